"""Footnotes and endnotes: where they are and how they are counted."""

from docgen.paper.nodes import NoteMark, NotePlace, Paragraph
from docgen.paper.text import paragraph_text
from docgen.word.read import read
from tests.support.docx import NAMESPACES, a_docx, p, r


def a_note(note_id: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{note_id}"><w:p><w:r><w:{kind}Ref/></w:r>{r(text)}</w:p></w:{kind}>'


def a_reference(note_id: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:p>{r("chữ")}<w:r><w:{kind}Reference w:id="{note_id}" {more}/></w:r></w:p>'


def paper_of(body: str, *notes: str, kind: str = "footnote", settings: str = "", section: str = ""):
    part = f"<w:{kind}s {NAMESPACES}>{''.join(notes)}</w:{kind}s>"
    return read(
        a_docx(
            body,
            settings=settings,
            section=section,
            parts={"word/notes.xml": part},
            links={"n": (f"{kind}s", "notes.xml")},
        )
    )


def marks(paper) -> list[NoteMark]:
    blocks = [block for section in paper.value.sections for block in section.blocks if isinstance(block, Paragraph)]
    return [item for block in blocks for item in block.content if isinstance(item, NoteMark)]


def test_a_footnote_stands_at_its_mark_and_begins_with_it():
    (first, second) = marks(paper_of(a_reference(7) + a_reference(3), a_note(3, " ba"), a_note(7, " bảy")))
    assert (first.text, second.text) == ("1", "2")
    assert [paragraph_text(note.blocks[0]) for note in (first, second)] == ["1 bảy", "2 ba"]


def test_endnotes_stand_at_the_end_of_the_paper_below_a_line():
    paper = paper_of(a_reference(1, "endnote") + p("sau"), a_note(1, " cuối", "endnote"), kind="endnote")
    (mark,) = marks(paper)
    assert (mark.text, mark.place, mark.blocks) == ("i", NotePlace.PAPER_END, ())
    assert [paragraph_text(block) for block in paper.value.sections[0].blocks] == ["chữi", "sau", "", "i cuối"]


def test_the_file_says_how_notes_are_numbered_and_the_section_before_it():
    settings = '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr>'
    notes = (a_note(1, "x"),)
    assert [mark.text for mark in marks(paper_of(a_reference(1), *notes, settings=settings))] == ["IV"]
    section = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>'
    found = paper_of(a_reference(1), *notes, settings=settings, section=section)
    assert [mark.text for mark in marks(found)] == ["§"]


def test_a_mark_of_its_own_is_not_counted():
    body = a_reference(1, more='w:customMarkFollows="1"') + a_reference(2)
    assert [mark.text for mark in marks(paper_of(body, a_note(1, "x"), a_note(2, "y")))] == ["", "1"]


def test_a_note_that_is_not_there_is_named():
    paper = paper_of(a_reference(9), a_note(1, "x"))
    assert marks(paper) == []
    assert [notice.kind for notice in paper.warnings] == ["note"]


def test_a_note_in_a_note_ends():
    inner = '<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>'
    paper = paper_of(a_reference(1), inner)
    assert [mark.text for mark in marks(paper)] == ["1"]
    assert [notice.kind for notice in paper.warnings] == ["note"]
