"""The document kinds, written down."""

from docgen.kinds.base import Kind
from docgen.kinds.decision import DECISION
from docgen.kinds.minutes import MINUTES
from docgen.kinds.pledge import PLEDGE

KINDS: tuple[Kind, ...] = (DECISION, MINUTES, PLEDGE)
