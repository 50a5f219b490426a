import re
from pathlib import Path

import pytest
from support.places import ROOT

from docgen.codec import read_record_file, to_plain, write_yaml
from docgen.rules import check_record

EXAMPLE = Path(ROOT) / "examples" / "tan_phong_2023.yaml"


@pytest.fixture(scope="module")
def record():
    return read_record_file(EXAMPLE)


def test_the_example_has_no_findings(record):
    assert check_record(record) == ()


def test_the_example_sets_up_a_board_of_18_who_all_sign_the_pledge(record):
    assert len(record.decision.members) == 18
    assert [member.person.name for member in record.decision.members] == [each.name for each in record.pledge.persons]


def test_the_example_names_its_invented_values_by_paths_that_exist(record):
    plain = to_plain(record)
    for path in record.sample_data:
        value = plain
        for part in re.findall(r"\w+", path):
            value = value[int(part)] if part.isdigit() else value[part]
        assert value, path


@pytest.mark.parametrize(
    "fact",
    [
        "Chính quyền thân thiện, vì Nhân dân phục vụ",
        "Đỗ Đình Cường",
        "Ủy viên Ban Thường vụ Huyện ủy",
        "Phó Trưởng phòng Nội vụ huyện",
        "hiệu trưởng 03 nhà trường",
        "“5 biết”",
        "“3 không”",
        "“4 thể hiện”",
        "“4 tăng”",
        "“2 giảm”",
        "05-CT/TW",
        "hiến đất để mở rộng đường giao thông",
        "chính quyền điện tử",
        "“Dân vận khéo”",
        "Thái Bảo",
        "Toàn cảnh hội nghị",
    ],
)
def test_the_example_holds_the_facts_of_the_report(record, fact):
    assert fact in " ".join(write_yaml(record).split())


@pytest.mark.parametrize(
    "slip", ["Uỷ", "Bộ chính trị", "05 - CT", "“ ", " ”", "Ban điều hành", "công chức xã", "các thôn", "BTV", "HĐND"]
)
def test_the_example_is_free_of_the_slips_of_the_report(slip):
    assert slip not in EXAMPLE.read_text(encoding="utf-8")
