"""Papers that are kept: each making is written down with the facts and the template that it shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from docgen.kinds.base import PaperPlan
from docgen.model.errors import DocgenError
from docgen.ports import MeetingSummary, NewVersion, Origin, PaperVersion, Stamp
from docgen.workflow.draft import MadePaper, make_paper
from docgen.workflow.office import Office
from docgen.workflow.papers.facts import facts_hash
from docgen.workflow.papers.states import Standing


@dataclass(frozen=True, slots=True)
class Remade:
    """What came of making papers anew: the made ones, those corrected or issued, which stay, and those that failed."""

    made: tuple[PaperPlan, ...]
    protected: tuple[PaperPlan, ...]
    failed: tuple[tuple[PaperPlan, DocgenError], ...]


def make_fresh(office: Office, meeting: MeetingSummary, plan: PaperPlan) -> MadePaper:
    """The Word file of a paper from the record as it is now, without PDF. Raises: DocgenError."""
    return make_paper(office, plan, office.pictures.of(meeting.id), pdf=False)


def keep_makings(
    office: Office, meeting: MeetingSummary, makings: Iterable[MadePaper], by: str
) -> tuple[PaperVersion, ...]:
    """Write down what was made and handed out. Where the last making shows the same, it is enough."""
    last = {each.stem: each for each in office.papers.versions(meeting.id) if each.origin is Origin.MADE}
    new = [_version(office, meeting, paper) for paper in makings]
    unseen = [version for version in new if not _is_same(last.get(version.stem), version)]
    return office.papers.add(meeting.id, unseen, Stamp(by, office.clock.now())) if unseen else ()


def remake(
    office: Office, meeting: MeetingSummary, chosen: Sequence[PaperPlan], standings: Mapping[str, Standing], by: str
) -> Remade:
    """Make papers anew and write that down. One that was corrected by hand or issued is never touched here."""
    protected = tuple(plan for plan in chosen if standings[plan.stem].settled)
    made: list[MadePaper] = []
    failed: list[tuple[PaperPlan, DocgenError]] = []
    for plan in chosen:
        if plan in protected:
            continue
        try:
            made.append(make_fresh(office, meeting, plan))
        except DocgenError as error:
            failed.append((plan, error))
    keep_makings(office, meeting, made, by)
    return Remade(tuple(paper.plan for paper in made), protected, tuple(failed))


def making_to_compare(
    office: Office, meeting: MeetingSummary, plan: PaperPlan, standing: Standing, by: str
) -> PaperVersion:
    """The last version that was made; where there is none it is made now. Raises: DocgenError."""
    if standing.made:
        return standing.made
    return keep_makings(office, meeting, [make_fresh(office, meeting, plan)], by)[0]


def _version(office: Office, meeting: MeetingSummary, paper: MadePaper) -> NewVersion:
    plan = paper.plan
    return NewVersion(
        stem=plan.stem,
        kind=plan.kind,
        title=plan.title,
        origin=Origin.MADE,
        record_version=meeting.version,
        facts=plan.context,
        facts_hash=facts_hash(plan.context),
        template=plan.template,
        template_hash=paper.template_hash,
        docx_hash=office.vault.put(paper.docx),
    )


def _is_same(old: PaperVersion | None, new: NewVersion) -> bool:
    """Whether a making shows what the last one showed."""
    return old is not None and (old.facts_hash, old.template_hash) == (new.facts_hash, new.template_hash)
