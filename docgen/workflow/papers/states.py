"""How far each paper of a meeting is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from docgen.kinds.base import PaperPlan
from docgen.ports import Origin, PaperVersion
from docgen.workflow.office import Office
from docgen.workflow.papers.facts import FactChange, changed_facts, core_of, facts_hash, template_hash

MOST_TOLD = 3  # changes named for all papers together


class State(StrEnum):
    """What is to be said of a paper in one word."""

    BARRED = "barred"
    MISSING = "missing"
    READY = "ready"
    MADE = "made"
    OUTDATED = "outdated"
    EDITED = "edited"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One paper: what was made of it, and whether that is still what the record says.

    ``made`` is the last version that was made, ``edited`` the correction that counts, ``issued`` the version that is
    marked as issued. ``set_aside`` is the correction that the last «bỏ bản sửa tay» took away. ``waiting`` are uploaded
    files that nobody decided about. ``versions``: the oldest first.
    """

    state: State
    versions: tuple[PaperVersion, ...] = ()
    made: PaperVersion | None = None
    edited: PaperVersion | None = None
    issued: PaperVersion | None = None
    set_aside: PaperVersion | None = None
    waiting: tuple[PaperVersion, ...] = ()
    record_changed: bool = False
    template_changed: bool = False

    @property
    def settled(self) -> PaperVersion | None:
        """The version whose file is handed out as it is kept: what was issued, otherwise the correction."""
        return self.issued or self.edited

    @property
    def current(self) -> PaperVersion | None:
        """What counts as the paper: the settled version, otherwise what was made last."""
        return self.settled or self.made

    @property
    def is_behind(self) -> bool:
        """Whether record or template changed since the current version."""
        return self.record_changed or self.template_changed


@dataclass(frozen=True, slots=True)
class Stock:
    """The papers of a meeting. ``by_stem`` holds one standing for each plan, in their order.

    ``orphans`` are versions of papers that the record does not call for any more.
    """

    by_stem: Mapping[str, Standing]
    orphans: tuple[PaperVersion, ...]

    @property
    def outdated(self) -> tuple[str, ...]:
        """The stems of drafts that show old facts or an old template, corrected ones included."""
        return tuple(stem for stem, standing in self.by_stem.items() if standing.is_behind and not standing.issued)

    @property
    def issued_with_old_facts(self) -> tuple[str, ...]:
        """The stems of issued papers that show other facts than the record has now."""
        return tuple(stem for stem, standing in self.by_stem.items() if standing.is_behind and standing.issued)

    @property
    def issued_orphans(self) -> tuple[PaperVersion, ...]:
        """Issued papers that the record does not call for any more: it contradicts what left the house."""
        return tuple(version for version in self.orphans if version.issued_at)

    @property
    def corrected(self) -> tuple[str, ...]:
        """The stems of papers of which a correction by hand counts."""
        return tuple(stem for stem, standing in self.by_stem.items() if standing.edited)


def take_stock(
    office: Office, meeting_id: int, plans: Sequence[PaperPlan], lacking: Mapping[str, object] | None = None
) -> Stock:
    """The standing of every paper. ``lacking`` has a true value for each stem whose facts are not complete."""
    kept: dict[str, list[PaperVersion]] = {}
    for version in office.papers.versions(meeting_id):
        kept.setdefault(version.stem, []).append(version)
    hashes = {plan.template: plan for plan in plans}
    templates = {name: template_hash(office, plan) for name, plan in hashes.items()}
    missing = lacking or {}
    found = {
        plan.stem: _standing(
            plan, templates[plan.template], kept.pop(plan.stem, ()), is_complete=not missing.get(plan.stem)
        )
        for plan in plans
    }
    return Stock(found, tuple(version for versions in kept.values() for version in versions))


def what_changed(office: Office, plans: Sequence[PaperPlan], stock: Stock) -> dict[str, tuple[FactChange, ...]]:
    """For each paper the facts that its current version does not show as the record has them now."""
    current = {stem: standing.current for stem, standing in stock.by_stem.items() if standing.record_changed}
    numbers = {stem: version.id for stem, version in current.items() if version}
    printed = office.papers.facts(list(numbers.values())) if numbers else {}
    return {
        plan.stem: changed_facts(printed[numbers[plan.stem]], plan.context) if plan.stem in numbers else ()
        for plan in plans
    }


def main_changes(changes: Mapping[str, Sequence[FactChange]]) -> tuple[FactChange, ...]:
    """The changes that the most papers show, each once."""
    counted: dict[tuple[str, str], list[FactChange]] = {}
    for change in (each for found in changes.values() for each in found):
        counted.setdefault(core_of(change.old, change.new), []).append(change)
    ranked = sorted(counted.values(), key=len, reverse=True)
    return tuple(found[0] for found in ranked[:MOST_TOLD])


def standing_correction(versions: Iterable[PaperVersion]) -> PaperVersion | None:
    """The correction that counts: of those that were not set aside, the one kept last."""
    return max((each for each in versions if each.stands), key=lambda each: (each.kept_at, each.id), default=None)


def _standing(plan: PaperPlan, template: str, versions: Sequence[PaperVersion], *, is_complete: bool) -> Standing:
    made = next((each for each in reversed(versions) if each.origin is Origin.MADE), None)
    edited = standing_correction(versions)
    issued = next((each for each in reversed(versions) if each.issued_at is not None), None)
    standing = Standing(
        state=_before(plan, is_complete=is_complete),
        versions=tuple(versions),
        made=made,
        edited=edited,
        issued=issued,
        set_aside=_set_aside(versions) if edited is None else None,
        waiting=tuple(each for each in versions if each.kept_at is None and each.set_aside_at is None),
    )
    current = standing.current
    if current is None:
        return standing
    return _after(standing, current, facts=facts_hash(plan.context), template=template)


def _before(plan: PaperPlan, *, is_complete: bool) -> State:
    """The state of a paper of which nothing was made yet."""
    if plan.refusal:
        return State.BARRED
    return State.READY if is_complete else State.MISSING


def _after(standing: Standing, current: PaperVersion, *, facts: str, template: str) -> Standing:
    """The standing of a paper of which there is a version, beside what the record and the template say now."""
    record_changed = current.facts_hash != facts
    # an issued paper has left its template behind
    template_changed = bool(template) and current.template_hash != template and not standing.issued
    if standing.settled:
        state = State.ISSUED if standing.issued else State.EDITED
    else:
        state = State.OUTDATED if record_changed or template_changed else State.MADE
    return replace(standing, state=state, record_changed=record_changed, template_changed=template_changed)


def _set_aside(versions: Sequence[PaperVersion]) -> PaperVersion | None:
    gone = [each for each in versions if each.kept_at is not None and each.set_aside_at is not None]
    return max(gone, key=lambda each: (each.set_aside_at, each.kept_at, each.id), default=None)
