"""The list before the start: who gets a paper, what papers would lack, which kinds there are for persons."""

from dataclasses import replace

import pytest
from merge_cases import a_csv, a_list, people

from docgen.kinds import KINDS
from docgen.model import Person
from docgen.roster import FIELDS, NotATable, read_table
from docgen.workflow.draft import UnknownKind
from docgen.workflow.merge.list import (
    LABELS,
    NoSuchColumnOrField,
    NotForPersons,
    checked_choice,
    common_stem,
    fault_of,
    gaps,
    is_unfinished,
    kinds_for_persons,
    maker_of,
    printed_facts,
    read_people,
    stems,
)
from tests.support.builders import a_pledge, a_record

PLEDGE = maker_of("pledge")


def test_facts_that_the_paper_prints_and_the_list_lacks_are_named_with_their_rows():
    found = a_list("1;An Một;;Công dân;Số 1", "2;An Hai;01/01/1990;;", "3;An Ba;01/01/1991;Công dân;")
    assert [(gap.label, gap.rows) for gap in gaps(a_record(), PLEDGE, found.usable)] == [
        (LABELS["post"], (3,)),
        (LABELS["born"], (2,)),
        (LABELS["address"], (3, 4)),
    ]


def test_a_complete_list_has_no_gaps():
    assert gaps(a_record(), PLEDGE, a_list(*people(3)).usable) == ()


@pytest.mark.parametrize("kind", kinds_for_persons(), ids=lambda kind: kind.id)
def test_every_paper_for_a_person_prints_the_name_and_begins_its_file_name_with_its_kind(kind):
    assert kind.for_person is not None
    assert "name" in printed_facts(a_record(), kind.for_person)
    stem = common_stem(a_record(), kind.for_person)
    assert stem
    assert kind.for_person(a_record(), Person("Lê An")).stem == f"{stem}-le-an"


def test_a_kind_that_is_not_for_persons_is_refused_with_those_that_are():
    other = next(kind for kind in KINDS if kind.for_person is None)
    with pytest.raises(NotForPersons, match="pledge"):
        maker_of(other.id)


def test_an_unknown_kind_is_refused_with_the_nearest():
    with pytest.raises(UnknownKind, match="Ý bạn là «pledge»"):
        maker_of("pledg")


def test_every_person_has_a_name_for_the_files_and_those_left_out_too():
    found = a_list("1;Lê An;31/02/1990;;", "2;Lê An;01/01/1990;;", "3;Lê An;;;")
    names = stems(a_record(), PLEDGE, found.entries)
    assert names == {2: "cam-ket-le-an", 3: "cam-ket-le-an-1990", 4: "cam-ket-le-an-2"}
    assert [entry.row for entry in found.left_out] == [2]
    assert "31/2/1990" in fault_of(found.left_out[0])


def test_a_record_that_lacks_what_every_paper_prints_is_noticed():
    assert not is_unfinished(a_record(pledge=replace(a_pledge(), addressee="UBND")), PLEDGE)
    assert is_unfinished(a_record(pledge=None), PLEDGE)


def test_columns_and_fields_may_be_named_as_they_are_shown_or_by_id():
    table = read_table(a_csv("1;An;x", head="STT;Họ và tên;Việc làm"), "a.csv").value
    assert checked_choice(table, {"việc làm": "Chức vụ"}) == {"Việc làm": "post"}
    assert checked_choice(table, {"Việc làm": ""}) == {"Việc làm": ""}
    assert read_people(a_csv("1;An;x", head="STT;Họ và tên;Việc làm"), "a.csv", choice={"Việc làm": "post"}).usable[
        0
    ].values == {"name": "An", "post": "x"}


@pytest.mark.parametrize(("wishes", "near"), [({"Viêc làm": "post"}, "Việc làm"), ({"Việc làm": "pots"}, "post")])
def test_a_column_or_field_that_there_is_not_is_refused_with_the_nearest(wishes, near):
    table = read_table(a_csv("1;An;x", head="STT;Họ và tên;Việc làm"), "a.csv").value
    with pytest.raises(NoSuchColumnOrField, match=f"Ý bạn là «{near}»"):
        checked_choice(table, wishes)


def test_without_a_column_of_names_nobody_is_read_and_the_rest_is():
    found = a_list("1;x;y", head="STT;Chức vụ;Địa chỉ")
    assert found.entries == ()
    assert [field.id for field in found.matching.missing] == ["name"]


def test_an_empty_list_is_refused_by_name():
    with pytest.raises(NotATable, match=r"danh-sach\.csv"):
        a_list()


def test_every_fact_of_a_person_has_words_for_the_clerk():
    assert set(LABELS) == set(Person.__dataclass_fields__)
    assert {"name", "post", "address"} <= {field.id for field in FIELDS}
