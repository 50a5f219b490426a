"""Who would sign an open paper of the editor by the directory: shown in grey, taken over with one press."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docgen.codec.plain import plain_object
from docgen.kinds.facts.conventions import regime_of
from docgen.model import MeetingRecord, Signatory
from docgen.workflow.directory.blocks import block_of
from docgen.workflow.directory.signing import issuing_body, proposal, sign_papers, signed_papers
from webform.directory.known import known
from webform.editor.people_forms import SignatoryForm
from webform.editor.reading import typed_part


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A signature for one part of the form: what is printed, and what to put into which field."""

    text: str
    fields: Mapping[str, str | bool]
    typed: Mapping[str, Any]


def suggestions(record: MeetingRecord) -> dict[str, Suggestion]:
    """The suggestions for the papers whose signatory is open, by the id of its part of the form."""
    directory = known().directory
    body = issuing_body(record, directory)
    if body is None:
        return {}
    organ, found = sign_papers(record, directory).organ, {}
    for paper in signed_papers(record):
        derived = proposal(directory, body, paper) if paper.is_open else None
        if derived and derived.signatory:
            block = block_of(regime_of(organ, paper.day), derived.signatory, organ)
            above = "\n".join(block.lines)
            names = "\n".join(part for part in (block.other_post, block.name) if part)
            place = paper.path.replace(".", "-")
            found[place] = _suggestion(place, f"{above}\n\n{names}", derived.signatory)
    return found


def as_answer(found: Mapping[str, Suggestion]) -> dict[str, dict[str, Any]]:
    """The suggestions as the page's script takes them."""
    return {place: {"text": each.text, "fields": dict(each.fields)} for place, each in found.items()}


def taken_over(typed: Mapping[str, Any], place: str, found: Mapping[str, Suggestion]) -> dict[str, Any]:
    """What is typed, with a suggestion taken over; unchanged where there is none for that place."""
    part, _, name = place.partition("-")
    if place not in found or part not in typed:
        return dict(typed)
    return {**typed, part: {**typed[part], name: dict(found[place].typed)}}


def _suggestion(place: str, text: str, signatory: Signatory) -> Suggestion:
    typed = typed_part(SignatoryForm, plain_object(signatory))
    return Suggestion(text, dict(_fields(place, typed)), typed)


def _fields(prefix: str, typed: Mapping[str, Any]) -> Any:
    """Each value with the name of its field."""
    for name, value in typed.items():
        if isinstance(value, Mapping):
            yield from _fields(f"{prefix}-{name}", value)
        else:
            yield f"{prefix}-{name}", value
