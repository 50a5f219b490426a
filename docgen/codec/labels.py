"""A field's words for people."""

from typing import NamedTuple


class Label(NamedTuple):
    """``title`` is the field's name for people, ``note`` what belongs in it (may be empty)."""

    title: str
    note: str = ""
