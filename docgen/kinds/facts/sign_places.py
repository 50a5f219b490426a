"""The places of signature of one paper, each with a name of its own for the PDF's field."""

from collections.abc import Sequence

from docgen.kinds.facts.printing import Facts, ascii_words, or_missing
from docgen.model import Person

MAX_TAG = 59  # ECMA-376 §17.5.2.42: Word takes tags of 64 characters; «sign:» is five of them
MAX_ALIAS = 64


class SignPlaces:
    """Gives out the names of one paper's places."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def place(
        self,
        role: str,
        person: Person,
        positions: Sequence[str],
        *,
        powers: Sequence[str] = (),
        hint: str = "",
        other_post: str = "",
    ) -> Facts:
        """The facts of one signature block; ``role`` and the person's name make the field's name."""
        return {
            "powers": list(powers),
            "positions": list(positions),
            "hint": hint,
            "field": self._field(role, person.name),
            "place": f"Chỗ ký {role} {person.name}".strip()[:MAX_ALIAS],
            "other_post": other_post.upper(),
            "name": or_missing(person.name),
        }

    def _field(self, role: str, name: str) -> str:
        words = "_".join(ascii_words(role)).capitalize(), "_".join(word.capitalize() for word in ascii_words(name))
        base = "-".join(word for word in words if word)[:MAX_TAG] or "Nguoi_ky"
        field, count = base, 1
        while field in self._taken:
            count += 1
            field = f"{base[: MAX_TAG - len(str(count)) - 1]}-{count}"
        self._taken.add(field)
        return field


def no_signature() -> Facts:
    """The facts of a signature block that stays empty."""
    return {"powers": [], "positions": [], "hint": "", "field": "", "place": "", "other_post": "", "name": ""}
