"""What decisions and resolutions share: articles, whom the paper goes to, whose power it uses."""

from collections.abc import Sequence

from docgen.kinds.base import Value
from docgen.kinds.facts.conventions import Conventions
from docgen.kinds.facts.printing import or_missing, paragraphs
from docgen.regimes.state import MISSING


def articles(conventions: Conventions, texts: Sequence[str]) -> list[Value]:
    """The articles as paragraphs; the last one bears the end mark."""
    said = [text or MISSING for text in texts] or [MISSING]
    said[-1] = conventions.ended(said[-1])
    found: list[Value] = []
    for number, text in enumerate(said, 1):
        first, *others = paragraphs([text]) or [MISSING]
        found.append({"label": f"Điều {number}.", "text": f" {first}"})
        found += [{"label": "", "text": other} for other in others]
    return found


def bases(conventions: Conventions, given: Sequence[str]) -> list[Value]:
    """Căn cứ, or dots where there are none: every enactment rests on something (PL I, Mục II.6a)."""
    return conventions.bases(given or (MISSING,))


def as_executed(conventions: Conventions, count: int, executing: int | None) -> str:
    """«Như Điều n» names the article that says who carries it out (Mẫu 1.1-1.3); the last one unless said."""
    number = executing or count
    return conventions.as_article(number or or_missing(""))
