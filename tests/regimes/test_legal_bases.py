import datetime as dt
import re

import pytest

from docgen.regimes.choose import VERSIONS
from docgen.regimes.legal_bases import LEGAL_BASES, bases_on, out_of_force, successor
from docgen.rules import check_record
from tests.support.builders import a_decision, a_record

LAW = re.compile(r"Căn cứ (?:Luật|Pháp lệnh) .+ ngày \d{2} tháng (?:0[12]|[3-9]|1[0-2]) năm \d{4}")


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda basis: basis.text[:60])
def test_every_basis_is_written_as_the_norm_asks(basis):
    assert not basis.text.endswith((";", "."))
    if basis.text.startswith(("Căn cứ Luật", "Căn cứ Pháp lệnh")):
        assert LAW.fullmatch(basis.text)
        assert "/QH" not in basis.text
    assert set(basis.regimes) <= set(VERSIONS)
    assert basis.valid_to is None or basis.valid_from < basis.valid_to


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda basis: basis.text[:60])
def test_no_rule_of_records_objects_to_a_basis(basis):
    told = check_record(a_record(decision=a_decision(bases=(basis.text,), date=basis.valid_from)))
    assert [finding.message for finding in told if finding.path == "decision.bases[0]"] == []


@pytest.mark.parametrize(
    ("day", "passed"),
    [
        (dt.date(2023, 5, 12), "19 tháng 6 năm 2015"),
        (dt.date(2025, 2, 28), "19 tháng 6 năm 2015"),
        (dt.date(2025, 3, 1), "19 tháng 02 năm 2025"),
        (dt.date(2025, 6, 15), "19 tháng 02 năm 2025"),
        (dt.date(2025, 6, 16), "16 tháng 6 năm 2025"),
        (dt.date(2026, 11, 23), "16 tháng 6 năm 2025"),
    ],
)
def test_one_law_on_local_government_is_in_force_on_a_day(day, passed):
    found = [each.text for each in bases_on(day, "state") if "Căn cứ Luật Tổ chức chính quyền" in each.text]
    assert found == [f"Căn cứ Luật Tổ chức chính quyền địa phương ngày {passed}"]


def test_a_law_that_was_replaced_is_never_offered_beside_the_one_that_replaced_it():
    for year in range(2010, 2031):
        names = [
            each.text.partition(" ngày ")[0]
            for each in bases_on(dt.date(year, 12, 31), "state")
            if each.text.startswith("Căn cứ Luật")
        ]
        assert len(names) == len(set(names)), year


def test_papers_of_the_party_are_offered_what_the_party_cites():
    texts = [each.text for each in bases_on(dt.date(2026, 11, 23), "party")]
    assert "Căn cứ Điều lệ Đảng Cộng sản Việt Nam" in texts
    assert not any("Luật" in text for text in texts)


REPEALED = {
    "Thông tư số 01/2011/TT-BNV": dt.date(2020, 3, 4),
    "Thông tư số 41/2017/TT-BTTTT": dt.date(2026, 11, 14),
    "Nghị định số 130/2018/NĐ-CP": dt.date(2025, 4, 9),
    "Nghị định số 13/2023/NĐ-CP": dt.date(2025, 12, 31),
}


@pytest.mark.parametrize(("name", "last"), REPEALED.items(), ids=REPEALED)
def test_a_document_that_was_repealed_is_known_by_its_last_day_and_offered_to_nobody(name, last):
    basis = next(each for each in LEGAL_BASES if name in each.text)
    assert basis.valid_to == last
    assert out_of_force(basis.text, last) is None
    assert out_of_force(basis.text, last + dt.timedelta(days=1)) is basis
    assert successor(basis, last + dt.timedelta(days=1)) is None
    assert not any(basis in bases_on(last, regime) for regime in VERSIONS)
