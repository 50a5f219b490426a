import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Severity
from docgen.wording.outline import find_faults, read_outline

SOUND = """Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Quy chế này quy định việc họp.
2. Áp dụng với:
a) Trưởng ban;
b) Thành viên theo khoản 1 Điều này.
Điều 2. Hiệu lực
Quy chế này có hiệu lực theo điểm a khoản 2 Điều 1 Quy chế này và Điều 40 Luật Đất đai."""


def faults(typed, document=""):
    return [(fault.line, fault.code) for fault in find_faults(read_outline(typed), document)]


def test_a_sound_regulation_has_no_fault():
    assert faults(SOUND) == []


def test_a_sound_plan_has_no_fault():
    assert faults("I. MỤC ĐÍCH\n1. Họp:\na) Một;\n- Hai.\n+ Ba.\nII. KINH PHÍ\nTừ ngân sách.") == []


def test_the_articles_of_a_decision_need_no_titles():
    assert faults("Điều 1. Thành lập Ban.\nĐiều 2. Hiệu lực từ ngày ký.") == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Điều 1. A.\nĐiều 3. B.\nĐiều 4. C.", [(2, "number-skipped")]),
        ("Điều 1. A.\nĐiều 1. B.\nĐiều 2. C.", [(2, "number-repeated")]),
        ("Điều 1. A.\nĐiều 2. B.\nĐiều 2a. C.\nĐiều 3. D.", []),
        ("Điều 1. A.\nĐiều: B.\nĐiều 3. C.", []),
        ("Điều 2. A.", [(1, "number-skipped")]),
        ("Phần I. A\nChương I. B\nĐiều 1. C\nMột.\nPhần II. D\nChương I. E\nĐiều 2. F\nHai.", [(6, "number-repeated")]),
        ("I. A\n1. B.\n3. C.\nII. D\n1. E.", [(3, "number-skipped")]),
        ("I. A\n1. B:\na) c;\nb) c;\nc) c;\nd) c;\ne) c.", [(7, "number-skipped")]),
        ("I. A\n1. B:\na) c;\nb) c;\nc) c;\nd) c;\nđ) c;\ne) c;\nf) c.", [(9, "letter-not-vietnamese")]),
        ("Điều 1. Tên", [(1, "article-empty")]),
        ("Điều 1.", [(1, "article-empty")]),
        ("1. Một.\n2.", [(2, "unit-empty")]),
        ("1. Một:\na)", [(2, "unit-empty")]),
        ("Chương I. A\nĐiều 1. B\nMột.\nChương II. C", [(4, "heading-empty")]),
        ("Chương I. A\nChỉ có lời văn.\nChương II. B\nĐiều 1. C\nMột.", [(1, "heading-empty")]),
        ("Chương I\nĐiều 1. B\nMột.", [(1, "title-missing")]),
        ("Điều 1. Tên\nMột.\nĐiều 2. Hai.", [(3, "title-missing")]),
        ("Điều 1. Tên\na) Một.", [(2, "level-jump")]),
        ("Chương I. A\n1. Một.\nĐiều 1. B\nHai.", [(2, "level-jump")]),
        ("Điều 1. A\nMột.\nChương I. B\nĐiều 2. C\nHai.", [(1, "level-jump")]),
        ("I. A\n1.1. Một.", [(2, "level-jump")]),
        ("I. A\n1. Một.\n1.1.1. Hai.", [(3, "level-jump")]),
        ("I. A\n+ Một.", [(2, "level-jump")]),
        ("Điều 1. Tên\nMột.\nHai.\nBa.", [(1, "numbers-lost")]),
        ("Điều 1. Tên\nMột.\nĐiều 2 Nhiệm vụ\nHai.", [(3, "stop-forgotten"), (1, "numbers-lost")]),
        ("Điều 1. Theo Điều 4.", [(1, "reference-missing")]),
        ("Điều 1. A:\n1. Theo khoản 3 Điều này.", [(2, "reference-missing")]),
        ("Điều 1. A:\n1. Theo điểm b khoản 1 Điều 1 Quy chế này.", [(2, "reference-missing")]),
        ("Điều 1. A.\nĐiều 2. B.\nĐiều 2. Theo Điều 2.", [(3, "number-repeated"), (3, "reference-unclear")]),
    ],
)
def test_a_slip_is_told_with_its_line(typed, expected):
    assert sorted(faults(typed)) == sorted(expected)


def test_a_message_says_what_is_typed_what_is_missing_and_what_is_printed():
    (fault,) = find_faults(read_outline("Điều 1. A.\nĐiều 4. B."))
    assert fault.message == (
        "Gõ «Điều 4.» nhưng thiếu Điều 2 đến Điều 3 ở trước; bản in ghi «Điều 2.». "
        "Hãy xem có sót điều nào không; nếu không sót thì không cần sửa số."
    )
    assert fault.severity is Severity.WARNING
    assert fault.clause == "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6đ"


def test_a_missing_reference_says_what_there_is():
    (fault,) = find_faults(read_outline("Điều 1. Một:\n1. Hai.\n2. Theo khoản 5 Điều 1."))
    assert fault.message == (
        "Dẫn «khoản 5 Điều 1» nhưng Điều 1 chỉ có khoản 1 đến khoản 2. Sửa số, hoặc ghi rõ tên văn bản được dẫn."
    )


def test_a_missing_article_is_told_once_and_not_again_for_its_clauses():
    assert faults("Điều 1. Theo điểm a khoản 2 Điều 9 Quy chế này.") == [(1, "reference-missing")]


def test_another_text_of_the_same_file_is_not_searched_when_the_document_is_known():
    typed = "Điều 1. Theo Điều 9 Quyết định này."
    assert faults(typed, "Quy chế") == []
    assert faults(typed, "Quyết định") == [(1, "reference-missing")]


@given(st.text())
def test_faults_of_any_text_are_told_on_its_lines_in_order(typed):
    found = find_faults(read_outline(typed))
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)
    assert all(1 <= fault.line <= len(typed.splitlines()) for fault in found)
