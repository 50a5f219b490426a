"""Files made to break the reader: each becomes a PDF or one sentence, and nothing outside is asked."""

from collections.abc import Callable

import pytest

from docgen.jobs.pool import TookTooLong, WorkerPool
from docgen.paper.nodes import Paper
from docgen.pdf.convert import convert
from docgen.pdf.probe import page_count
from docgen.word.package import NotAWordFile, Reason
from docgen.word.read import read
from tests.support.docx import NAMESPACES, W, a_docx, p
from tests.support.hostile import CASES, a_huge_picture, a_picture, huge_numbers, nested_tables

# These are stopped by the limits of a worker; here they would only take their time.
FOR_A_WORKER = {
    "a word of a million letters",
    "50,000 runs",
    "20,000 rows",
    "20,000 page breaks",
}
QUICK = {name: make for name, make in CASES.items() if name not in FOR_A_WORKER}


def paper_of(data: bytes) -> Paper | None:
    """The paper in a file; None where it is refused with a sentence."""
    try:
        return read(data).value
    except NotAWordFile:
        return None


def pages_printed(docx: bytes) -> int:
    return len(convert(read(docx).value, title="x").pdf)


@pytest.mark.parametrize("make", QUICK.values(), ids=QUICK.keys())
def test_a_hostile_file_becomes_a_pdf_or_a_sentence(make: Callable[[], bytes]):
    paper = paper_of(make())
    if paper is not None:
        assert page_count(convert(paper, title="x").pdf) > 0


@pytest.mark.parametrize("name", ["100,000 paragraphs", "50,000 tabs", "5,000 sections"])
def test_a_document_that_cannot_be_printed_in_time_is_refused_at_once(name: str):
    with pytest.raises(NotAWordFile) as caught:
        read(CASES[name]())
    assert caught.value.reason is Reason.TOO_LONG


def test_work_without_end_reads_as_a_time_limit():
    (outcome,) = WorkerPool(1, seconds=1.0).run(pages_printed, [(CASES["a word of a million letters"](),)])
    assert isinstance(outcome.error, TookTooLong)
    assert "giây" in str(outcome.error)


def test_what_stands_in_the_deepest_table_is_still_printed():
    paper = paper_of(nested_tables(60))
    assert paper is not None
    assert "x" in str(paper.sections[0].blocks)


@pytest.mark.parametrize(
    "body", ["<x:p/>", "<w:p><x:r/></w:p>", "<w:p><w:pPr><x:jc/></w:pPr></w:p>", "<w:tbl><x:tr/></w:tbl>", "<:w:p/>"]
)
def test_an_element_whose_name_no_vocabulary_can_have_is_refused(body: str):
    with pytest.raises(NotAWordFile) as caught:
        read(a_docx(f'{body}<w:p xml:space="unknown"/>'))  # a lesser fault, after which the parser forgets the first
    assert caught.value.reason is Reason.BAD_XML


def test_a_picture_too_large_to_unpack_is_named_and_leaves_its_room():
    docx = a_docx(a_picture("rP"), parts={"word/media/x.png": a_huge_picture()}, links={"rP": ("image", "media/x.png")})
    assert "picture-too-large" in {notice.kind for notice in read(docx).warnings}


@pytest.mark.parametrize("part", ["theme/theme1.xml", "numbering.xml", "footnotes.xml", "header1.xml", "styles.xml"])
def test_a_damaged_part_beside_the_document_is_left_out_and_named(part: str):
    kind = part.rsplit("/", maxsplit=1)[-1].removesuffix(".xml").rstrip("1")
    docx = a_docx(
        p("Còn nguyên", properties='<w:numPr><w:numId w:val="1"/></w:numPr>'),
        section='<w:headerReference w:type="default" r:id="rX"/>',
        parts={f"word/{part}": b"<w:broken"},
        links={"rX": (kind, part)},
    )
    result = read(docx)
    assert "Còn nguyên" in str(result.value)
    (notice,) = [notice for notice in result.warnings if notice.kind == "part-damaged"]
    assert part in notice.message


@pytest.mark.parametrize("value", ["0", "-1", "1", "40000", "-400000", "99999999"])
def test_paper_and_margins_always_leave_room_for_text(value: str):
    attributes = " ".join(f'w:{name}="{value}"' for name in ("w", "h", "top", "left", "bottom", "right", "header"))
    docx = a_docx(p("x"), section=f"<w:pgSz {attributes}/><w:pgMar {attributes}/>")
    page = read(docx).value.sections[0].page
    assert 0 < page.width_pt <= 1584
    assert page.margins.left_pt + page.margins.right_pt < page.width_pt
    assert page.margins.top_pt + page.margins.bottom_pt < page.height_pt


def test_the_words_of_a_file_with_senseless_numbers_are_printed():
    for number in (-(2**40), -(2**31), -65_536, -1, 31, 32_768, 2**31, 2**40):
        paper = read(huge_numbers(str(number))).value
        assert "'x'" in str(paper.sections[0].blocks)


def test_a_vocabulary_whose_name_holds_braces_is_an_unknown_one():
    part = f"<w:hdr {NAMESPACES}><w:tbl/></w:hdr>".replace(W, f"http://schema{{{W}}}trs.openxmlformats.org/main")
    links = {"rIdHeader": ("header", "header1.xml")}
    section = '<w:headerReference w:type="default" r:id="rIdHeader"/>'
    docx = a_docx(p("Thân bài"), section=section, parts={"word/header1.xml": part.encode()}, links=links)
    assert "Thân bài" in str(read(docx).value)
