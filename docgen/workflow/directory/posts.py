"""Posts out of a spreadsheet: a row for each person, with position and, where it has one, the body."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.model import Finding, Notice, Person, Severity
from docgen.model.bodies import Body, Post, Rank
from docgen.model.directory import Directory
from docgen.regimes.positions import bare, head_of
from docgen.regimes.signature import same_person
from docgen.regimes.signature_delegated import head_title
from docgen.roster import Entry, match_columns, people, read_table
from docgen.wording import fold

ACTING = "quyền "
NO_POSITION, NO_BODY, KNOWN = "posts-position", "posts-body", "posts-known"


@dataclass(frozen=True, slots=True)
class PostsRead:
    """The posts of a list; ``left_out`` says by row who is not among them and why, ``notices`` what was guessed."""

    posts: tuple[Post, ...]
    left_out: tuple[Finding, ...]
    notices: tuple[Notice, ...]


def read_posts(data: bytes, name: str, directory: Directory, body_id: str, since: dt.date | None = None) -> PostsRead:
    """The posts in a spreadsheet, held from a day on. A row without a unit belongs to the body of the id.

    Raises:
        TableUnreadable: the file is no table that we read.
        MatchingIsOpen: no column is known for the names, or several are.
    """
    table = read_table(data, name)
    found = people(table.value, match_columns(table.value.columns))
    posts: list[Post] = []
    left_out: list[Finding] = []
    for entry in found.value:
        read = _post(entry, directory, body_id, since)
        wrong = list(_errors(entry)) or ([read] if isinstance(read, Finding) else [])
        if wrong:
            left_out += wrong
        elif isinstance(read, Post):
            posts.append(read)
    return PostsRead(tuple(posts), tuple(left_out), (*table.warnings, *found.warnings))


def _errors(entry: Entry) -> Iterator[Finding]:
    return (finding for finding in entry.findings if finding.severity is Severity.ERROR)


def _post(entry: Entry, directory: Directory, body_id: str, since: dt.date | None) -> Post | Finding:
    body = _body(entry, directory, body_id)
    position = entry.values.get("post", "")
    if body is None:
        unit = entry.values.get("unit", body_id)
        return _refused(NO_BODY, entry, f"danh bạ không có cơ quan «{unit}»; hãy sửa tên hoặc thêm cơ quan.")
    if not position:
        return _refused(NO_POSITION, entry, f"chưa ghi chức vụ của {entry.name}; hãy điền.")
    own = bare(position, body.organ.name)
    post = Post(Person(entry.name, born=entry.born), body.id, own, rank_of(own, body), since)
    if any(_is_same(post, other) for other in directory.posts):
        return _refused(KNOWN, entry, f"{entry.name} đã có trong danh bạ với chức vụ «{own}»; dòng này bỏ qua.")
    return post


def _body(entry: Entry, directory: Directory, body_id: str) -> Body | None:
    """The body that a row names, otherwise that of the id."""
    unit = fold(entry.values.get("unit", "")).strip()
    if not unit:
        return directory.body(body_id)
    return next((body for body in directory.bodies if unit in (body.id, fold(body.organ.name))), None)


def rank_of(position: str, body: Body) -> Rank:
    """What a position is in its body, as its words say: «Phó …» a deputy, «Quyền …» acting, the head's own the head."""
    if head_of(position):
        return Rank.DEPUTY
    if position.casefold().startswith(ACTING):
        return Rank.ACTING
    return Rank.HEAD if position.casefold() == head_title(body).casefold() else Rank.OTHER


def _is_same(post: Post, other: Post) -> bool:
    is_one_post = (post.body, post.position.casefold()) == (other.body, other.position.casefold())
    return is_one_post and other.held_to is None and same_person(post.person, other.person)


def _refused(rule: str, entry: Entry, message: str) -> Finding:
    severity = Severity.WARNING if rule == KNOWN else Severity.ERROR
    return Finding(rule, severity, str(entry.row), f"Dòng {entry.row}: {message}")
