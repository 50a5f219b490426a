"""How the words above a signature are typed: the paper writes TM., KT., TL. itself, and names are written in full."""

import re
from collections.abc import Iterator

from docgen.model import Authority, MeetingRecord, Severity, Signatory
from docgen.regimes.clauses import Clause
from docgen.regimes.positions import bare
from docgen.rules.examples import with_signatory
from docgen.rules.places import is_party, norm_at, signatories
from docgen.rules.rule import Spots, rule

_SIGN = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/U|T/UQ)[.:\s]+(?=\S)")
_ACTING_SIGN = re.compile(r"Q\.\s*(?=\S)")
_SHORT_BODY = re.compile(r"(?<!\w)(?:UBND|HĐND|BCĐ)(?!\w)")
_SHORT_POSITION = re.compile(r"(?:P\.?|Phó |Quyền |Q\. ?)?(?:CVP|VP|CT|TP|GĐ)\.?")
_ACTING = re.compile(r"quyền\s+(?=\S)", re.IGNORECASE)
_HEAD_POSITIONS = ("chủ tịch", "chánh", "trưởng", "giám đốc", "chủ nhiệm", "hiệu trưởng", "chỉ huy trưởng")


@rule(
    "SG-17",
    Severity.ERROR,
    "Chức vụ, tên tập thể không gõ «TM.», «KT.», «TL.», «TUQ.»; văn bản tự ghi theo thẩm quyền ký.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.7b", party="Phần II, I.7"),
    wrong=(
        "head_position: KT. Chủ tịch",
        with_signatory(position="Phó Chủ tịch", authority=Authority.DEPUTY, head_position="KT. Chủ tịch"),
    ),
    right="head_position: Chủ tịch",
)
def power_sign_is_added(record: MeetingRecord) -> Spots:
    """«KT. KT. CHỦ TỊCH», «TM. TM. ỦY BAN NHÂN DÂN», and KT. before the deputy's own post."""
    for path, signatory in signatories(record):
        for field, text in _printed(signatory):
            is_acting = field == "head_position" and signatory.authority is Authority.ACTING
            found = _SIGN.match(text) or (_ACTING_SIGN.match(text) if is_acting else None)
            if found:
                sign = found.group().strip()
                yield f"{path}.{field}", f"Văn bản tự ghi thẩm quyền ký. Hãy bỏ «{sign}» ở đầu «{text}»."


def _printed(signatory: Signatory) -> Iterator[tuple[str, str]]:
    """The words above a signature that come from a field of its own."""
    if signatory.for_collective:
        yield "collective", signatory.collective
    if signatory.authority is not Authority.HEAD:
        yield "head_position", signatory.head_position
    yield "position", signatory.position


@rule(
    "SG-18",
    Severity.ERROR,
    "Sau «TM.» ghi đủ tên tập thể («TM. ỦY BAN NHÂN DÂN»), không viết tắt.",
    clause=Clause(state="Điều 13 khoản 2; Phụ lục I, Phần I, Mục II.7b"),
    wrong=("collective: UBND thị trấn", with_signatory(for_collective=True, collective="UBND thị trấn")),
    right="collective: Ủy ban nhân dân",
)
def collective_in_full(record: MeetingRecord) -> Spots:
    """«TM. UBND»; the Front shortens its own name by custom, and the Party has customs of its own."""
    if is_party(record):
        return
    for path, signatory in signatories(record):
        found = _SHORT_BODY.search(signatory.collective) if signatory.for_collective else None
        if found:
            message = f"Sau «TM.» tên tập thể viết tắt «{found.group()}». "
            yield f"{path}.collective", message + "Hãy ghi đầy đủ, ví dụ «Ủy ban nhân dân»."


@rule(
    "SG-19",
    Severity.WARNING,
    "Chức vụ trên chữ ký ghi đầy đủ: «Chánh Văn phòng», không ghi «CVP».",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.7c"),
    wrong=("position: CT", with_signatory(position="CT")),
    right="position: Chủ tịch",
)
def position_in_full(record: MeetingRecord) -> Spots:
    """Short forms belong into lists and symbols; a position in capitals («CHỦ TỊCH») is whole."""
    for path, signatory in signatories(record):
        for field, text in _printed(signatory):
            if field != "collective" and _SHORT_POSITION.fullmatch(text.strip()):
                yield f"{path}.{field}", f"Chức vụ «{text}» viết tắt. Hãy ghi đầy đủ, ví dụ «Chánh Văn phòng»."


@rule(
    "SG-20",
    Severity.ERROR,
    "Người được giao quyền cấp trưởng ký «Q.», không gõ «Quyền» vào chức vụ.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.7b"),
    wrong=("position: Quyền Chủ tịch, authority: head", with_signatory(position="Quyền Chủ tịch")),
    right="authority: acting, head_position: Chủ tịch",
)
def acting_head_signs_as_such(record: MeetingRecord) -> Spots:
    """«QUYỀN CHỦ TỊCH» is no power that the decree knows."""
    if is_party(record):
        return
    for path, signatory in signatories(record):
        found = _ACTING.match(signatory.position) if signatory.authority is Authority.HEAD else None
        head = signatory.position[found.end() :] if found else ""
        if head.casefold().startswith(_HEAD_POSITIONS):
            sign = norm_at(record, path).POWERS[-1]
            message = f"«{signatory.position}» ký «{sign}». Hãy chọn quyền cấp trưởng (authority: acting) "
            yield f"{path}.authority", message + f"và ghi head_position: {bare(head, record.organ.name)}."
