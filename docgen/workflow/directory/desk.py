"""The office's directory: open, change, save as a new version, bring an old one back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from docgen.codec.directory import directory_from_plain
from docgen.codec.directory_write import directory_to_plain
from docgen.model.bodies import Body, Delegation, Post
from docgen.model.directory import Directory
from docgen.model.errors import DocgenError
from docgen.ports import Clock, Stamp, in_office_time
from docgen.ports.directory import DirectoryChangedElsewhere, DirectoryEdition, DirectoryStore
from docgen.regimes.communes import Commune, bodies_of
from docgen.regimes.luu_ve import COMMUNES
from docgen.wording import slug

Row = Body | Post | Delegation
SECTION_OF: Final[Mapping[type, str]] = {Body: "bodies", Post: "posts", Delegation: "delegations"}


class DirectoryDesk(Protocol):
    """What the use cases need of an office."""

    @property
    def directory(self) -> DirectoryStore:
        """Where the directory is kept."""
        ...

    @property
    def clock(self) -> Clock:
        """The office's clock."""
        ...


class CommuneUnknown(DocgenError):
    """No commune of this id is shipped."""

    def __init__(self, commune: str) -> None:
        super().__init__(commune)
        self.commune = commune

    def __str__(self) -> str:
        known = ", ".join(commune.id for commune in COMMUNES)
        return f"Danh mục kèm theo không có xã «{self.commune}». Các xã có sẵn: {known}."


@dataclass(frozen=True, slots=True)
class OpenDirectory:
    """The directory and the version it is."""

    version: int
    directory: Directory


def open_directory(desk: DirectoryDesk, version: int | None = None) -> OpenDirectory:
    """The directory as saved last, or an older version of it. Raises: DirectoryVersionNotFound."""
    return kept_directory(desk.directory, version)


def reopened(desk: DirectoryDesk, last: OpenDirectory | None) -> OpenDirectory:
    """The newest directory; the one that was open last where nobody saved since, as a version never changes."""
    kept = desk.directory.newest()
    if last and last.version == kept.version:
        return last
    return OpenDirectory(kept.version, directory_from_plain(kept.plain) if kept.plain else Directory())


def kept_directory(store: DirectoryStore, version: int | None = None) -> OpenDirectory:
    """What a store holds: the newest version, or an older one. Raises: DirectoryVersionNotFound."""
    kept = store.newest() if version is None else store.version(version)
    return OpenDirectory(kept.version, directory_from_plain(kept.plain) if kept.plain else Directory())


def save_directory(desk: DirectoryDesk, directory: Directory, version: int, by: str, note: str) -> OpenDirectory:
    """The directory saved over ``version``; ``note`` says in a few words what was changed.

    Raises:
        DirectoryChangedElsewhere: with the time of the other saving as the office's clock shows it.
    """
    try:
        kept = desk.directory.save(directory_to_plain(directory), version, Stamp(by, desk.clock.now()), note)
    except DirectoryChangedElsewhere as conflict:
        local = in_office_time(desk.clock, conflict.current.saved_at)
        raise DirectoryChangedElsewhere(replace(conflict.current, saved_at=local)) from conflict
    return OpenDirectory(kept.version, directory)


def editions(desk: DirectoryDesk) -> tuple[DirectoryEdition, ...]:
    """Every version, the newest first."""
    return desk.directory.editions()


def bring_back(desk: DirectoryDesk, version: int, by: str) -> OpenDirectory:
    """An older version made the newest; what came between stays in the list. Raises: DirectoryVersionNotFound."""
    old = open_directory(desk, version)
    newest = desk.directory.newest().version
    return save_directory(desk, old.directory, newest, by, f"Lấy lại bản số {version}")


def with_row(directory: Directory, row: Row, index: int | None = None) -> Directory:
    """The directory with a row put in the place of another one, or at the end of its section."""
    section = SECTION_OF[type(row)]
    rows = list(getattr(directory, section))
    at = len(rows) if index is None else index
    rows[at : at + 1] = [row]
    changed = replace(directory, **{section: tuple(rows)})
    return _ended_before(changed, row) if isinstance(row, Body) else changed


def without_row(directory: Directory, section: str, index: int) -> Directory:
    """The directory without a row that was entered by mistake; older versions keep it."""
    rows: tuple[Any, ...] = getattr(directory, section)
    return replace(directory, **{section: rows[:index] + rows[index + 1 :]})


def _ended_before(directory: Directory, body: Body) -> Directory:
    """The bodies that a body takes over from, ended the day before its first where no end was given."""
    first = body.organ.valid_from
    if first is None or first == dt.date.min:
        return directory
    last = first - dt.timedelta(days=1)
    bodies = (
        replace(each, organ=replace(each.organ, valid_to=last))
        if each.id in body.predecessors and each.organ.valid_to is None
        else each
        for each in directory.bodies
    )
    return replace(directory, bodies=tuple(bodies))


def successor_of(body: Body, suffix: str = "-moi") -> Body:
    """What to fill in for the body that takes over from another one: its kind, seal and the link to it."""
    last = body.organ.valid_to
    first = last + dt.timedelta(days=1) if last and last != dt.date.max else None
    organ = replace(body.organ, valid_from=first, valid_to=None)
    return replace(body, id=f"{body.id}{suffix}", organ=organ, seal_mm=None, predecessors=(body.id,))


def free_id(directory: Directory, name: str) -> str:
    """An id for a body of this name that no other one has; "" for no name."""
    own, taken = slug(name) if name.strip() else "", {body.id for body in directory.bodies}
    tries = (own, *(f"{own}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in tries if each not in taken) if own else ""


def open_proposals(directory: Directory) -> tuple[Commune, ...]:
    """The communes whose bodies the shipped directory knows and the office's does not hold yet."""
    return tuple(commune for commune in COMMUNES if _missing(directory, commune))


def with_proposal(directory: Directory, commune_id: str) -> Directory:
    """The directory with the bodies of a shipped commune and of those that it was made of; what is there stays.

    Raises:
        CommuneUnknown: no commune of this id is shipped.
    """
    chosen = next((commune for commune in COMMUNES if commune.id == commune_id), None)
    if chosen is None:
        raise CommuneUnknown(commune_id)
    wanted = {commune_id, *chosen.predecessors}
    new = [body for commune in COMMUNES if commune.id in wanted for body in _missing(directory, commune)]
    return replace(directory, bodies=(*directory.bodies, *new))


def _missing(directory: Directory, commune: Commune) -> tuple[Body, ...]:
    known = {body.id for body in directory.bodies}
    return tuple(body for body in bodies_of(commune) if body.id not in known)
