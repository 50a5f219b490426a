"""What can be wrong with a directory of bodies, posts and delegations, as findings with the place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from docgen.model import Finding, Severity
from docgen.model.bodies import Body, Post, Rank, SealUse
from docgen.model.directory import Directory
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.signature_delegated import lacking
from docgen.wording import short_date

ID_TWICE, UNKNOWN, PERIOD, SUCCESSION, TWO_HEADS, DELEGATION, NAMELESS = (
    "DB-01", "DB-02", "DB-03", "DB-04", "DB-05", "DB-06", "DB-07",
)  # fmt: skip
Spots = Iterator[tuple[str, str, str]]  # rule, path, message


def directory_findings(directory: Directory) -> tuple[Finding, ...]:
    """All findings on a directory, in its order."""
    spots = (
        *_ids(directory),
        *_unknown(directory),
        *_periods(directory),
        *_successions(directory),
        *_heads(directory),
        *_delegations(directory),
        *_nameless(directory),
    )
    return tuple(Finding(rule, Severity.ERROR, path, message) for rule, path, message in spots)


def _ids(directory: Directory) -> Spots:
    """Two bodies of one id: papers would take the first."""
    count = Counter(body.id for body in directory.bodies)
    for index, body in enumerate(directory.bodies):
        if count[body.id] > 1:
            yield ID_TWICE, f"bodies[{index}].id", f"Mã «{body.id}» dùng cho hai cơ quan. Hãy đặt mã khác."


def _unknown(directory: Directory) -> Spots:
    known = {body.id for body in directory.bodies}
    for path, body_id in _references(directory):
        if body_id not in known:
            yield UNKNOWN, path, f"Danh bạ không có cơ quan «{body_id}». Hãy sửa mã, hoặc thêm cơ quan."
    for index, body in enumerate(directory.bodies):
        if body.seal is SealUse.PARENTS and not body.parent:
            yield (
                UNKNOWN,
                f"bodies[{index}].parent",
                f"{body.organ.name} dùng con dấu của cấp trên mà chưa ghi cấp trên.",
            )


def _references(directory: Directory) -> Iterator[tuple[str, str]]:
    """Each id of a body that something else names, with its path."""
    for index, body in enumerate(directory.bodies):
        if body.parent:
            yield f"bodies[{index}].parent", body.parent
        for order, predecessor in enumerate(body.predecessors):
            yield f"bodies[{index}].predecessors[{order}]", predecessor
    for index, post in enumerate(directory.posts):
        yield f"posts[{index}].body", post.body
    for index, delegation in enumerate(directory.delegations):
        yield f"delegations[{index}].giver", delegation.giver
        yield f"delegations[{index}].unit", delegation.unit


def _periods(directory: Directory) -> Spots:
    """A last day before the first one."""
    for path, first, last in _spans(directory):
        if first and last and last < first:
            yield PERIOD, path, f"Ngày kết thúc {short_date(last)} trước ngày bắt đầu {short_date(first)}. Hãy sửa."


def _spans(directory: Directory) -> Iterator[tuple[str, date | None, date | None]]:
    """Each period with the path of its end."""
    for index, body in enumerate(directory.bodies):
        yield f"bodies[{index}].organ.valid_to", body.organ.valid_from, body.organ.valid_to
    for index, post in enumerate(directory.posts):
        yield f"posts[{index}].held_to", post.held_from, post.held_to
    for index, delegation in enumerate(directory.delegations):
        yield f"delegations[{index}].valid_to", delegation.valid_from, delegation.valid_to


def _successions(directory: Directory) -> Spots:
    """A body begins the day after the one that it took over from: no day without a body, none with two."""
    for index, body in enumerate(directory.bodies):
        for order, predecessor_id in enumerate(body.predecessors):
            before = directory.body(predecessor_id)
            if before and not _follows(before, body):
                yield (
                    SUCCESSION,
                    f"bodies[{index}].predecessors[{order}]",
                    f"{body.organ.name} phải bắt đầu ngay sau ngày {before.organ.name} kết thúc. Hãy sửa ngày.",
                )


def _follows(before: Body, after: Body) -> bool:
    last, first = before.organ.valid_to, after.organ.valid_from
    return last is not None and first is not None and last != date.max and last + timedelta(days=1) == first


def _heads(directory: Directory) -> Spots:
    """Two heads of one body on one day."""
    heads = [(index, post) for index, post in enumerate(directory.posts) if post.rank is Rank.HEAD]
    for place, (index, post) in enumerate(heads):
        rival = _overlapping(post, (other for _, other in heads[:place]))
        if rival:
            yield (
                TWO_HEADS,
                f"posts[{index}].held_from",
                f"{post.person.name} và {rival.person.name} cùng đứng đầu một cơ quan một lúc. Hãy sửa ngày.",
            )


def _overlapping(post: Post, others: Iterable[Post]) -> Post | None:
    for other in others:
        starts = max(post.held_from or date.min, other.held_from or date.min)
        ends = min(post.held_to or date.max, other.held_to or date.max)
        if other.body == post.body and starts <= ends:
            return other
    return None


def _delegations(directory: Directory) -> Spots:
    for index, delegation in enumerate(directory.delegations):
        giver = directory.body(delegation.giver)
        lacks = lacking(delegation, is_party=giver is not None and REGIME_OF[giver.kind] == "party")
        if lacks:
            yield DELEGATION, f"delegations[{index}]", f"Việc giao ký chưa ghi {lacks}. Hãy bổ sung."


def _nameless(directory: Directory) -> Spots:
    """A body or a person without a name prints dots."""
    for index, body in enumerate(directory.bodies):
        if not body.organ.name:
            yield NAMELESS, f"bodies[{index}].organ.name", f"Cơ quan «{body.id}» chưa có tên. Hãy điền."
    for index, post in enumerate(directory.posts):
        if not post.person.name:
            yield NAMELESS, f"posts[{index}].person.name", f"Chức vụ «{post.position}» chưa ghi họ tên. Hãy điền."
