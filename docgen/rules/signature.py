"""By what power a paper is signed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from docgen.model import Authority, BodyKind, MeetingRecord, PowerHolder, Resolution, Severity, Signatory
from docgen.regimes import party, state
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.clauses import Clause
from docgen.regimes.signature_powers import DECIDE_TOGETHER, power_findings
from docgen.regimes.signature_refusals import NO_POWER
from docgen.rules.examples import ORGAN, with_signatory
from docgen.rules.places import enactments, norm_at, papers_with, signatories
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
    return _of_committee(record) if _is_party(record) else _of_power_holder(record)


def _of_power_holder(record: MeetingRecord) -> Spots:
    for name, signatory, power in _enacted(record):
        path = f"{name}.signatory.for_collective"
        if power is PowerHolder.HEAD and signatory.for_collective:
            yield path, "Người đứng đầu ban hành thì không ký TM. Hãy bỏ ký thay mặt tập thể, hoặc đổi thẩm quyền."
        if power is PowerHolder.BODY and not signatory.for_collective:
            advice = "" if name == "resolution" else ", hoặc đổi thẩm quyền"
            yield path, f"Tập thể ban hành thì phải ký TM. Hãy chọn ký thay mặt tập thể{advice}."


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


def _is_party(record: MeetingRecord) -> bool:
    return REGIME_OF[record.organ.kind] == party.ID


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
    prefixes = _PARTY_PREFIXES if _is_party(record) else _STATE_PREFIXES
    for path, signatory in signatories(record):
        sign, example = prefixes.get(signatory.authority, ("", ""))
        if sign and not signatory.head_position and not _signs_together(record, signatory):
            message = f"Ký «{sign}» mà chưa ghi sau đó ký cho chức vụ nào. Hãy điền, ví dụ «{example}»."
            yield f"{path}.head_position", message


def _signs_together(record: MeetingRecord, signatory: Signatory) -> bool:
    """Whether somebody is a deputy of the Party with T/M, or whose committee asks for it."""
    if not _is_party(record) or signatory.authority is not Authority.DEPUTY:
        return False
    return signatory.for_collective or record.organ.kind in DECIDE_TOGETHER


@rule(
    NO_POWER,
    Severity.ERROR,
    "Văn bản của Đảng không ký thừa ủy quyền; Phó Bí thư không ký K/T Bí thư.",
    clause=Clause(party="Phần II, I.7"),
    wrong=(
        "Đảng ủy, authority: by_authorisation",
        replace(
            with_signatory(authority=Authority.BY_AUTHORISATION, head_position="Bí thư"),
            organ=replace(ORGAN, kind=BodyKind.PARTY_COMMITTEE),
        ),
    ),
    right="Phó Bí thư ký T/M",
)
def power_is_known(record: MeetingRecord) -> Spots:
    """The Party's guide knows T/M, K/T, T/L and Q., and K/T for the head of an office only."""
    for path, signatory in signatories(record):
        for finding in power_findings(norm_at(record, path), signatory, path):
            yield finding.path, finding.message


@rule(
    "SG-07",
    Severity.ERROR,
    "Ký thừa ủy quyền có văn bản ủy quyền.",
    clause=Clause(state="Điều 13 khoản 3"),
    wrong=(
        "authority: by_authorisation, authorisation: (để trống)",
        with_signatory(authority=Authority.BY_AUTHORISATION, head_position="Chủ tịch"),
    ),
    right="authorisation: Văn bản số … ngày … của Chủ tịch",
)
def written_authorisation(record: MeetingRecord) -> Spots:
    """TUQ. needs it in writing, for a limited time and content; the Party has no such power."""
    if _is_party(record):
        return
    for path, signatory in signatories(record):
        if signatory.authority is Authority.BY_AUTHORISATION and not signatory.authorisation:
            yield f"{path}.authorisation", "Ký TUQ. mà chưa ghi văn bản ủy quyền. Hãy ghi số, ngày của văn bản đó."
