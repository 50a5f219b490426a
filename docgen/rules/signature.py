"""By what power a paper is signed."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.model import Authority, BodyKind, MeetingRecord, PowerHolder, Resolution, Severity, Signatory
from docgen.regimes import party, state
from docgen.regimes.clauses import Clause
from docgen.regimes.positions import bare, head_of
from docgen.regimes.signature_powers import DECIDE_TOGETHER, power_findings
from docgen.rules.examples import with_signatory
from docgen.rules.places import enactments, is_party, norm_at, papers_with, signatories
from docgen.rules.rule import Spots, rule

Prefixes = Mapping[Authority, tuple[str, str]]
_PARTY_PREFIXES: Prefixes = MappingProxyType(
    {
        Authority.ACTING: (party.ACTING, "Bí thư"),
        Authority.DEPUTY: (party.FOR_HEAD, "Chánh Văn phòng"),
        Authority.BY_ORDER: (party.BY_ORDER, "Ban Thường vụ"),
    }
)
_STATE_PREFIXES: Prefixes = MappingProxyType(
    {
        Authority.ACTING: (state.ACTING, "Chủ tịch"),
        Authority.DEPUTY: (state.FOR_HEAD, "Chủ tịch"),
        Authority.BY_ORDER: (state.BY_ORDER, "Chủ tịch"),
        Authority.BY_AUTHORISATION: (state.BY_AUTHORISATION, "Chủ tịch"),
    }
)
"""What stands before the position that somebody signs for, and an example of one; the Front writes as the State."""
_DELEGATED = frozenset({Authority.BY_ORDER, Authority.BY_AUTHORISATION})
_BY_ANOTHER = "Hãy chọn người đứng đầu hoặc cấp phó ký thay mặt tập thể"


@rule(
    "SG-02",
    Severity.ERROR,
    "Thẩm quyền ban hành và khối chữ ký nói cùng một điều; văn bản của cấp ủy ký thay mặt tập thể.",
    clause=Clause(state="Phụ lục III, Mẫu 1.2, ghi chú 6; Điều 13", party="Phần II, I.7"),
    wrong=("quyết định của Chủ tịch, ký «TM. ỦY BAN NHÂN DÂN»", with_signatory(for_collective=True)),
    right="quyết định của Chủ tịch, ký «CHỦ TỊCH»",
)
def power_and_signature(record: MeetingRecord) -> Spots:
    """The chairman's own decision bears no TM., the body's must; in the Party the committee always decides."""
    return _of_committee(record) if is_party(record) else _of_power_holder(record)


def _of_power_holder(record: MeetingRecord) -> Spots:
    for name, signatory, power in _enacted(record):
        path = f"{name}.signatory.for_collective"
        is_delegated = signatory.authority in _DELEGATED
        advice = "" if name == "resolution" else ", hoặc đổi thẩm quyền"
        if power is PowerHolder.BODY and is_delegated:
            message = f"Tập thể ban hành thì phải ký TM., không ký TL., TUQ. {_BY_ANOTHER}{advice}."
            yield f"{name}.signatory.authority", message
        elif power is PowerHolder.BODY and not signatory.for_collective:
            yield path, f"Tập thể ban hành thì phải ký TM. Hãy chọn ký thay mặt tập thể{advice}."
        elif power is PowerHolder.HEAD and signatory.for_collective and not is_delegated:
            yield path, "Người đứng đầu ban hành thì không ký TM. Hãy bỏ ký thay mặt tập thể, hoặc đổi thẩm quyền."


def _enacted(record: MeetingRecord) -> Iterator[tuple[str, Signatory, PowerHolder]]:
    """The signed papers that print a power; the chairman of a people's council attests its resolutions."""
    for name, paper in enactments(record):
        if paper.signatory is None:
            continue
        if not isinstance(paper, Resolution):
            yield name, paper.signatory, paper.power_holder
        elif record.organ.kind is not BodyKind.PEOPLES_COUNCIL:
            yield name, paper.signatory, PowerHolder.BODY


def _of_committee(record: MeetingRecord) -> Spots:
    """Whoever of a committee signs its papers signs T/M; K/T BÍ THƯ is another rule's."""
    if record.organ.kind not in DECIDE_TOGETHER:
        return
    for path, signatory in papers_with(record, "signatory"):
        leads = signatory.authority in {Authority.HEAD, Authority.ACTING, Authority.DEPUTY}
        if leads and not signatory.for_collective and not power_findings(norm_at(record, path), signatory, path):
            message = f"Văn bản của tập thể ký {party.FOR_COLLECTIVE}, dù cấp trưởng hay cấp phó ký. "
            yield f"{path}.for_collective", message + "Hãy chọn ký thay mặt tập thể."


@rule(
    "SG-16",
    Severity.ERROR,
    "Người ký thừa lệnh, thừa ủy quyền không ký thay mặt tập thể.",
    clause=Clause(state="Điều 13 khoản 3, 4; Phụ lục I, Phần I, Mục II.7b", party="Phần II, I.7"),
    wrong=(
        "authority: by_order, for_collective: true",
        with_signatory(authority=Authority.BY_ORDER, head_position="Chủ tịch", for_collective=True),
    ),
    right="authority: by_order, for_collective: false",
)
def delegated_without_collective(record: MeetingRecord) -> Spots:
    """TL. and TUQ. name the head (the Party's T/L the committee) and nothing above it; the Party has no TUQ. at all."""
    prefixes = _PARTY_PREFIXES if is_party(record) else _STATE_PREFIXES
    for path, signatory in signatories(record):
        if signatory.for_collective and signatory.authority in _DELEGATED and signatory.authority in prefixes:
            sign, _ = prefixes[signatory.authority]
            message = f"Trên «{sign}» không có dòng «{norm_at(record, path).POWERS[0]}». "
            yield f"{path}.for_collective", f"{message}Hãy bỏ ký thay mặt tập thể, hoặc chọn người khác ký."


@rule(
    "SG-01",
    Severity.ERROR,
    "Cấp phó ký thay cấp trưởng, ghi KT. và chức vụ cấp trưởng; cấp trưởng không ký thay chính mình.",
    clause=Clause(state="Điều 13 khoản 1; Phụ lục I, Phần I, Mục II.7b", party="Phần II, I.7"),
    wrong=("position: Phó Chủ tịch, authority: head", with_signatory(position="Phó Chủ tịch")),
    right="position: Phó Chủ tịch, authority: deputy, head_position: Chủ tịch",
)
def deputy_signs_for_head(record: MeetingRecord) -> Spots:
    """Under TM. too: TM. over KT. over the deputy. In the Party a deputy in charge of an office signs directly."""
    for path, signatory in signatories(record):
        head = head_of(signatory.position)
        if signatory.authority is Authority.HEAD and head and not is_party(record):
            message = f"«{signatory.position}» là cấp phó nên ký KT. Hãy chọn ký thay (authority: deputy)"
            yield f"{path}.authority", f"{message} và ghi head_position: {bare(head, record.organ.name)}."
        elif _signs_for_itself(record, signatory):
            sign = party.FOR_HEAD if is_party(record) else state.FOR_HEAD
            message = f"Ký {sign} «{signatory.head_position}» mà chức vụ của người ký cũng là «{signatory.position}». "
            yield f"{path}.authority", f"{message}Hãy chọn ký trực tiếp, hoặc sửa chức vụ của cấp phó."


def _signs_for_itself(record: MeetingRecord, signatory: Signatory) -> bool:
    """«KT. CHỦ TỊCH» over «CHỦ TỊCH»."""
    if signatory.authority is not Authority.DEPUTY or _signs_together(record, signatory):
        return False
    name = record.organ.name
    own, head = (bare(each, name).casefold() for each in (signatory.position, signatory.head_position))
    return bool(own) and own == head


@rule(
    "SG-03",
    Severity.ERROR,
    "Người ký thay, thừa lệnh, thừa ủy quyền, quyền cấp trưởng ghi rõ ký cho chức vụ nào.",
    clause=Clause(state="Điều 13; Phụ lục I, Phần I, Mục II.7b", party="Phần II, I.7"),
    wrong=("authority: deputy, head_position: (để trống)", with_signatory(authority=Authority.DEPUTY)),
    right="authority: deputy, head_position: Chủ tịch",
)
def position_signed_for(record: MeetingRecord) -> Spots:
    """«KT.» alone is no signature; a deputy who signs T/M in the Party signs for nobody."""
    prefixes = _PARTY_PREFIXES if is_party(record) else _STATE_PREFIXES
    for path, signatory in signatories(record):
        sign, example = prefixes.get(signatory.authority, ("", ""))
        if sign and not signatory.head_position and not _signs_together(record, signatory):
            message = f"Ký «{sign}» mà chưa ghi sau đó ký cho chức vụ nào. Hãy điền, ví dụ «{example}»."
            yield f"{path}.head_position", message


def _signs_together(record: MeetingRecord, signatory: Signatory) -> bool:
    """Whether somebody is a deputy of the Party with T/M, or whose committee asks for it."""
    if not is_party(record) or signatory.authority is not Authority.DEPUTY:
        return False
    return signatory.for_collective or record.organ.kind in DECIDE_TOGETHER
