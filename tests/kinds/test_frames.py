import pytest

from docgen.kinds.frames import FRAMES
from docgen.kinds.pledge_catalogue import CRITERIA, TASKS
from docgen.model import Criterion, MeetingRecord
from docgen.wording.outline import find_faults, live_labels, printed_lines, read_outline
from tests.support.places import ROOT


@pytest.mark.parametrize("paper", FRAMES)
def test_a_frame_is_a_sound_text_for_a_paper_of_the_record(paper):
    outline = read_outline(FRAMES[paper])
    assert hasattr(MeetingRecord(), paper)
    assert find_faults(outline) == ()
    assert [label for label in live_labels(outline) if label.is_changed] == []


@pytest.mark.parametrize(
    ("paper", "sections"),
    [
        ("plan", ["MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"]),
        ("report", ["KẾT QUẢ", "ĐÁNH GIÁ CHUNG", "PHƯƠNG HƯỚNG, NHIỆM VỤ", "KIẾN NGHỊ"]),
    ],
)
def test_a_frame_has_the_customary_sections(paper, sections):
    lines = printed_lines(read_outline(FRAMES[paper]).blocks)
    assert [line.heading for line in lines if line.style == "plan_section"] == sections


def test_the_frame_of_a_regulation_has_four_chapters_with_articles():
    chapters = read_outline(FRAMES["regulation"]).blocks
    assert [block.level for block in chapters] == ["chapter"] * 4
    assert all(block.title and block.children for block in chapters)


def test_the_groups_of_the_movement_are_those_of_the_proving_case():
    text = (ROOT / "examples" / "tan_phong_2023.yaml").read_text("utf-8")
    assert [group.name for group in CRITERIA] == ["“5 biết”", "“3 không”", "“4 thể hiện”", "“4 tăng”", "“2 giảm”"]
    assert [len(group.items) for group in CRITERIA] == [5, 3, 4, 4, 2]
    assert [item for group in CRITERIA for item in group.items if f"- {item}\n" not in text] == []
    assert all(isinstance(group, Criterion) for group in CRITERIA)


def test_every_task_is_a_sentence():
    assert [task for task in TASKS if not (task[0].isupper() and task.endswith("."))] == []
