"""The signature fields of a PDF, as pyHanko finds them."""

import io

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields


def signature_fields(pdf: bytes) -> list[str]:
    """The names of the signature fields; none where the PDF has no form."""
    return [name for name, _, _ in enumerate_sig_fields(PdfFileReader(io.BytesIO(pdf)))]
