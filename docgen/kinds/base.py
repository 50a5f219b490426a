"""What a document kind is: the step from a record to the facts that its template prints."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from docgen.model import MeetingRecord, Person

Value = str | bool | int | Sequence["Value"] | Mapping[str, "Value"]
Context = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class PaperPlan:
    """One paper that is to be made: everything the template needs, and what to call the file.

    ``template`` is relative to the templates folder («state/decision.docx»); ``stem`` is the file name without
    suffix, ASCII, unique among the papers of one record; ``title`` is what people read in lists and in the PDF's
    title; ``kind`` is the id of the kind. ``pictures`` are the files that it shows, as the record names them.
    ``refusal`` says why the body may not issue it, with the clause; such a paper is named and never made.
    """

    kind: str
    template: str
    stem: str
    title: str
    context: Context
    pictures: tuple[str, ...] = ()
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A document kind. ``plans`` gives no paper when the record holds nothing for it.

    ``symbol`` is the abbreviation in the number (NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I), empty for kinds without one.
    ``templates`` are the template files used, by regime. ``for_person`` gives the paper of one person out of a list,
    for the kinds of which there is one for each; its stem is unique for the person's name only.
    """

    id: str
    name: str
    symbol: str
    templates: Mapping[str, tuple[str, ...]]
    plans: Callable[[MeetingRecord], tuple[PaperPlan, ...]]
    for_person: Callable[[MeetingRecord, Person], PaperPlan] | None = None
