import datetime as dt

import pytest
from click.testing import CliRunner
from support.bodies import CHAIRMAN, OFFICE, UBND, a_directory

from docgen.bootstrap import office_directory, open_office
from docgen.cli import main
from docgen.model.bodies import Rank
from docgen.roster import MatchingIsOpen, TableUnreadable
from docgen.settings import Settings
from docgen.workflow.directory.desk import save_directory
from docgen.workflow.directory.posts import rank_of, read_posts

LIST = """\
STT,Họ và tên,Chức vụ,Đơn vị,Ngày sinh
1,Tạ Uyên,Phó Chủ tịch Ủy ban nhân dân xã Lưu Vệ,,02/9/1975
2,Đinh Vân,Chánh Văn phòng,Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Lưu Vệ,
3,Lý Xuân,,,
4,Hồ Yến,Trưởng phòng,Phòng Không Có,
5,Lê Văn An,Chủ tịch,,
"""
SINCE = dt.date(2026, 10, 1)


def test_each_row_is_a_post_in_the_body_it_names_or_in_the_chosen_one():
    read = read_posts(LIST.encode(), "ds.csv", a_directory(), UBND, SINCE)
    assert [(post.person.name, post.body, post.position, post.rank, post.held_from) for post in read.posts] == [
        ("Tạ Uyên", UBND, "Phó Chủ tịch", Rank.DEPUTY, SINCE),
        ("Đinh Vân", OFFICE, "Chánh Văn phòng", Rank.HEAD, SINCE),
    ]
    assert read.posts[0].person.born == dt.date(1975, 9, 2)


def test_who_is_left_out_is_named_by_row():
    left_out = [finding.message for finding in read_posts(LIST.encode(), "ds.csv", a_directory(), UBND).left_out]
    assert left_out == [
        "Dòng 4: chưa ghi chức vụ của Lý Xuân; hãy điền.",
        "Dòng 5: danh bạ không có cơ quan «Phòng Không Có»; hãy sửa tên hoặc thêm cơ quan.",
        f"Dòng 6: {CHAIRMAN.name} đã có trong danh bạ với chức vụ «Chủ tịch»; dòng này bỏ qua.",
    ]


@pytest.mark.parametrize(
    ("position", "rank"),
    [
        ("Chủ tịch", Rank.HEAD),
        ("chủ tịch", Rank.HEAD),
        ("Phó Chủ tịch Thường trực", Rank.DEPUTY),
        ("Quyền Chủ tịch", Rank.ACTING),
        ("Ủy viên", Rank.OTHER),
    ],
)
def test_the_words_of_a_position_say_its_rank(position, rank):
    assert rank_of(position, a_directory().body(UBND)) is rank


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"%PDF-1.7"])
def test_a_file_that_is_no_table_is_told(data):
    with pytest.raises(TableUnreadable):
        read_posts(data, "ds.xlsx", a_directory(), UBND)


def test_a_list_without_names_is_told():
    with pytest.raises((MatchingIsOpen, TableUnreadable)):
        read_posts("Chức vụ,Đơn vị\nChủ tịch,UBND\n".encode(), "ds.csv", a_directory(), UBND)


def test_the_command_adds_them_to_the_office_and_tells_the_rest(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path / "home"))
    office = open_office(Settings(home=tmp_path / "home"))
    save_directory(office, a_directory(), 0, "lan", "một")
    office.records.database.close()
    file = tmp_path / "ds.csv"
    file.write_text(LIST, encoding="utf-8")
    result = CliRunner().invoke(main, ["directory", "posts", str(file), "--body", UBND, "--date", "1/10/2026"])
    assert result.exit_code == 1
    assert "Dòng 4: chưa ghi chức vụ" in result.stderr
    assert "bản số 2" in result.stderr
    added = office_directory(Settings(home=tmp_path / "home")).posts[-2:]
    assert [post.person.name for post in added] == ["Tạ Uyên", "Đinh Vân"]
