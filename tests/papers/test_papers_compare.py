"""The difference of two papers, as a person reads it."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from docgen.paper.compare import Change, Entry, Folded, Mark, compare
from docgen.paper.compare import difference as difference_module
from docgen.paper.compare.alignment import align
from docgen.paper.compare.words import words_changed
from docgen.word.read import read
from tests.support.builders import sentences
from tests.support.docx import a_docx, a_table, p, r
from tests.support.drawings import an_image, drawing, picture

ORDER = "Thành lập Ban Chỉ đạo xây dựng mô hình"
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương"
FORCE = "Quyết định này có hiệu lực kể từ ngày ký"


def paper(*body, **options):
    return read(a_docx("".join(body), **options)).value


def difference(old, new):
    return compare(paper(*old), paper(*new))


def told(found):
    """The entries that say something, as (change, text) with marks."""
    return [
        (entry.change, " │ ".join(marked(cell) for cell in entry.cells))
        for entry in found.entries
        if isinstance(entry, Entry) and entry.change is not Change.SAME
    ]


def marked(pieces):
    signs = {Mark.ADDED: "+{}+", Mark.REMOVED: "-{}-", Mark.KEPT: "{}"}
    return "".join(signs[piece.mark].format(piece.text) for piece in pieces)


def test_a_changed_word_is_marked_within_its_paragraph():
    found = difference([p(LAW), p("Ông Đỗ Văn An, Trưởng ban")], [p(LAW), p("Ông Đỗ Văn Bình, Trưởng ban")])
    assert told(found) == [(Change.CHANGED, "Ông Đỗ Văn -An-+Bình+, Trưởng ban")]
    assert found.changes == 1


def test_words_that_follow_each_other_are_one_change():
    found = difference([p("Giao ông Đỗ Văn An thực hiện")], [p("Giao bà Lê Thị Bình thực hiện")])
    assert told(found) == [(Change.CHANGED, "Giao -ông Đỗ Văn An-+bà Lê Thị Bình+ thực hiện")]


def test_a_paragraph_put_in_or_taken_out_changes_no_other():
    assert told(difference([p(LAW), p(FORCE)], [p(LAW), p(ORDER), p(FORCE)])) == [(Change.ADDED, f"+{ORDER}+")]
    assert told(difference([p(LAW), p(ORDER), p(FORCE)], [p(LAW), p(FORCE)])) == [(Change.REMOVED, f"-{ORDER}-")]


def test_a_paragraph_that_stands_elsewhere_is_told_as_moved_and_counts_once():
    found = difference([p(ORDER), p(LAW), p(FORCE), p("Nơi nhận")], [p(LAW), p(FORCE), p("Nơi nhận"), p(ORDER)])
    assert told(found) == [(Change.MOVED_AWAY, ORDER), (Change.MOVED_HERE, ORDER)]
    assert found.changes == 1


def test_a_table_is_compared_by_row_and_cell_and_says_where():
    rows = [("1", "Đỗ Văn An", "Trưởng ban"), ("2", "Lê Thị Hoa", "Thư ký")]
    changed = [("1", "Đỗ Văn An", "Trưởng ban"), ("2", "Lê Thị Hoa", "Thành viên")]
    found = difference([a_table(*rows)], [a_table(*changed)])
    assert told(found) == [(Change.CHANGED, "2 │ Lê Thị Hoa │ -Thư ký-+Thành viên+")]
    [entry] = [each for each in found.entries if isinstance(each, Entry) and each.change is Change.CHANGED]
    assert (entry.place, entry.is_row) == ("bảng 1, hàng 2", True)


def test_a_row_put_in_changes_no_other_row():
    rows = [(name, "Thành viên") for name in ("Đỗ Văn An", "Lê Thị Hoa", "Trần Văn Cường")]
    found = difference([a_table(*rows)], [a_table(rows[0], ("Ngô Văn Dũng", "Thành viên"), *rows[1:])])
    assert [change for change, _ in told(found)] == [Change.ADDED]


def test_unchanged_stretches_are_folded_but_for_their_ends():
    body = [p(f"Đoạn thứ {number} của văn bản") for number in range(20)]
    found = difference(body, [*body[:10], p("Một đoạn mới hẳn"), *body[10:]])
    shape = [each.count if isinstance(each, Folded) else each.change for each in found.entries]
    assert shape == [9, Change.SAME, Change.ADDED, Change.SAME, 9]


def test_a_change_of_looks_alone_is_one_line_that_says_what():
    found = difference([p(LAW), p(ORDER)], [p(LAW, run="<w:b/>"), p(ORDER, properties='<w:jc w:val="center"/>')])
    assert found.changes == 0
    assert not found.is_same
    assert {(look.aspect, look.count) for look in found.looks} == {("chữ đậm", 1), ("căn lề", 1)}


def test_spaces_and_blank_lines_are_looks_not_text():
    found = difference([p("Số:      /QĐ-UBND"), p(LAW)], [p("Số:   /QĐ-UBND"), p(), p(LAW)])
    assert found.changes == 0
    assert {look.aspect for look in found.looks} == {"khoảng trắng trong dòng", "số dòng trống"}


def test_how_a_program_divides_runs_is_no_change():
    one = p(LAW, run="<w:i/>")
    two = f"<w:p><w:pPr/>{''.join(r(letter, '<w:i/>') for letter in LAW)}</w:p>"
    assert difference([one], [two]).is_same


def test_margins_of_the_page_are_compared():
    wide = '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/>'
    narrow = wide.replace("1701", "1134")
    found = compare(paper(p(LAW), section=wide), paper(p(LAW), section=narrow))
    assert [look.aspect for look in found.looks] == ["khổ giấy, lề trang"]


def test_a_picture_taken_out_is_seen():
    pictured = f"<w:p>{drawing(picture(), holder='inline')}{r('Hội nghị ra mắt')}</w:p>"
    image = {"parts": {"word/media/a.png": an_image()}, "links": {"pic": ("image", "media/a.png")}}
    found = compare(paper(pictured, **image), paper(p("Hội nghị ra mắt")))
    assert told(found) == [(Change.CHANGED, "-[ảnh]-Hội nghị ra mắt")]


def test_the_same_paper_has_no_difference():
    body = [p(LAW), a_table(("1", "2"), ("3", "4")), p(FORCE)]
    found = difference(body, body)
    assert found.is_same
    assert [type(each) for each in found.entries] == [Folded]
    assert found.alike == 1


def test_unrelated_papers_are_hardly_alike():
    assert difference([p(LAW), p(ORDER)], [p("Giấy mời họp"), p("Kính gửi quý vị đại biểu")]).alike == 0


def test_of_a_flood_of_changes_the_first_are_shown_and_the_rest_counted(monkeypatch):
    monkeypatch.setattr(difference_module, "MOST_ENTRIES", 5)
    found = difference([p(f"cũ{number}") for number in range(8)], [p(f"mới{number}") for number in range(3)])
    assert len(found.entries) == 5
    assert found.left_out == 8 + 3 - 5
    assert sum(found.counts.values()) == 11


@given(sentences(), sentences())
def test_the_pieces_give_back_both_texts(old, new):
    pieces = words_changed(old, new)
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.REMOVED) == new


@given(st.lists(st.integers(0, 5), max_size=120), st.lists(st.integers(0, 5), max_size=120))
def test_spans_cover_both_sides_once_and_equal_ones_are_equal(old, new):
    spans = align(old, new)
    assert [n for span in spans for n in range(span.old_start, span.old_end)] == list(range(len(old)))
    assert [n for span in spans for n in range(span.new_start, span.new_end)] == list(range(len(new)))
    for span in spans:
        same = old[span.old_start : span.old_end] == new[span.new_start : span.new_end]
        assert same == span.equal


@given(st.lists(sentences(4), max_size=12), st.lists(sentences(4), max_size=12))
def test_counts_agree_with_the_paragraphs_of_both_papers(old, new):
    found = difference(map(escaped, old), map(escaped, new))
    counts = Counter(found.counts)
    both = counts[Change.SAME] + counts[Change.CHANGED]
    assert both + counts[Change.REMOVED] + counts[Change.MOVED_AWAY] == len(old)
    assert both + counts[Change.ADDED] + counts[Change.MOVED_HERE] == len(new)
    assert counts[Change.MOVED_AWAY] == counts[Change.MOVED_HERE]


def escaped(text):
    return p(text.replace("&", "&amp;").replace("<", "&lt;"))


class Counted:
    """A value that counts how often it is compared or hashed."""

    seen = 0

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        Counted.seen += 1
        return hash(self.value)

    def __eq__(self, other):
        Counted.seen += 1
        return self.value == other.value


def test_ten_thousand_paragraphs_of_few_texts_take_no_quadratic_work():
    count = 10_000
    old, new = ([Counted(number * factor % 7 // 3) for number in range(count)] for factor in (3, 5))
    Counted.seen = 0
    align(old, new)
    assert Counted.seen < 300 * count
