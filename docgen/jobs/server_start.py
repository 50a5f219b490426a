"""Loaded by the process that workers branch off from, and by no other.

Ctrl-C may find workers on their way: that process branches them off when the pool is gone already, and they find its
locks and pipes no more. They end without a word, for nobody waits for them; any other fault at their start is shown.
"""

import sys
from types import TracebackType

POOL_IS_GONE = (FileNotFoundError, EOFError)


def _show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not isinstance(error, POOL_IS_GONE):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _show
