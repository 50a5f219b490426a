"""What every RecordStore promises: held over the database and over the one in memory."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.ports import MeetingChangedElsewhere, MeetingNotFound


def test_a_new_meeting_is_at_version_one_and_on_the_list(store, stamp, text):
    made = store.create(text(place="Hội trường"), stamp("lan"))
    assert made.summary.version == 1
    assert store.get(made.summary.id).typed == {"place": "Hội trường"}
    assert [line.id for line in store.meetings()] == [made.summary.id]


def test_a_saving_counts_one_version_up_and_says_who_and_when(store, stamp, text):
    made = store.create(text(), stamp("lan"))
    later = stamp("hoa")
    saved = store.save(made.summary.id, text("Tên mới", place="P"), 1, later)
    assert (saved.summary.version, saved.summary.updated_by, saved.summary.updated_at) == (2, "hoa", later.at)
    assert store.get(made.summary.id) == saved


def test_a_saving_over_an_old_version_is_refused_and_changes_nothing(store, stamp, text):
    made = store.create(text(), stamp("lan"))
    kept = store.save(made.summary.id, text(place="của Hoa"), 1, stamp("hoa"))
    with pytest.raises(MeetingChangedElsewhere) as refused:
        store.save(made.summary.id, text(place="của Lan"), 1, stamp("lan"))
    assert refused.value.current == kept.summary
    assert "hoa" in str(refused.value)
    assert store.get(made.summary.id) == kept


def test_a_page_whose_answer_was_lost_may_send_again(store, stamp, text):
    made = store.create(text(), stamp())
    store.save(made.summary.id, text(place="một"), 1, stamp(origin="page-a", sequence=1))
    again = store.save(made.summary.id, text(place="hai"), 1, stamp(origin="page-a", sequence=2))
    assert (again.summary.version, again.typed) == (3, {"place": "hai"})


def test_a_saving_that_arrives_after_a_later_one_of_its_page_changes_nothing(store, stamp, text):
    made = store.create(text(), stamp())
    late = stamp(origin="page-a", sequence=1)
    store.save(made.summary.id, text(place="hai"), 1, stamp(origin="page-a", sequence=2))
    kept = store.save(made.summary.id, text(place="một"), 1, late)
    assert (kept.summary.version, kept.typed) == (2, {"place": "hai"})


def test_a_page_does_not_overwrite_what_another_page_saved_after_it(store, stamp, text):
    made = store.create(text(), stamp())
    store.save(made.summary.id, text(place="a"), 1, stamp(origin="page-a", sequence=1))
    store.save(made.summary.id, text(place="b"), 2, stamp(origin="page-b", sequence=1))
    with pytest.raises(MeetingChangedElsewhere):
        store.save(made.summary.id, text(place="a2"), 2, stamp(origin="page-a", sequence=2))
    assert store.get(made.summary.id).typed == {"place": "b"}


def test_a_deleted_meeting_leaves_the_list_and_comes_back_whole(store, stamp, text):
    made = store.create(text(place="P"), stamp())
    store.delete(made.summary.id, stamp())
    assert store.meetings() == ()
    assert [line.id for line in store.meetings(deleted=True)] == [made.summary.id]
    with pytest.raises(MeetingNotFound):
        store.save(made.summary.id, text(), 1, stamp())
    store.restore(made.summary.id, stamp())
    assert store.get(made.summary.id) == made


def test_the_list_shows_the_last_changed_first(store, stamp, text):
    first, second = store.create(text("Một"), stamp()), store.create(text("Hai"), stamp())
    store.save(first.summary.id, text("Một sửa"), 1, stamp())
    assert [line.title for line in store.meetings()] == ["Một sửa", "Hai"]
    assert second.summary.id != first.summary.id


def test_a_meeting_that_does_not_exist_is_named_in_the_error(store, stamp, text):
    calls = (
        lambda: store.get(99),
        lambda: store.save(99, text(), 1, stamp()),
        lambda: store.delete(99, stamp()),
        lambda: store.restore(99, stamp()),
    )
    for call in calls:
        with pytest.raises(MeetingNotFound, match="99"):
            call()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc_é", max_size=6), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(value=JSON)
def test_what_was_typed_comes_back_as_typed(store, stamp, text, value):
    made = store.create(text(value=value), stamp())
    assert store.get(made.summary.id).typed == {"value": value}
