"""Empty signature fields, as a signing program finds them."""

import io

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from docgen.paper.nodes import SignaturePlace
from docgen.pdf.convert import convert
from docgen.word.read import read
from tests.support.docx import a_docx, p


def a_place(name: str, label: str = "Chỗ ký") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{label}"/><w:tag w:val="sign:{name}"/></w:sdtPr>'
        f"<w:sdtContent>{p('')}</w:sdtContent></w:sdt>"
    )


def fields_of(*names: str) -> list[str]:
    pdf = convert(read(a_docx("".join(map(a_place, names)))).value, fields=True).pdf
    return [name for name, value, _ in enumerate_sig_fields(PdfFileReader(io.BytesIO(pdf))) if value is None]


def test_each_place_has_an_empty_field_of_its_name():
    assert fields_of("Chu_tich", "Thu_ky") == ["Chu_tich", "Thu_ky"]


def test_two_places_of_one_name_have_two_fields():
    assert fields_of("Chu_tich", "Chu_tich") == ["Chu_tich", "Chu_tich-2"]


def test_a_full_stop_makes_no_levels_of_names():
    assert fields_of("Tr.ban") == ["Tr_ban"]


def test_no_fields_are_written_unasked():
    pdf = convert(read(a_docx(a_place("Chu_tich"))).value).pdf
    assert "/AcroForm" not in PdfFileReader(io.BytesIO(pdf)).root


def test_the_field_lies_where_the_place_is():
    converted = convert(read(a_docx(p("trên") + a_place("Chu_tich", "Chỗ ký Chủ tịch"))).value, fields=True)
    ((signer, place),) = converted.signatures
    ((_, _, reference),) = enumerate_sig_fields(PdfFileReader(io.BytesIO(converted.pdf)))
    field = reference.get_object()
    assert isinstance(signer, SignaturePlace)
    assert field["/TU"] == "Chỗ ký Chủ tịch"
    expected = (place.left, place.bottom, place.right, place.top)
    assert [float(edge) for edge in field["/Rect"]] == pytest.approx(expected, abs=0.5)
