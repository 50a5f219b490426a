"""What is wrong with a record that cannot be read."""

from dataclasses import dataclass

from docgen.model.errors import DocgenError


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be read.

    ``path`` is the field as in the file (``decision.members[3].person.born``), empty for the file as a whole;
    ``message`` a Vietnamese sentence; ``line`` counts from 1, 0 where lines are not known.
    """

    path: str
    message: str
    line: int = 0

    def __str__(self) -> str:
        place = [f"dòng {self.line}"] if self.line else []
        if self.path:
            place.append(self.path)
        return f"{', '.join(place)}: {self.message}" if place else self.message


class RecordUnreadable(DocgenError):
    """The file holds no record. ``faults`` are all of its faults, in the order of the file."""

    def __init__(self, source: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(source, faults)
        self.source = source
        self.faults = faults

    def __str__(self) -> str:
        first = self.faults[0]
        if len(self.faults) == 1:
            return f"Không đọc được {self.source}: {first}"
        return f"Không đọc được {self.source}: có {len(self.faults)} chỗ sai, trước hết là {first}"
