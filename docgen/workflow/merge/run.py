"""The run of a merge: what is not made yet goes to workers in portions, and is put in place as it comes back."""

import hashlib
import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from docgen import __version__
from docgen.model import MeetingRecord
from docgen.ports import Outcome, Workers
from docgen.roster import Entry
from docgen.settings import Settings
from docgen.workflow.draft import make_paper
from docgen.workflow.files import NotWritten
from docgen.workflow.merge.journal import Journal, Standing
from docgen.workflow.merge.list import PeopleList, common_stem, maker_of, stems
from docgen.workflow.merge.work import Fault, Sheet, Staged, Unit, Wish
from docgen.workflow.office import DraftingOffice

T = TypeVar("T")
PORTION = 16  # papers that a worker makes at a time: less than a second of work, and one wait for the disk
PART = 25  # papers of a part of a print file, which share their fonts
StageApart = Callable[[Settings, Wish, Path, tuple[Unit, ...]], tuple[Staged, ...]]


@dataclass(frozen=True, slots=True)
class MergeJob:
    """What is to be made: the papers of one kind for the people of a list, or for the first few of them."""

    record: MeetingRecord
    kind: str
    people: PeopleList
    wish: Wish = Wish()
    overwrite: bool = False
    first: int | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The people whose papers are wanted."""
        return self.people.usable[: self.first]


@dataclass(slots=True)
class Tally:
    """How far a run is, counted in people.

    ``guarded`` are units that somebody changed since: their stems and the rows of their people. ``stems`` are all
    units that are in place, in the order of the list; ``leftover`` those of earlier runs whose people are not in it.
    """

    total: int
    made: int = 0
    kept: int = 0
    faults: list[Fault] = field(default_factory=list)
    guarded: list[tuple[str, tuple[int, ...]]] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    is_stopped: bool = False

    @property
    def done(self) -> int:
        """The people who have their paper."""
        return self.made + self.kept


@dataclass(frozen=True, slots=True)
class Crew:
    """Who does the work, and who watches it: ``progress`` is told of each step, ``is_stopped`` is asked after it."""

    workers: Workers
    stage_apart: StageApart
    progress: Callable[[Tally], None] = lambda _: None
    is_stopped: Callable[[], bool] = lambda: False


def rehearse(office: DraftingOffice, job: MergeJob) -> None:
    """Make the paper of the first person and throw it away: what is wrong with a template is said before the start.

    Raises:
        DocgenError: the template is missing or broken.
    """
    for unit in islice(units(office, job), 1):
        make_paper(office, unit.sheets[0].plan, pdf=job.wish.pdf, fields=job.wish.fields)


def units(office: DraftingOffice, job: MergeJob) -> Iterator[Unit]:
    """What is to be made, in the order of the list: a unit for each person, or a part for each 25 of a print file."""
    sheets = _sheets(office, job)
    if not job.wish.is_one_file:
        yield from (Unit(sheet.plan.stem, key, (sheet,)) for sheet, key in sheets)
        return
    for number, part in enumerate(_portions(sheets, PART), 1):
        key = _digest([key for _, key in part])
        yield Unit(f"phan-{number:05}", key, tuple(sheet for sheet, _ in part))


def run_merge(office: DraftingOffice, crew: Crew, job: MergeJob, journal: Journal) -> Tally:
    """Make what the folder of the journal does not hold yet.

    A paper that cannot be made, and one whose worker died, are faults of their rows; the others go on.

    Raises:
        NotWritten: the disk refuses. What was made stays, and a new run goes on from there.
    """
    run = _Run(office, crew, job, journal, Tally(len(job.entries)))
    lost = run.make(_portions(run.open_units(), 1 if job.wish.is_one_file else PORTION))
    run.make((unit,) for unit in _singles(lost))
    run.finish()
    return run.tally


@dataclass(slots=True)
class _Run:
    """One run: the stems of all units that it saw, and of those whose files are in place."""

    office: DraftingOffice
    crew: Crew
    job: MergeJob
    journal: Journal
    tally: Tally
    seen: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)

    def open_units(self) -> Iterator[Unit]:
        """The units that are to be made; the others are counted on the way."""
        names = ("pdf",) if self.job.wish.is_one_file else ("docx", "pdf") if self.job.wish.pdf else ("docx",)
        for unit in units(self.office, self.job):
            self.seen.add(unit.stem)
            standing = self.journal.standing(unit.stem, unit.key, [f"{unit.stem}.{name}" for name in names])
            if standing is Standing.CURRENT:
                self.tally.kept += len(unit.sheets)
                self.placed.add(unit.stem)
            elif standing is Standing.CHANGED and not self.job.overwrite:
                self.tally.guarded.append((unit.stem, tuple(sheet.row for sheet in unit.sheets)))
            else:
                yield unit

    def make(self, portions: Iterable[tuple[Unit, ...]]) -> list[Unit]:
        """Have the portions made and put in place: the units that were lost with their worker."""
        sent: deque[tuple[Unit, ...]] = deque()
        settings, wish, staging = self.office.settings, self.job.wish, self.journal.staging

        def items() -> Iterator[tuple[Settings, Wish, Path, tuple[Unit, ...]]]:
            for portion in portions:
                self.seen.update(unit.stem for unit in portion)
                sent.append(portion)
                yield settings, wish, staging, portion

        lost: list[Unit] = []
        if self.tally.is_stopped:
            return lost
        with closing(self.crew.workers.run(self.crew.stage_apart, items())) as outcomes:
            for outcome in outcomes:
                lost += self._take(sent.popleft(), outcome)
                self.crew.progress(self.tally)
                if self.crew.is_stopped():
                    self.tally.is_stopped = True
                    break
        return lost

    def _take(self, portion: tuple[Unit, ...], outcome: Outcome[tuple[Staged, ...]]) -> tuple[Unit, ...]:
        """Put what came back in place: the units that are to be tried again, one by one."""
        if outcome.value is not None:
            self._publish(outcome.value)
            return ()
        if isinstance(outcome.error, NotWritten):
            raise outcome.error
        if sum(len(unit.sheets) for unit in portion) > 1:
            return portion
        sheet = portion[0].sheets[0]
        self.tally.faults.append(Fault(sheet.row, sheet.name, str(outcome.error)))
        return ()

    def _publish(self, done: tuple[Staged, ...]) -> None:
        self.journal.publish([replace(unit, key="") if unit.faults else unit for unit in done if unit.files])
        for unit in done:
            self.tally.made += len(unit.rows)
            self.tally.faults += unit.faults
            if unit.files:
                self.placed.add(unit.stem)

    def finish(self) -> None:
        """Bring what was counted into its order."""
        self.tally.faults.sort(key=lambda fault: fault.row)
        self.tally.stems = sorted(self.placed) if self.job.wish.is_one_file else self._in_order()
        if not self.tally.is_stopped and self.job.first is None:
            own = common_stem(self.job.record, maker_of(self.job.kind))
            known = (stem for stem in self.journal.entries if stem.startswith(f"{own}-"))
            self.tally.leftover = sorted(stem for stem in known if stem not in self.seen)

    def _in_order(self) -> list[str]:
        names = stems(self.job.record, maker_of(self.job.kind), self.job.people.entries).values()
        return [name for name in names if name in self.placed]


def _sheets(office: DraftingOffice, job: MergeJob) -> Iterator[tuple[Sheet, str]]:
    """The paper of each person, with the key of all that it is made of."""
    for_person = maker_of(job.kind)
    names = stems(job.record, for_person, job.people.entries)
    templates: dict[str, str] = {}
    for entry in job.entries:
        plan = replace(for_person(job.record, entry.person), stem=names[entry.row])
        if plan.template not in templates:
            templates[plan.template] = hashlib.sha256(office.templates.read(plan.template)).hexdigest()
        facts = (__version__, job.wish.pdf, job.wish.fields, templates[plan.template], plan.title, plan.context)
        yield Sheet(entry.row, entry.name, plan), _digest(facts)


def _digest(facts: object) -> str:
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _singles(lost: Sequence[Unit]) -> Iterator[Unit]:
    """Units of one person each, whose names keep the order of the parts they come from."""
    for unit in lost:
        if len(unit.sheets) == 1:
            yield unit
        else:
            yield from (Unit(f"{unit.stem}-{n:03}", "", (sheet,)) for n, sheet in enumerate(unit.sheets, 1))


def _portions(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    rest = iter(items)
    while portion := tuple(islice(rest, size)):
        yield portion
