"""What a written PDF says beside its pages: structure, links, outline, metadata, attachments, signatures."""

import datetime as dt
import io
from functools import lru_cache

import pikepdf
import pytest

from docgen.layout.marks import Element, HeadingMark, LinkMark, RectMark, SignatureMark, TargetMark, Turned
from docgen.pdf.attachments import Attachment
from docgen.pdf.writer import Place, write_pdf
from tests.support.marks import a_page, a_paper, words

VIETNAM = dt.timezone(dt.timedelta(hours=7))
MADE_AT = dt.datetime(2026, 3, 5, 8, 30, tzinfo=VIETNAM)


@lru_cache(maxsize=8)  # what is taken out of a file lives as long as the file
def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def written(*pages, root: Element | None = None, **options) -> pikepdf.Pdf:
    return opened(write_pdf(a_paper(*pages, root=root), **options).pdf)


def tree_of(element: pikepdf.Object) -> object:
    """An element as its type, and its children; content as the kind of reference it is."""
    if isinstance(element, int):
        return "content"
    if "/MCID" in element or "/Obj" in element:
        return str(element.get("/Type", "content"))
    return (str(element.S)[1:], [tree_of(kid) for kid in element.K])


def document_of(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.StructTreeRoot.K[0]


def test_content_stands_between_the_children_it_was_printed_between():
    root = Element("Document")
    paragraph = root.child(0, "P")
    link = paragraph.child(0, "Link")
    marks = [words("xem", tag=paragraph), words("đây", 120, tag=link), words("nhé", 140, tag=paragraph)]
    pdf = written(a_page(*marks), root=root)
    assert tree_of(document_of(pdf)) == ("Document", [("P", ["content", ("Link", ["content"]), "content"])])


def test_children_keep_the_order_in_which_they_were_asked_for():
    root = Element("Document")
    first, second = root.child(0, "H1"), root.child(1, "P")
    pdf = written(a_page(words("sau", tag=second), words("trước", 120, tag=first)), root=root)
    assert [kind for kind, _ in tree_of(document_of(pdf))[1]] == ["H1", "P"]


def test_elements_without_content_are_left_out_but_for_cells():
    root = Element("Document")
    root.child(0, "P")
    row = root.child(1, "Table").child(0, "TR")
    filled, _ = row.child(0, "TD"), row.child(1, "TD")
    pdf = written(a_page(words("ô", tag=filled)), root=root)
    assert tree_of(document_of(pdf)) == ("Document", [("Table", [("TR", [("TD", ["content"]), ("TD", [])])])])


def test_an_element_on_two_pages_has_content_of_both():
    root = Element("Document")
    paragraph = root.child(0, "P")
    pdf = written(a_page(words("một", tag=paragraph)), a_page(words("hai", tag=paragraph), label="2"), root=root)
    kids = document_of(pdf).K[0].K
    assert kids[0] == 0
    assert kids[1].Pg.objgen == pdf.pages[1].objgen


def test_the_parent_tree_leads_from_content_back_to_its_element():
    root = Element("Document")
    first, second = root.child(0, "P"), root.child(1, "P")
    marks = [words("một", tag=first), words("trang"), words("hai", tag=second), words("ba", tag=first)]
    pdf = written(a_page(*marks), root=root)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    paragraphs = [kid.objgen for kid in document_of(pdf).K]
    assert [owner.objgen for owner in numbers[1]] == [paragraphs[0], paragraphs[1], paragraphs[0]]


def test_a_heading_cell_tells_what_it_heads_and_how_far_it_reaches():
    root = Element("Document")
    cell = root.child(0, "Table").child(0, "TR").child(0, "TH")
    cell.is_column_header, cell.column_span, cell.row_span = True, 3, 2
    attributes = document_of(written(a_page(words("cột", tag=cell)), root=root)).K[0].K[0].K[0].A
    assert (attributes.Scope, attributes.ColSpan, attributes.RowSpan) == ("/Column", 3, 2)


def test_a_figure_has_its_description_and_its_box_on_the_page():
    root = Element("Document")
    figure = root.child(0, "Figure")
    figure.alt = "Dấu đỏ"
    turned = Turned((0, 1, -1, 0, 300, 100), [RectMark(0, 0, 80, 20, "000000", tag=figure)])
    element = document_of(written(a_page(turned, RectMark(290, 90, 5, 5, "", tag=figure)), root=root)).K[0]
    assert str(element.Alt) == "Dấu đỏ"
    assert [float(edge) for edge in element.A.BBox] == [280, 842 - 180, 300, 842 - 90]


def test_notes_have_names_of_their_own():
    root = Element("Document")
    notes = [root.child(index, "Note") for index in range(2)]
    pdf = written(a_page(*(words("chú", 100 + 20 * index, tag=note) for index, note in enumerate(notes))), root=root)
    names = [str(kid.ID) for kid in document_of(pdf).K]
    assert len(set(names)) == 2
    assert [str(key) for key in pdf.Root.StructTreeRoot.IDTree.Names[::2]] == names


def test_a_link_leads_out_under_its_own_text():
    link = Element("Link")
    root = Element("Document")
    root.children.append(link)
    mark = LinkMark(72, 88, 60, 15, "https://example.vn/văn bản?a=1&b=2", tag=link)
    (annotation,) = written(a_page(words("nơi này", tag=link), mark), root=root).pages[0].Annots
    assert str(annotation.A.URI) == "https://example.vn/v%C4%83n%20b%E1%BA%A3n?a=1&b=2"
    assert str(annotation.Contents) == "nơi này"
    assert [float(edge) for edge in annotation.Rect] == [72, 842 - 103, 132, 842 - 88]


def test_a_link_to_a_bookmark_leads_to_its_page():
    link = Element("Link")
    root = Element("Document")
    root.children.append(link)
    first = a_page(words("tới", tag=link), LinkMark(72, 88, 60, 15, "#mục (2)", tag=link))
    pdf = written(first, a_page(TargetMark(300, "mục (2)"), TargetMark(500, "mục (2)"), label="2"), root=root)
    names = {str(key): place for key, place in zip(*[iter(pdf.Root.Names.Dests.Names)] * 2, strict=True)}
    place = names[str(pdf.pages[0].Annots[0].Dest)]
    assert place[0].objgen == pdf.pages[1].objgen
    assert float(place[3]) == 842 - 300


def test_bookmarks_are_listed_in_the_order_of_their_bytes():
    pdf = written(a_page(*(TargetMark(100, name) for name in ("ô", "b", "a", "Z", "ă"))))
    keys = [bytes(key) for key in pdf.Root.Names.Dests.Names[::2]]
    assert len(keys) == 5
    assert keys == sorted(keys)


def test_a_link_to_an_unknown_bookmark_is_plain_text():
    root = Element("Document")
    link = root.child(0, "Link")
    pdf = written(a_page(words("tới", tag=link), LinkMark(72, 88, 60, 15, "#đâu", tag=link)), root=root)
    assert "/Annots" not in pdf.pages[0]
    assert tree_of(document_of(pdf)) == ("Document", [("Span", ["content"])])


def test_a_link_in_a_running_foot_has_an_element_too():
    pdf = written(a_page(words("a@example.vn"), LinkMark(72, 88, 60, 15, "mailto:a@example.vn")))
    assert tree_of(document_of(pdf)) == ("Document", [("Link", ["/OBJR"])])


def test_the_outline_follows_the_levels_of_the_headings():
    levels = [(1, "A"), (2, "A1"), (3, "A1x"), (2, "A2"), (1, "B"), (3, "B1x")]
    pdf = written(a_page(*(HeadingMark(100 + 10 * index, *entry) for index, entry in enumerate(levels))))
    with pdf.open_outline() as outline:
        found = [
            (each.title, [(kid.title, [leaf.title for leaf in kid.children]) for kid in each.children])
            for each in outline.root
        ]
    assert found == [("A", [("A1", ["A1x"]), ("A2", [])]), ("B", [("B1x", [])])]


@pytest.mark.parametrize(
    ("labels", "entries"),
    [
        (["1", "2", "3"], None),
        (["3", "4", "5"], {0: "3"}),
        (["i", "ii", "1", "2"], {0: "i", 1: "ii", 2: "1"}),
        (["1", "2", "1"], {0: "1", 2: "1"}),
    ],
)
def test_page_labels_are_written_where_the_pages_are_not_simply_counted(labels, entries):
    found = written(*(a_page(label=label) for label in labels)).Root.get("/PageLabels")
    if found is None:
        assert entries is None
        return
    pairs = zip(found.Nums[::2], found.Nums[1::2], strict=True)
    assert {int(key): str(item.get("/P", item.get("/St"))) for key, item in pairs} == entries


def test_dates_come_from_the_moment_of_making_and_agree():
    pdf = written(a_page(), made_at=MADE_AT)
    assert str(pdf.docinfo.ModDate) == "D:20260305083000+07'00'"
    with pdf.open_metadata() as metadata:
        assert metadata["xmp:ModifyDate"] == "2026-03-05T08:30:00+07:00"


def test_without_a_moment_there_are_no_dates():
    assert "/ModDate" not in written(a_page()).docinfo


def test_a_title_may_hold_any_sign():
    title = 'Quyết định <&> "a"\x01]]>'
    pdf = opened(write_pdf(a_paper(a_page(), title=title)).pdf)
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == str(pdf.docinfo.Title) == 'Quyết định <&> "a" ]]>'


def test_attachments_can_be_taken_out_again():
    items = (Attachment("văn.docx", b"word", "Bản Word", "Source"), Attachment("a.json", b"{}", "Dữ liệu", "Data"))
    pdf = written(a_page(), attachments=items, made_at=MADE_AT)
    assert {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()} == {
        "văn.docx": b"word",
        "a.json": b"{}",
    }
    assert [str(file.AFRelationship) for file in pdf.Root.AF] == ["/Source", "/Data"]


def test_places_of_signature_come_in_the_order_of_their_numbers():
    first, second = SignatureMark(100, 200, 50, 30, 0), SignatureMark(10, 20, 50, 30, 1)
    places = write_pdf(a_paper(a_page(second), a_page(first, label="2"))).signature_places
    assert places == (Place(1, 100, 842 - 230, 150, 842 - 200), Place(0, 10, 842 - 50, 60, 842 - 20))
