"""One message of the command line in both languages."""

from typing import NamedTuple


class Said(NamedTuple):
    """One message in both languages; both have the same {places}."""

    vi: str
    en: str
