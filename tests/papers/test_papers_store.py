"""The store of versions: nothing is overwritten, and no two corrections count by accident."""

from dataclasses import replace

import pytest

from docgen.ports import (
    KeptFileLost,
    NewVersion,
    Origin,
    PaperEditedElsewhere,
    PaperVersionNotFound,
    Stamp,
    StoreReadOnly,
)
from docgen.store import FolderVault

MADE = NewVersion(
    stem="bien-ban",
    kind="minutes",
    title="Biên bản",
    origin=Origin.MADE,
    record_version=3,
    facts={"chair": "Đỗ Văn An", "counts": [1, 2]},
    facts_hash="f" * 64,
    template="state/minutes.docx",
    template_hash="t" * 64,
    docx_hash="d" * 64,
)
EDITED = replace(MADE, origin=Origin.EDITED, docx_hash="e" * 64, based_on=1)


@pytest.fixture
def stamp(office):
    return lambda by="lan": Stamp(by, office.clock.now())


@pytest.fixture
def standing(office, meeting):
    return lambda: [each.id for each in office.papers.versions(meeting.id) if each.stands]


def test_a_making_counts_at_once_and_keeps_what_it_printed(office, meeting, stamp):
    [made] = office.papers.add(meeting.id, [MADE], stamp("hoa"))
    assert (made.by, made.kept_at, made.record_version) == ("hoa", made.at, 3)
    assert office.papers.facts([made.id, 99]) == {made.id: MADE.facts}
    assert office.papers.versions(meeting.id) == (made,)


def test_a_correction_waits_until_it_is_kept(office, meeting, stamp, standing):
    [edited] = office.papers.add(meeting.id, [EDITED], stamp())
    assert (edited.kept_at, standing()) == (None, [])
    assert office.papers.keep(meeting.id, edited.id, 0, stamp()).stands
    assert standing() == [edited.id]


def test_keeping_twice_changes_nothing(office, meeting, stamp):
    [edited] = office.papers.add(meeting.id, [EDITED], stamp())
    kept = office.papers.keep(meeting.id, edited.id, 0, stamp())
    assert office.papers.keep(meeting.id, edited.id, 0, stamp()) == kept


def test_a_correction_is_not_kept_over_one_that_nobody_saw(office, meeting, stamp):
    first, second = office.papers.add(meeting.id, [EDITED, EDITED], stamp())
    office.papers.keep(meeting.id, first.id, 0, stamp("hoa"))
    with pytest.raises(PaperEditedElsewhere) as refused:
        office.papers.keep(meeting.id, second.id, 0, stamp())
    assert refused.value.current.id == first.id
    assert not office.papers.version(meeting.id, second.id).stands
    assert office.papers.keep(meeting.id, second.id, first.id, stamp()).stands


def test_corrections_set_aside_stay_and_come_back(office, meeting, stamp, standing):
    first, second = office.papers.add(meeting.id, [EDITED, EDITED], stamp())
    office.papers.keep(meeting.id, first.id, 0, stamp())
    office.papers.keep(meeting.id, second.id, first.id, stamp())
    office.papers.set_aside(meeting.id, "bien-ban", second.id, stamp())
    assert standing() == []
    assert len(office.papers.versions(meeting.id)) == 2
    office.papers.take_back(meeting.id, "bien-ban")
    assert standing() == [first.id, second.id]


def test_a_correction_that_nobody_saw_is_not_set_aside(office, meeting, stamp, standing):
    first, second = office.papers.add(meeting.id, [EDITED, EDITED], stamp())
    office.papers.keep(meeting.id, first.id, 0, stamp())
    office.papers.keep(meeting.id, second.id, first.id, stamp("hoa"))
    with pytest.raises(PaperEditedElsewhere, match="hoa"):
        office.papers.set_aside(meeting.id, "bien-ban", first.id, stamp())
    assert standing() == [first.id, second.id]


def test_setting_aside_leaves_other_papers_and_meetings_alone(office, meeting, stamp, standing):
    [mine, other] = office.papers.add(meeting.id, [EDITED, replace(EDITED, stem="quyet-dinh")], stamp())
    for each in (mine, other):
        office.papers.keep(meeting.id, each.id, 0, stamp())
    office.papers.set_aside(meeting.id, "bien-ban", mine.id, stamp())
    assert standing() == [other.id]
    office.papers.take_back(meeting.id, "quyet-dinh")
    assert standing() == [other.id]


def test_only_the_last_setting_aside_is_taken_back(office, meeting, stamp, standing):
    first, second = office.papers.add(meeting.id, [EDITED, EDITED], stamp())
    for each in (first, second):
        office.papers.keep(meeting.id, each.id, 0, stamp())
        office.papers.set_aside(meeting.id, "bien-ban", each.id, stamp())
    office.papers.take_back(meeting.id, "bien-ban")
    assert standing() == [second.id]


def test_a_file_that_was_let_go_stays_and_may_still_be_kept(office, meeting, stamp, standing):
    first, second = office.papers.add(meeting.id, [EDITED, EDITED], stamp())
    office.papers.dismiss(meeting.id, first.id, stamp())
    office.papers.take_back(meeting.id, "bien-ban")
    assert office.papers.version(meeting.id, first.id).set_aside_at is not None
    assert office.papers.keep(meeting.id, first.id, 0, stamp()).stands
    office.papers.dismiss(meeting.id, first.id, stamp())
    assert standing() == [first.id]
    assert office.papers.version(meeting.id, second.id).set_aside_at is None


def test_a_version_is_found_within_its_meeting_only(office, meeting, stamp):
    [made] = office.papers.add(meeting.id, [MADE], stamp())
    for call in (
        lambda: office.papers.version(meeting.id + 1, made.id),
        lambda: office.papers.version(meeting.id, made.id + 1),
        lambda: office.papers.keep(meeting.id, made.id, 0, stamp()),
    ):
        with pytest.raises(PaperVersionNotFound):
            call()


def test_a_file_comes_back_by_its_hash_and_is_kept_once(tmp_path):
    vault = FolderVault(tmp_path / "papers")
    digest = vault.put(b"Word")
    assert vault.put(b"Word") == digest
    assert vault.get(digest) == b"Word"
    assert len([path for path in vault.folder.rglob("*") if path.is_file()]) == 1


def test_a_file_that_is_gone_or_changed_is_told(tmp_path):
    vault = FolderVault(tmp_path / "papers")
    digest = vault.put(b"Word")
    [path] = [each for each in vault.folder.rglob("*") if each.is_file()]
    path.write_bytes(b"Drow")
    with pytest.raises(KeptFileLost, match="hỏng"):
        vault.get(digest)
    path.unlink()
    with pytest.raises(KeptFileLost, match="không còn"):
        vault.get(digest)


def test_a_file_cut_short_on_the_disk_is_written_anew(tmp_path):
    vault = FolderVault(tmp_path / "papers")
    digest = vault.put(b"Word")
    [path] = [each for each in vault.folder.rglob("*") if each.is_file()]
    path.write_bytes(b"Wo")
    assert vault.get(vault.put(b"Word")) == b"Word"
    assert vault.put(b"Word") == digest


def test_a_place_where_no_file_can_be_written_is_told(tmp_path):
    (tmp_path / "papers").write_text("no folder")
    with pytest.raises(StoreReadOnly):
        FolderVault(tmp_path / "papers").put(b"Word")
