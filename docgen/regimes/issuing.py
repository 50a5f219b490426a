"""Which kinds of papers a body may issue.

Only types of papers are asked about. What goes along with them or stands outside (a list, an annex, a pledge, a news
item), and a kind that an office made itself, no norm grants and none refuses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from docgen.model import Finding, Severity
from docgen.model.bodies import BodyKind
from docgen.regimes.choose import REGIME_OF
from docgen.wording import join_with_and

RULE = "KD-01"

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "decision": "quyết định",
        "promulgating_decision": "quyết định",
        "regulation": "quy chế",
        "provisions": "quy định",
        "resolution": "nghị quyết",
        "directive": "chỉ thị",
        "circular": "thông tri",
        "conclusion": "kết luận",
        "guidance": "hướng dẫn",
        "plan": "kế hoạch",
        "programme": "chương trình",
        "scheme": "đề án",
        "alternative": "phương án",
        "notice": "thông báo",
        "conclusion_notice": "thông báo",
        "report": "báo cáo",
        "submission": "tờ trình",
        "minutes": "biên bản",
        "invitation": "giấy mời",
        "official_letter": "công văn",
        "correction_letter": "công văn",
    }
)
"""The type of each kind of paper that is one, by the id of the kind."""

STATE_CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 7"
OUTSIDE_STATE = frozenset({"kết luận", "thông tri"})  # not among the 29 types of Điều 7

PARTY_CLAUSE = "Quy định 399-QĐ/TW"
PARTY_FROM = date(2026, 1, 9)  # the list of Quy định 66-QĐ/TW before it is not known here, so it refuses nothing

_COMMON = frozenset(
    {
        "nghị quyết",
        "quyết định",
        "kết luận",
        "thông báo",
        "báo cáo",
        "kế hoạch",
        "chương trình",
        "đề án",
        "phương án",
        "tờ trình",
        "công văn",
        "biên bản",
        "giấy mời",  # a small administrative paper and no type of the list
    }
)
PARTY_TYPES: Mapping[BodyKind, frozenset[str]] = MappingProxyType(
    {
        BodyKind.PARTY_COMMITTEE: _COMMON | {"quy chế", "quy định"},
        BodyKind.PARTY_STANDING: _COMMON | {"quy định", "hướng dẫn"},
        BodyKind.PARTY_CELL: _COMMON | {"quy chế"},
    }
)
"""Quy định 399-QĐ/TW as it is known for a committee of the base level; boards and offices are not in it.

A commune's committee stands directly below the province since 2025 and its list may be wider, so that what is refused
to it and to its Ban Thường vụ is a warning; an office that has the right grants it (``granted``).
"""

NAMES: Mapping[BodyKind, str] = MappingProxyType(
    {
        BodyKind.PARTY_COMMITTEE: "Đảng ủy",
        BodyKind.PARTY_STANDING: "Ban Thường vụ",
        BodyKind.PARTY_CELL: "Chi bộ",
    }
)

Grants = frozenset[tuple[BodyKind, str]]
"""Pairs of a kind of body and the id of a kind of paper that it issues by rules of its own."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a body may not issue a kind of paper; a warning where the source does not settle it for that body."""

    message: str
    clause: str
    severity: Severity = Severity.ERROR

    def finding(self, path: str) -> Finding:
        """The refusal beside a field of a record."""
        return Finding(RULE, self.severity, path, self.message, self.clause)


def may_issue(body: BodyKind, kind: str, day: date, *, granted: Grants = frozenset()) -> Refusal | None:
    """Nothing when a body may issue a kind of paper on a day, otherwise why not."""
    paper_type = TYPES.get(kind)
    if paper_type is None or (body, kind) in granted:
        return None
    if REGIME_OF[body] == "party":
        return _refused_by_party(body, paper_type, day)
    return _refused_by_state(body, paper_type)


def _refused_by_state(body: BodyKind, paper_type: str) -> Refusal | None:
    """The 29 types of the decree; the Front applies them as they fit and has rules of its own, so it is warned only."""
    if paper_type not in OUTSIDE_STATE:
        return None
    severity = Severity.ERROR if REGIME_OF[body] == "state" else Severity.WARNING
    name = paper_type.capitalize()
    message = f"«{name}» không phải một loại văn bản hành chính. Hãy dùng «Thông báo kết luận …»."
    return Refusal(message, STATE_CLAUSE, severity)


def _refused_by_party(body: BodyKind, paper_type: str, day: date) -> Refusal | None:
    allowed = PARTY_TYPES.get(body)
    if day < PARTY_FROM or allowed is None or paper_type in allowed:
        return None
    severity = Severity.ERROR if body is BodyKind.PARTY_CELL else Severity.WARNING
    return Refusal(f"{NAMES[body]} không ban hành {paper_type}. {_advice(paper_type)}", PARTY_CLAUSE, severity)


def _advice(paper_type: str) -> str:
    """Who may issue it instead."""
    able = [NAMES[body] for body, types in PARTY_TYPES.items() if paper_type in types]
    if not able:
        return "Hãy chọn loại văn bản khác."
    return f"Hãy chọn loại khác, hoặc chọn cơ quan ban hành là {join_with_and(able).replace(' và ', ' hoặc ')}."
