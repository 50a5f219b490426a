"""Records for tests: a small sound one to change, and strategies that make any."""

import datetime as dt
import string
import unicodedata
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from docgen.model import (
    Absence,
    AgendaItem,
    Annex,
    AnnexRow,
    Attendance,
    Authority,
    Block,
    BodyKind,
    Conclusions,
    Correction,
    CorrectionLetter,
    Criterion,
    Decision,
    Group,
    Invitation,
    Level,
    MeetingRecord,
    Member,
    Minutes,
    News,
    OfficialLetter,
    Organ,
    Party,
    Person,
    Photo,
    Plan,
    Pledge,
    PowerHolder,
    Proceeding,
    Programme,
    Regulation,
    Report,
    Resolution,
    Signatory,
    Submission,
    Vote,
)
from docgen.rules.examples import SOUND

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
PROSE = """
Ủy ban nhân dân thị trấn Tân Phong mô hình Chính quyền thân thiện vì Nhân dân phục vụ quyết định
thành lập Ban Chỉ đạo hội nghị đồng chí Đỗ Đình Cường cải cách thủ tục hành chính “5 biết” & < > hòa
thủy nghĩa vụ
"""


def a_record(**changes: Any) -> MeetingRecord:
    """A sound record of a launch conference, with these fields changed."""
    return replace(SOUND, **changes)


def a_decision(**changes: Any) -> Decision:
    """The decision of the sound record, with these fields changed."""
    assert SOUND.decision is not None
    return replace(SOUND.decision, **changes)


def a_pledge(**changes: Any) -> Pledge:
    """The pledge of the sound record, with these fields changed."""
    assert SOUND.pledge is not None
    return replace(SOUND.pledge, **changes)


def a_signatory(**changes: Any) -> Signatory:
    """The head who signs in person, with these fields changed."""
    head = Signatory(Person("Trần Hòa Bình", "Chủ tịch Ủy ban nhân dân thị trấn Tân Phong"), "Chủ tịch")
    return replace(head, **changes)


def a_member(number: int = 1, **changes: Any) -> Member:
    """The n-th member of a body; the names differ."""
    letters = string.ascii_uppercase
    name = f"Lê Văn {letters[number // 26 % 26]}{letters[number % 26].lower()}"
    return replace(Member(Person(name, "Công chức thị trấn", "ông"), "Thành viên"), **changes)


def members(count: int) -> tuple[Member, ...]:
    """So many members with a head and a secretary where there is room."""
    rows = [a_member(number) for number in range(count)]
    if rows:
        rows[0] = replace(rows[0], role="Trưởng ban")
    if len(rows) > 1:
        rows[-1] = replace(rows[-1], role="Thư ký")
    return tuple(rows)


def sentences(max_words: int = 12) -> st.SearchStrategy[str]:
    """Vietnamese prose on one line, never empty."""
    return st.lists(st.sampled_from(PROSE.split()), min_size=1, max_size=max_words).map(" ".join)


def texts() -> st.SearchStrategy[str]:
    """Any text that a record may hold: NFC, stripped, without control characters; prose, marks, line breaks, emoji."""
    letters = st.one_of(
        st.sampled_from(VIETNAMESE + VIETNAMESE.upper() + string.punctuation + string.digits + "  \n\t“”…–\u00a0"),
        st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\ufffe\uffff\u2028\u2029"),
    )
    return st.one_of(sentences(40), st.text(letters, max_size=40).map(_clean))


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def lines(most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """Some texts in a row."""
    return st.lists(texts(), max_size=most).map(tuple)


def _some(item: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[Any]:
    return st.lists(item, max_size=most).map(tuple)


def _maybe(item: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | item


days = st.dates(dt.date(1000, 1, 1))
moments = st.datetimes(dt.datetime(1000, 1, 1))  # noqa: DTZ001 -- the record holds the clock on the wall
counts = st.integers(0, 999)
persons = st.builds(Person, texts(), texts(), texts(), _maybe(days), texts())
signatories = st.builds(
    Signatory, persons, texts(), st.sampled_from(Authority), texts(), st.booleans(), texts(), texts(), texts()
)
parties = st.builds(Party, texts(), persons, st.booleans())
leaves = st.builds(Block, st.sampled_from(Level), texts(), texts())
branches = st.builds(Block, st.sampled_from(Level), texts(), texts(), _some(leaves))
blocks = leaves | st.builds(Block, st.sampled_from(Level), texts(), texts(), _some(branches))
organs = st.builds(
    Organ,
    texts(),
    lines(2),
    texts(),
    texts(),
    texts(),
    texts(),
    st.sampled_from(BodyKind),
    valid_from=_maybe(days),
    valid_to=_maybe(days),
)
attendances = st.builds(
    Attendance,
    _some(persons),
    _some(st.builds(Group, texts(), _maybe(counts))),
    _some(st.builds(Absence, persons, texts())),
    _maybe(counts),
    _maybe(counts),
)


def _issued(paper: type[Any], /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A paper with what every issued one has."""
    return st.builds(
        paper,
        signatory=_maybe(signatories),
        recipients=lines(),
        archived_by=texts(),
        number=_maybe(counts),
        date=_maybe(days),
        **fields,
    )


powers = st.sampled_from(PowerHolder)
members_of_any_kind = st.builds(Member, persons, texts(), texts())
decisions = _issued(
    Decision,
    subject=texts(),
    power_holder=powers,
    bases=lines(),
    body_name=texts(),
    articles=lines(),
    executing_article=_maybe(counts),
    members=_some(members_of_any_kind, 4),
)
pledges = st.builds(
    Pledge,
    subject=texts(),
    bases=lines(),
    tasks=lines(),
    criteria=_some(st.builds(Criterion, texts(), lines())),
    period=texts(),
    parties=_some(parties),
    units=_some(parties),
    witness=_maybe(parties),
    copies=_maybe(counts),
    persons=_some(persons),
    confirmed_by=_maybe(signatories),
    responsibility=texts(),
    date=_maybe(days),
)
annexes = st.builds(
    Annex,
    title=texts(),
    blocks=_some(leaves),
    columns=lines(),
    rows=_some(st.builds(AnnexRow, lines())),
    closing=texts(),
    is_wide=st.booleans(),
)
plans = _issued(Plan, subject=texts(), opening=texts(), blocks=_some(blocks), annexes=_some(annexes))
regulations = _issued(
    Regulation,
    subject=texts(),
    blocks=_some(blocks),
    power_holder=powers,
    bases=lines(),
    articles=lines(),
    executing_article=_maybe(counts),
)
reports = _issued(Report, subject=texts(), addressees=lines(), opening=texts(), blocks=_some(leaves))
submissions = _issued(Submission, subject=texts(), addressees=lines(), opening=texts(), blocks=_some(leaves))
letters = _issued(OfficialLetter, subject=texts(), unit=texts(), addressees=lines(), blocks=_some(leaves))
corrections = _issued(
    CorrectionLetter,
    paper=texts(),
    unit=texts(),
    addressees=lines(),
    reason=texts(),
    corrections=_some(st.builds(Correction, texts(), texts(), texts())),
)
resolutions = _issued(Resolution, subject=texts(), bases=lines(), articles=lines(), executing_article=_maybe(counts))
programmes = _issued(Programme, notes=lines())
invitations = _issued(Invitation, guests=lines(), notes=lines())
conclusions = _issued(Conclusions, speaker=_maybe(persons), items=lines())
news = st.builds(News, texts(), texts(), lines())
votes = st.builds(Vote, texts(), _maybe(counts), _maybe(counts), _maybe(counts))
minutes = st.builds(Minutes, lines(), texts(), _maybe(counts), texts(), texts(), _some(votes), _maybe(signatories))
proceedings = st.builds(Proceeding, texts(), texts(), texts(), lines(), texts())


def records() -> st.SearchStrategy[MeetingRecord]:
    """Any record that the model can hold: complete or not, sensible or not, always clean text."""
    return st.builds(
        MeetingRecord,
        organ=organs,
        kind=texts(),
        subject=texts(),
        start=_maybe(moments),
        end=_maybe(moments),
        place=texts(),
        chair=_maybe(persons),
        secretary=_maybe(persons),
        attendance=attendances,
        agenda=_some(st.builds(AgendaItem, texts(), texts(), _maybe(st.times()))),
        proceedings=_some(proceedings),
        minutes=minutes,
        decision=_maybe(decisions),
        pledge=_maybe(pledges),
        plan=_maybe(plans),
        regulation=_maybe(regulations),
        resolution=_maybe(resolutions),
        programme=_maybe(programmes),
        invitation=_maybe(invitations),
        conclusions=_maybe(conclusions),
        report=_maybe(reports),
        submission=_maybe(submissions),
        official_letter=_maybe(letters),
        correction_letter=_maybe(corrections),
        news=_maybe(news),
        body=texts(),
        attachments_apart=st.booleans(),
        photos=_some(st.builds(Photo, texts(), texts())),
        author=texts(),
        sample_data=lines(),
    )
