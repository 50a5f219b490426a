"""Powers and titles that a norm does not let stand above a signature."""

from dataclasses import replace

from docgen.model import Authority, BodyKind, MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.regimes.signature_powers import power_findings
from docgen.regimes.signature_refusals import NO_AUTHORISATION, NO_POWER, TWO_TITLES, UNRECOGNISED
from docgen.rules.examples import ORGAN, with_signatory
from docgen.rules.places import is_party, norm_at, signatories
from docgen.rules.rule import Spots, rule


@rule(
    NO_POWER,
    Severity.ERROR,
    "Văn bản của Đảng không ký thừa ủy quyền; Phó Bí thư không ký K/T Bí thư; cấp phó không ký T/L.",
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
    """The Party's guide knows T/M, K/T, T/L by the head of a unit and Q., and K/T for the head of an office only."""
    yield from _refused(record, NO_POWER)


@rule(
    UNRECOGNISED,
    Severity.ERROR,
    "Chức vụ của người ký là chức vụ do Nhà nước quy định.",
    clause=TWO_TITLES,
    wrong=("position: Thường trực Ủy ban nhân dân", with_signatory(position="Thường trực Ủy ban nhân dân")),
    right="position: Chủ tịch",
)
def title_is_known(record: MeetingRecord) -> Spots:
    """Titles that an office made for itself are not printed."""
    yield from _refused(record, UNRECOGNISED)


def _refused(record: MeetingRecord, rule_id: str) -> Spots:
    for path, signatory in signatories(record):
        for finding in power_findings(norm_at(record, path), signatory, path):
            if finding.rule == rule_id:
                yield finding.path, finding.message


@rule(
    NO_AUTHORISATION,
    Severity.ERROR,
    "Ký thừa ủy quyền có văn bản ủy quyền, do chính người được ủy quyền ký.",
    clause=Clause(state="Điều 13 khoản 3"),
    wrong=(
        "authority: by_authorisation, authorisation: (để trống)",
        with_signatory(authority=Authority.BY_AUTHORISATION, head_position="Chủ tịch"),
    ),
    right="authorisation: Văn bản số … ngày … của Chủ tịch",
)
def written_authorisation(record: MeetingRecord) -> Spots:
    """TUQ. needs it in writing, for a limited time and content; the Party has no such power."""
    yield from _refused(record, NO_AUTHORISATION)
    if is_party(record):
        return
    for path, signatory in signatories(record):
        if signatory.authority is Authority.BY_AUTHORISATION and not signatory.authorisation:
            yield f"{path}.authorisation", "Ký TUQ. mà chưa ghi văn bản ủy quyền. Hãy ghi số, ngày của văn bản đó."
