"""Decoding pictures with Pillow as strictly as a paper needs it, whatever other libraries of the process ask of it."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from PIL import Image, ImageFile

_ONE_AT_A_TIME = Lock()  # the flag of Pillow and the filters of warnings are those of the whole process


@contextmanager
def strict_decoding() -> Iterator[None]:
    """Take no file that ends too early, and no warning of size: limits are those of whoever decodes.

    WeasyPrint, once it is loaded, lets Pillow take cut-off files everywhere. One thread at a time.
    """
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        before = ImageFile.LOAD_TRUNCATED_IMAGES
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before
