"""Whose post goes with which power: a deputy of that very head signs KT., the head of a unit signs TL."""

import re

from docgen.model import Authority, MeetingRecord, Severity, Signatory
from docgen.regimes.clauses import Clause
from docgen.regimes.positions import bare, head_of
from docgen.rules.examples import with_signatory
from docgen.rules.places import is_party, signatories
from docgen.rules.rule import Spots, rule
from docgen.wording import ToneMarkStyle, place_tone_marks

# The first words that tell one kind of head from another; «Ban» of «Phó Ban» tells nothing
_HEADS = ("chủ tịch", "chánh", "trưởng", "giám đốc", "chủ nhiệm", "bí thư", "hiệu trưởng")
_NO_HEAD_OF_UNIT = re.compile(r"(?:chuyên viên|nhân viên|công chức|viên chức|cán bộ|văn thư)(?!\w)", re.IGNORECASE)
_DELEGATED = frozenset({Authority.BY_ORDER, Authority.BY_AUTHORISATION})
_BY_LAW = Clause(state="Điều 13; Phụ lục I, Phần I, Mục II.7b")


@rule(
    "SG-21",
    Severity.ERROR,
    "Người ký thay là cấp phó của chính chức vụ được ký thay.",
    clause=_BY_LAW,
    wrong=(
        "position: Chánh Văn phòng, authority: deputy, head_position: Chủ tịch",
        with_signatory(position="Chánh Văn phòng", authority=Authority.DEPUTY, head_position="Chủ tịch"),
    ),
    right="position: Phó Chủ tịch, authority: deputy, head_position: Chủ tịch",
)
def deputy_of_that_head(record: MeetingRecord) -> Spots:
    """«KT. CHỦ TỊCH / CHÁNH VĂN PHÒNG»: the head of a unit signs TL. Posts of another form are left alone."""
    if is_party(record):
        return
    for path, signatory in signatories(record):
        own = _kind_of_head(head_of(signatory.position) or signatory.position)
        head = _kind_of_head(signatory.head_position)
        if signatory.authority is Authority.DEPUTY and own and head and own != head:
            message = f"«{signatory.position}» không phải cấp phó của «{signatory.head_position}» nên không ký KT. "
            yield f"{path}.authority", message + "Hãy chọn thừa lệnh (TL.), hoặc chọn cấp phó ký."


def _kind_of_head(position: str) -> str:
    folded = _folded(position)
    return next((head for head in _HEADS if folded.startswith(head)), "")


@rule(
    "SG-22",
    Severity.ERROR,
    "Người ký thừa lệnh là người đứng đầu đơn vị thuộc cơ quan, không phải cấp trưởng, cấp phó của cơ quan.",
    clause=Clause(state="Điều 13 khoản 3, 4; Phụ lục I, Phần I, Mục II.7b", party="Phần II, I.7"),
    wrong=(
        "position: Phó Chủ tịch, authority: by_order, head_position: Chủ tịch",
        with_signatory(position="Phó Chủ tịch", authority=Authority.BY_ORDER, head_position="Chủ tịch"),
    ),
    right="position: Chánh Văn phòng, authority: by_order, head_position: Chủ tịch",
)
def by_order_of_another(record: MeetingRecord) -> Spots:
    """A unit's deputy may sign for its head by order; the head's own deputy signs KT."""
    powers = {Authority.BY_ORDER} if is_party(record) else _DELEGATED  # the Party has no other, which a rule says
    for path, signatory in signatories(record):
        if signatory.authority not in powers or not signatory.position:
            continue
        if why := _not_the_head_of_a_unit(record, signatory):
            yield f"{path}.position", why


def _not_the_head_of_a_unit(record: MeetingRecord, signatory: Signatory) -> str:
    """What is wrong with a post under TL. or TUQ., "" where nothing is."""
    name, position = record.organ.name, signatory.position
    own, deputy_of, head = (
        _folded(bare(each, name)) for each in (position, head_of(position), signatory.head_position)
    )
    is_order = signatory.authority is Authority.BY_ORDER
    if own == head:
        return f"«{position}» ký thừa lệnh, thừa ủy quyền cho chính mình. Hãy chọn ký trực tiếp, hoặc sửa chức vụ."
    if is_party(record) or not is_order:
        return ""
    if deputy_of and deputy_of == head:
        return f"«{position}» là cấp phó của «{signatory.head_position}» nên ký KT., không ký TL. Hãy chọn ký thay."
    if _NO_HEAD_OF_UNIT.match(position):
        return f"«{position}» không phải người đứng đầu đơn vị nên không ký TL. Hãy chọn người đứng đầu đơn vị ký."
    return ""


def _folded(position: str) -> str:
    return place_tone_marks(" ".join(position.split()), ToneMarkStyle.FIRST_VOWEL).casefold()
