"""The document kinds, written down in the order in which a meeting needs them."""

from docgen.kinds.annex import ANNEX
from docgen.kinds.attendance_list import ATTENDANCE_LIST
from docgen.kinds.base import Kind
from docgen.kinds.conclusion_notice import CONCLUSION_NOTICE
from docgen.kinds.correction_letter import CORRECTION_LETTER
from docgen.kinds.decision import DECISION
from docgen.kinds.invitation import INVITATION
from docgen.kinds.minutes import MINUTES
from docgen.kinds.news_item import NEWS_ITEM
from docgen.kinds.official_letter import OFFICIAL_LETTER
from docgen.kinds.photo_annex import PHOTO_ANNEX
from docgen.kinds.plan import PLAN
from docgen.kinds.pledge import PLEDGE
from docgen.kinds.programme import PROGRAMME
from docgen.kinds.promulgating_decision import PROMULGATING_DECISION
from docgen.kinds.regulation import REGULATION
from docgen.kinds.report import REPORT
from docgen.kinds.resolution import RESOLUTION
from docgen.kinds.roster import ROSTER
from docgen.kinds.submission import SUBMISSION

KINDS: tuple[Kind, ...] = (
    PLAN,
    PROGRAMME,
    INVITATION,
    ATTENDANCE_LIST,
    DECISION,
    ROSTER,
    PROMULGATING_DECISION,
    REGULATION,
    RESOLUTION,
    MINUTES,
    PLEDGE,
    CONCLUSION_NOTICE,
    REPORT,
    SUBMISSION,
    OFFICIAL_LETTER,
    CORRECTION_LETTER,
    ANNEX,
    NEWS_ITEM,
    PHOTO_ANNEX,
)
