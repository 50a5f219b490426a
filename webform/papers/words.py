"""What the pages call states and changes: a sign and a word for each, so that nothing is said by colour alone."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from docgen.paper.compare import Change
from docgen.workflow.papers.states import State


class Called(NamedTuple):
    """A sign and a word."""

    sign: str
    word: str


STATES: Final[Mapping[State, Called]] = {
    State.BARRED: Called("✕", "Không ban hành được"),
    State.MISSING: Called("△", "Thiếu dữ liệu"),
    State.READY: Called("○", "Sẵn sàng"),
    State.MADE: Called("✓", "Đã lập"),
    State.OUTDATED: Called("↻", "Cũ"),
    State.EDITED: Called("✎", "Sửa tay"),
    State.ISSUED: Called("◆", "Đã ban hành"),
}

CHANGES: Final[Mapping[Change, Called]] = {
    Change.SAME: Called("\N{NO-BREAK SPACE}", "Không đổi"),
    Change.ADDED: Called("+", "Thêm"),
    Change.REMOVED: Called("\N{MINUS SIGN}", "Bỏ"),
    Change.CHANGED: Called("±", "Sửa"),
    Change.MOVED_AWAY: Called("↷", "Chuyển đi"),
    Change.MOVED_HERE: Called("↶", "Chuyển đến"),
}
