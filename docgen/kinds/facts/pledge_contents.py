"""What is pledged, the same in every pledge of a meeting."""

from docgen.kinds.base import Value
from docgen.kinds.facts.printing import lettered, or_missing, paragraphs
from docgen.model import Pledge
from docgen.wording import sentence_end


def contents(pledge: Pledge) -> list[Value]:
    """General tasks, then the criteria with their points, under one run of numbers."""
    found: list[Value] = []
    for task in pledge.tasks:
        lines = paragraphs([task]) or [or_missing("")]
        first, *others = [*lines[:-1], sentence_end(lines[-1], ".")] if task else lines
        found.append({"heading": "", "paragraphs": [f"{len(found) + 1}. {first}", *others]})
    for criterion in pledge.criteria:
        heading = f"{len(found) + 1}. Thực hiện {or_missing(criterion.name)}"
        found.append({"heading": heading, "paragraphs": [*lettered(criterion.items or (or_missing(""),))]})
    return found or [{"heading": "", "paragraphs": [or_missing("")]}]
