"""Which parts of the record each kind prints: what is wrong in one of them is wrong in the paper."""

from collections.abc import Mapping
from typing import Final

COMMON: Final = ("organ", "subject", "start", "kind")
WITH_PLACE: Final = (*COMMON, "end", "place")
OWN_KIND: Final = (*COMMON, "place")
"""What a paper of a kind of the office's own takes from the meeting."""

PRINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "plan": (*COMMON, "plan"),
    "programme": (*WITH_PLACE, "agenda", "programme"),
    "invitation": (*WITH_PLACE, "chair", "invitation"),
    "attendance_list": (*WITH_PLACE, "secretary", "attendance"),
    "decision": (*COMMON, "decision"),
    "roster": (*COMMON, "decision"),
    "promulgating_decision": (*COMMON, "regulation"),
    "regulation": (*COMMON, "regulation"),
    "resolution": (*COMMON, "resolution"),
    "minutes": (*WITH_PLACE, "chair", "secretary", "attendance", "agenda", "proceedings", "minutes"),
    "pledge": (*COMMON, "place", "pledge"),
    "conclusion_notice": (*WITH_PLACE, "chair", "conclusions"),
    "report": (*COMMON, "report"),
    "submission": (*COMMON, "submission"),
    "official_letter": (*COMMON, "official_letter"),
    "correction_letter": (*COMMON, "correction_letter"),
    "annex": (*COMMON, "plan", "report", "submission", "official_letter"),
    "news_item": (*WITH_PLACE, "proceedings", "conclusions", "photos", "news"),
    "photo_annex": (*COMMON, "photos"),
}
"""The fields of the record that hold what a kind prints, by its id."""
