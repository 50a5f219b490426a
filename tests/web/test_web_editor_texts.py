"""Structured texts, tables, sections and catalogues of the editor, as the server answers."""

import re

import pytest

from docgen.codec import read_record, read_record_file, write_yaml
from docgen.workflow.catalogue import Choice, with_picked
from tests.support.places import ROOT

WITH_FAULTS = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Lời văn.\nĐiều 3. Nguyên tắc\na) Theo Điều 9 Quy chế này."


def record_of(clerk, meeting):
    return read_record(clerk.get(f"/ho-so/{meeting}/ho-so.yaml").data, source="x")


def without_templates(page):
    return re.sub(r"<template.*?</template>", "", page, flags=re.DOTALL)


@pytest.fixture
def meeting(clerk):
    made = clerk.new_meeting()
    clerk.get(f"/ho-so/{made}")
    return made


def test_a_typed_text_comes_back_with_its_printed_numbers(clerk):
    clerk.get("/")
    answer = clerk.post("/so-thu-tu", {"text": "I. Mục đích\n3. Một\r\n4. Hai", "document": "Kế hoạch"}).text
    assert re.findall(r'data-to-line="(\d+)" tabindex="-1">([^<]+)<', answer) == [("1", "I."), ("2", "1."), ("3", "2.")]
    assert re.findall(r'<s class="o-typed"[^>]*>([^<]+)<', answer) == ["3.", "4."]


def test_a_typed_text_is_escaped(clerk):
    clerk.get("/")
    answer = clerk.post("/so-thu-tu", {"text": "1. <script>x</script> & “a”", "document": ""}).text
    assert "<script>" not in answer
    assert "&lt;script&gt;x&lt;/script&gt; &amp; “a”" in answer


def test_a_text_with_faults_is_kept_as_typed_and_gives_a_record(clerk, meeting, office, typed):
    fields = {"regulation-wanted": "y", "regulation-blocks": WITH_FAULTS.replace("\n", "\r\n")}
    answer = clerk.send(f"/ho-so/{meeting}", typed(1) | fields).json
    assert office.records.get(meeting).typed["regulation"]["blocks"] == WITH_FAULTS
    articles = record_of(clerk, meeting).regulation.blocks[0].children
    assert [article.title for article in articles] == ["Phạm vi", "Nguyên tắc"]
    told = [(each["line"], each["in_text"]) for each in answer["findings"] if each["id"] == "regulation-blocks"]
    assert ("5", "yes") in told
    assert ("6", "yes") in told


def test_faults_of_a_text_stand_at_their_line_and_in_the_summary_with_a_link(clerk, meeting, typed):
    clerk.post(f"/ho-so/{meeting}", typed(1, regulation__wanted="y") | {"regulation-blocks": WITH_FAULTS})
    page = without_templates(clerk.get(f"/ho-so/{meeting}").text)
    printed = re.search(r'data-printed="regulation-blocks".*?</div>', page, re.DOTALL).group()
    assert 'data-to-line="5">Dòng 5</a>' in printed
    assert '<a href="#regulation-blocks" data-to-line="5">' in page
    beside = re.search(r'<ul class="findings" id="regulation-blocks-findings".*?</ul>', page, re.DOTALL).group()
    assert "Dòng 5" not in beside


def test_what_a_rule_says_of_a_block_leads_to_its_line_and_is_not_said_twice(clerk, meeting, typed):
    text = "Chương I\nĐiều 1. Phạm vi\n1. Lời văn."
    answer = clerk.send(f"/ho-so/{meeting}", typed(1, regulation__wanted="y") | {"regulation-blocks": text}).json
    told = [each for each in answer["findings"] if each["id"] == "regulation-blocks" and each["line"] == "1"]
    assert [each["in_text"] for each in told] == ["yes"]


@pytest.mark.parametrize(("part", "first"), [("plan", "I. "), ("regulation", "Chương I"), ("report", "I. ")])
def test_an_empty_text_begins_with_the_customary_sections(clerk, meeting, typed, part, first):
    wanted = {f"{part}-wanted": "y"}
    answer = clerk.post(f"/ho-so/{meeting}", typed(1) | wanted | {"frame": f"{part}-blocks"})
    assert answer.location.endswith(f"#{part}-blocks")
    page = without_templates(clerk.get(f"/ho-so/{meeting}").text)
    text = re.search(rf'<textarea[^>]*name="{part}-blocks"[^>]*>\n(.*?)</textarea>', page, re.DOTALL).group(1)
    assert text.startswith(first)
    clerk.post(f"/ho-so/{meeting}", typed(2) | wanted | {"frame": f"{part}-blocks", f"{part}-blocks": "1. Đã gõ."})
    assert getattr(record_of(clerk, meeting), part).blocks[0].text == "Đã gõ."


@pytest.mark.parametrize(
    "table",
    ["STT\tViệc\n1\tHọp\n2\tBáo cáo\n", "STT | Việc\n1 | Họp\n\n2 | Báo cáo", "STT\tViệc\n 1 \tHọp\n2\tBáo cáo\t"],
)
def test_a_table_of_an_annex_is_typed_as_a_spreadsheet_copies_it(clerk, meeting, typed, table):
    fields = {"plan-wanted": "y", "plan-annexes-0-table": table, "plan-annexes-0-is_wide": "y"}
    clerk.post(f"/ho-so/{meeting}", typed(1) | fields)
    annex = record_of(clerk, meeting).plan.annexes[0]
    assert annex.columns[:2] == ("STT", "Việc")
    assert [row.cells[:2] for row in annex.rows] == [("1", "Họp"), ("2", "Báo cáo")]
    assert {len(row.cells) for row in annex.rows} == {len(annex.columns)}
    assert annex.is_wide
    assert "<th>Việc</th>" in without_templates(clerk.get(f"/ho-so/{meeting}").text)


def test_a_section_is_shown_when_the_meeting_needs_it_and_says_whether_it_is_filled(clerk, meeting, typed):
    page = clerk.get(f"/ho-so/{meeting}").text
    assert 'class="card section off" id="ke-hoach"' in page
    clerk.post(f"/ho-so/{meeting}", typed(1, plan__wanted="y", plan__subject="Kế hoạch năm"))
    page = clerk.get(f"/ho-so/{meeting}").text
    assert 'class="card section" id="ke-hoach"' in page
    assert 'class="card section off" id="bao-cao"' in page
    filled = re.findall(r'data-section="([\w-]+)"><span class="filled is-filled"', page)
    assert "ke-hoach" in filled
    assert "giay-moi" not in filled


def test_every_paper_with_a_signatory_shows_the_signature_as_it_will_stand(clerk):
    example = (ROOT / "examples" / "tan_phong_2023.yaml").read_bytes()
    there = clerk.upload(example).location
    page = clerk.get(there).text
    shown = dict(re.findall(r'<pre data-signature="([\w-]+)">(.*?)</pre>', page, re.DOTALL))
    for part in ("decision", "plan", "regulation", "invitation", "programme", "report", "official_letter"):
        assert shown[f"{part}-signatory"].endswith("Nguyễn Hữu Thành"), part
    assert shown["plan-signatory"].startswith("TM. ỦY BAN NHÂN DÂN")
    assert shown["pledge-confirmed_by"].endswith("Nguyễn Hữu Thành")


def test_every_finding_of_a_meeting_with_all_papers_leads_to_something_on_the_page(clerk, meeting, typed):
    names = re.findall(r'type="checkbox" value="y" id="([\w-]+-wanted)"', clerk.get(f"/ho-so/{meeting}").text)
    assert len(names) > 10
    answer = clerk.send(f"/ho-so/{meeting}", typed(1) | dict.fromkeys(names, "y")).json
    page = clerk.get(f"/ho-so/{meeting}").text
    for finding in answer["findings"]:
        assert finding["id"], finding
        assert f'id="{finding["id"]}"' in page, finding


def test_a_law_is_offered_on_the_days_of_its_force_only(clerk, meeting, typed):
    moment = {"start-time": "8:00", "start-date": "12/5/2023"}
    clerk.post(f"/ho-so/{meeting}", typed(1) | moment)
    old = clerk.get(f"/ho-so/{meeting}/danh-muc/decision-bases").text
    clerk.post(f"/ho-so/{meeting}", typed(2, decision__date="1/10/2026") | moment | {"decision-wanted": "y"})
    new = clerk.get(f"/ho-so/{meeting}/danh-muc/decision-bases").text
    assert "chính quyền địa phương ngày 19 tháng 6 năm 2015" in old
    assert "chính quyền địa phương ngày 16 tháng 6 năm 2025" not in old
    assert "chính quyền địa phương ngày 16 tháng 6 năm 2025" in new
    assert "chính quyền địa phương ngày 19 tháng 6 năm 2015" not in new


def test_picking_adds_to_what_is_typed_without_scripts(clerk, meeting, office, typed):
    fields = {
        "decision-bases": "Căn cứ A\r\nTheo đề nghị của Văn phòng",
        "pledge-criteria-0-name": "“5 biết”",
        "pledge-criteria-0-items": "Riêng",
    }
    answer = clerk.post(f"/ho-so/{meeting}", typed(1) | fields | {"pick": "decision-bases"})
    assert answer.location.endswith("/danh-muc/decision-bases")
    clerk.get(answer.location)
    answer = clerk.post(answer.location, [("pick", "Căn cứ B"), ("pick", "Căn cứ A")])
    assert answer.location.endswith("#decision-bases")
    clerk.post(f"/ho-so/{meeting}/danh-muc/pledge-criteria", {"pick": "“3 không”\r\nKhông né tránh"})
    clerk.post(f"/ho-so/{meeting}/danh-muc/pledge-criteria", {"pick": "“5 biết”\r\nKhác"})
    stored = office.records.get(meeting).typed
    assert stored["decision"]["bases"] == "Căn cứ A\nCăn cứ B\nTheo đề nghị của Văn phòng"
    assert [row["name"] for row in stored["pledge"]["criteria"]] == ["“5 biết”", "“3 không”"]
    assert stored["pledge"]["criteria"][0]["items"] == "Riêng"


PICK = "Căn cứ B"
WITH_A_PROPOSAL = {
    "A\nTheo đề nghị của VP\n \n": ["A", PICK, "Theo đề nghị của VP"],
    "- A\n- Theo đề nghị của VP": ["- A", PICK, "- Theo đề nghị của VP"],
    "–\tA\n–\tTheo đề nghị của VP": ["–\tA", PICK, "–\tTheo đề nghị của VP"],
    "A\nXét đề nghị của VP": ["A", PICK, "Xét đề nghị của VP"],
    "A\n\nTheo đề nghị của VP\nxét đề nghị của X": ["A", PICK, "", "Theo đề nghị của VP", "xét đề nghị của X"],
    "- Căn cứ B\nTheo đề nghị của VP": ["- Căn cứ B", "Theo đề nghị của VP"],
    "A\n \n": ["A", PICK],
    "  ": [PICK],
}
"""What is typed, and the lines after picking."""


@pytest.mark.parametrize("before", WITH_A_PROPOSAL)
def test_what_is_picked_twice_comes_in_once_and_above_the_proposal(before):
    assert with_picked(before, [Choice(PICK), Choice(PICK)]).split("\n") == WITH_A_PROPOSAL[before]


def test_a_group_that_is_picked_twice_comes_in_once(clerk, meeting, office):
    group = ("pick", "“3 không”\r\nKhông né tránh")
    clerk.post(f"/ho-so/{meeting}/danh-muc/pledge-criteria", [group, group])
    assert [row["name"] for row in office.records.get(meeting).typed["pledge"]["criteria"]] == ["“3 không”"]


@pytest.mark.browser
def test_the_script_picks_as_the_server_does(page):
    page.check("[name=decision-wanted]")
    for before, after in WITH_A_PROPOSAL.items():
        page.fill("[name=decision-bases]", before)
        page.locator("[data-pick=decision-bases]").click()
        page.locator("dialog [name=pick]").first.wait_for()
        page.evaluate(
            """(text) => {
                const [one, two] = document.querySelectorAll("dialog [name=pick]");
                for (const box of [one, two]) Object.assign(box, {value: text, checked: true});
            }""",
            PICK,
        )
        page.locator("dialog").get_by_role("button", name="Thêm vào hồ sơ").click()
        assert page.input_value("[name=decision-bases]").split("\n") == after, before


def test_what_the_office_typed_before_is_offered(clerk, meeting, typed):
    clerk.post(f"/ho-so/{meeting}", typed(1) | {"pledge-tasks": "Giữ đường làng sạch.\nThực hiện tiếp dân."})
    page = clerk.get(f"/ho-so/{clerk.new_meeting()}/danh-muc/pledge-tasks").text
    assert "Giữ đường làng sạch." in page
    assert "Tuyên truyền, phổ biến pháp luật cho Nhân dân." in page


def test_a_field_without_a_catalogue_has_no_page(clerk, meeting):
    assert clerk.get(f"/ho-so/{meeting}/danh-muc/decision-members").status_code == 404


def test_a_copy_of_a_whole_meeting_leaves_out_its_numbers_dates_and_pictures(clerk):
    example = read_record_file(ROOT / "examples" / "tan_phong_2023.yaml")
    there = clerk.upload(write_yaml(example).encode()).location
    clerk.get(there)
    copy = record_of(clerk, int(clerk.post(f"{there}/sao-chep").location.rpartition("/")[2]))
    papers = [getattr(copy, name) for name in ("plan", "regulation", "report", "official_letter", "invitation")]
    assert [(paper.number, paper.date) for paper in papers] == [(None, None)] * len(papers)
    assert (copy.start, copy.photos, copy.minutes.votes) == (None, (), ())
    assert copy.plan.blocks == example.plan.blocks
