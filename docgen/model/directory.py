"""The directory of an office: its bodies, who held which post in them, who was allowed to sign for whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docgen.model.bodies import Body, Delegation, Post


@dataclass(frozen=True, slots=True)
class Directory:
    """Bodies, posts and delegations of all times; old ones stay, so that old papers keep their names.

    ``sample_data`` lists the paths whose values are invented.
    """

    bodies: tuple[Body, ...] = ()
    posts: tuple[Post, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    sample_data: tuple[str, ...] = ()

    def body(self, body_id: str) -> Body | None:
        """The body with an id."""
        return next((body for body in self.bodies if body.id == body_id), None)

    def bodies_on(self, day: date) -> tuple[Body, ...]:
        """The bodies that exist on a day."""
        return tuple(body for body in self.bodies if body.exists_on(day))

    def parts(self, body_id: str, day: date) -> tuple[Body, ...]:
        """The bodies directly below another one on a day."""
        return tuple(body for body in self.bodies_on(day) if body.parent == body_id)

    def posts_in(self, body_id: str, day: date) -> tuple[Post, ...]:
        """The posts held in a body on a day."""
        return tuple(post for post in self.posts if post.body == body_id and post.is_held_on(day))

    def successors(self, body_id: str) -> tuple[Body, ...]:
        """The bodies that took over from another one, on whatever day."""
        return tuple(body for body in self.bodies if body_id in body.predecessors)

    def heir(self, body_id: str, day: date) -> Body | None:
        """The body itself when it exists on a day, otherwise the one that stands in its place then.

        Used to find old papers under the new body, and to name it to who types the old one.
        """
        return next((body for body in self._line(body_id) if body.exists_on(day)), None)

    def _line(self, body_id: str) -> Iterator[Body]:
        """The body and all who came after it, each once, however wrongly they name each other."""
        seen = {body_id}
        waiting = [body for body in self.bodies if body.id == body_id]
        while waiting:
            body = waiting.pop(0)
            yield body
            waiting += [heir for heir in self.successors(body.id) if heir.id not in seen]
            seen |= {heir.id for heir in waiting}
