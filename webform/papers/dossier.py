"""The papers of one saved meeting: what the record calls for, what of it was made, and the papers themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import abort, current_app, request

from docgen.kinds.base import PaperPlan
from docgen.ports import MeetingSummary
from docgen.workflow.directory.signing import sign_papers
from docgen.workflow.draft import MadePaper, make_paper, plan_papers
from docgen.workflow.meetings import open_meeting
from docgen.workflow.papers.changes import print_version
from docgen.workflow.papers.facts import facts_hash, template_hash
from docgen.workflow.papers.issues import issued_paper
from docgen.workflow.papers.makings import keep_makings
from docgen.workflow.papers.states import Standing, Stock, take_stock
from docgen.workflow.templates.own_papers import OwnPaper, own_papers, own_plans, own_stem
from webform.directory.known import known
from webform.editor.reading import read_typed
from webform.editor.spots import spots
from webform.office import the_office, the_user
from webform.papers.shelf import Shelf, Shown
from webform.papers.state import missing, unreadable

BY_HAND = "-ky-tay"


@dataclass(frozen=True, slots=True)
class Dossier:
    """The papers that a saved meeting calls for, how far they are, and what each still lacks.

    ``own`` are the office's own kinds, also those for which nothing was typed here.
    """

    meeting: MeetingSummary
    plans: tuple[PaperPlan, ...]
    own: tuple[OwnPaper, ...]
    lacking: dict[str, list[dict[str, str]]]
    stock: Stock

    def plan(self, stem: str) -> PaperPlan:
        """The plan of one paper. There may be none any more: the record goes on changing."""
        return next((plan for plan in self.plans if plan.stem == stem), None) or abort(404)

    def standing(self, plan: PaperPlan) -> Standing:
        """How far the paper is."""
        return self.stock.by_stem[plan.stem]

    def title(self, plan: PaperPlan) -> str:
        """What the paper is called: an issued one as it was then, whatever the record says now."""
        issued = self.standing(plan).issued
        return issued.title if issued else plan.title

    @property
    def issuable(self) -> tuple[PaperPlan, ...]:
        """The papers of which there is a version that is not marked as issued yet."""
        able = [plan for plan in self.plans if not plan.refusal and not self.standing(plan).issued]
        return tuple(plan for plan in able if self.standing(plan).current)

    def edition(self, plan: PaperPlan) -> str:
        """A name for what is shown at this version of the record: another kept version or template, another name."""
        settled = self.standing(plan).settled
        made = f"{template_hash(the_office(), plan)[:12]}-{known().version}-{facts_hash(plan.context)[:8]}"
        return f"ban-{settled.id}" if settled else made

    def shown(self, plan: PaperPlan, *, fields: bool = True) -> Shown:
        """The paper as it counts: issued, corrected, otherwise made from the record. Raises: DocgenError.

        Without signature fields for signing by hand.
        """
        shelf: Shelf = current_app.extensions[Shelf.KEY]
        name = f"{plan.stem}@{self.edition(plan)}{'' if fields else BY_HAND}"
        return shelf.take((self.meeting.id, self.meeting.version, name), lambda: self._make(plan, fields=fields))

    def _make(self, plan: PaperPlan, *, fields: bool) -> MadePaper:
        settled = self.standing(plan).settled
        if settled is None:
            return make_paper(the_office(), plan, the_office().pictures.of(self.meeting.id), fields=fields)
        if settled.issued_at:
            return issued_paper(the_office(), plan, settled, fields=fields)
        return print_version(the_office(), plan, settled, fields=fields)

    def hand_out(self, papers: Iterable[MadePaper]) -> None:
        """Write down which papers leave the house as they were made; what is settled is written down already."""
        if request.method == "GET":
            made = [paper for paper in papers if not self.standing(paper.plan).settled]
            keep_makings(the_office(), self.meeting, made, the_user())


def open_dossier(meeting_id: int) -> Dossier:
    """The papers of a meeting as saved last. Raises: MeetingNotFound."""
    meeting = open_meeting(the_office(), meeting_id)
    reading = read_typed(meeting.typed)
    record, remarks = sign_papers(reading.record, known().directory), spots(reading)
    own = own_papers(the_office(), meeting_id)
    plans = plan_papers(record) + own_plans(own, record)
    lacking = {plan.stem: missing(plan, remarks) for plan in plans}
    for paper in own:
        lacking.get(own_stem(paper.kind), []).extend(unreadable(meeting_id, paper))
    return Dossier(meeting.summary, plans, own, lacking, take_stock(the_office(), meeting_id, plans, lacking))
