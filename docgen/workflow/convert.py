"""Any Word file to PDF/A."""

from docgen.model import Result
from docgen.pdf.convert import convert
from docgen.word.read import read
from docgen.workflow.office import DraftingOffice


def convert_file(office: DraftingOffice, docx: bytes, *, title: str, fields: bool = True) -> Result[bytes]:
    """The PDF/A of a Word file, with signature fields where it has places of signature.

    ``title`` stands in where the file has none.

    Raises:
        NotAWordFile: the bytes are no readable Word document.
    """
    paper = read(docx)
    converted = convert(paper.value, title=title, made_at=office.clock.now(), fields=fields)
    return Result(converted.pdf, paper.warnings + converted.notices)
