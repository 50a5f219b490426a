"""What the kinds share: the facts of the heading, of the signatures and of the drawn lines.

Every function gives plain text, lists and mappings for a template. A required value that is missing is printed as
visible dots; that it is missing is a finding of ``docgen.rules``.
"""

import re
from collections.abc import Iterable, Sequence

from docgen.kinds.base import Value
from docgen.model import Annex, Block, Person
from docgen.paper.length import from_mm, to_emu
from docgen.paper.measure import text_width_pt, wrap
from docgen.regimes import state
from docgen.wording import bullet_ends, fold, point_letter, sentence_end
from docgen.wording.outline import PrintedLine, Style, printed_lines
from docgen.wording.outline.numerals import write_roman

TITLES = (Style.HEADING, Style.HEADING_TITLE, Style.PLAN_SECTION, Style.CLAUSE_TITLE)
Facts = dict[str, Value]


def or_missing(text: str) -> str:
    """The text, or visible dots."""
    return text or state.MISSING


def capitalised(text: str) -> str:
    """The text with a capital at its start and nothing else changed."""
    return text[:1].upper() + text[1:]


def titled(name: str, subject: str) -> str:
    """«Kế hoạch xây dựng mô hình …»: a subject goes on in lower case, unless it begins with an abbreviation."""
    goes_on = subject if begins_with_acronym(subject) else subject[:1].lower() + subject[1:]
    return one_line(f"{name} {goes_on}")


def begins_with_acronym(text: str) -> bool:
    """Whether a text begins with an abbreviation in capitals, which keeps them («UBND …», not «Ý kiến …»)."""
    return len(text) > 1 and text[:2].isalpha() and text[:2].isupper()


def one_line(text: str) -> str:
    """The text on one line, for titles in lists and in the properties of a file."""
    return " ".join(text.split())


def addressed(person: Person) -> str:
    """«đồng chí Đỗ Đình Cường - Trưởng Ban Dân vận Huyện ủy»."""
    name = f"{person.title} {or_missing(person.name)}".strip()
    return f"{name} - {person.post}" if person.post else name


def paragraphs(texts: Iterable[str]) -> list[str]:
    """Every line of some texts as a paragraph of its own."""
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


def lettered(items: Sequence[str]) -> list[str]:
    """Points: «a) …;», «b) …», the last with a full stop (PL I, Mục II.6đ)."""
    return [f"{point_letter(index)}) {item}" for index, item in enumerate(bullet_ends(items))]


def dashed(items: Sequence[str]) -> list[str]:
    """«- …;», the last with a full stop."""
    return [f"- {item}" for item in bullet_ends(items)]


def structured(blocks: Sequence[Block], end_mark: str = "", *, is_signed: bool = True) -> list[Value]:
    """Structured text for a template: the style of each line, its bold part and its plain part.

    ``end_mark`` ends the last line, which is then held on the page of the signature («closing») where there is one.
    """
    lines = [_structured_line(line) for line in printed_lines(blocks, end_mark=end_mark)]
    if end_mark and is_signed and lines and lines[-1]["text"]:
        lines[-1] = {**lines[-1], "style": "closing"}
    return [*lines]


def _structured_line(line: PrintedLine) -> dict[str, str]:
    title = f"{line.label} {line.heading}".strip()
    if line.style in TITLES or line.heading:
        style = "article_title" if line.style is Style.ARTICLE and not line.text else line.style.value
        return {"style": style, "bold": title, "text": f" {line.text}" if line.text else ""}
    if line.style is Style.ARTICLE:
        return {"style": line.style.value, "bold": line.label, "text": f" {line.text}"}
    return {"style": line.style.value, "bold": "", "text": f"{line.label} {line.text}".strip()}


def filed_with(filed: str, unit: str) -> str:
    """«VT, VP», «VT, VP (02 bản)»: who keeps a letter, the unit that drafted it last (PL I, Mục II.9d; Mẫu 1.5)."""
    keepers, bracket, copies = filed.partition(" (")
    if not unit or _names_unit(keepers, unit):
        return filed
    return f"{keepers}, {unit}{bracket}{copies}"


def _names_unit(keepers: str, unit: str) -> bool:
    """Whether the unit stands there, by its symbol or by the name whose first letters the symbol is («Văn phòng»)."""
    symbol = unit.casefold()
    named = (name.casefold().split() for name in keepers.split(","))
    return any(symbol in words or "".join(word[0] for word in words).endswith(symbol) for words in named)


def annex_facts(annexes: Sequence[Annex], name: str, *, roman: bool, end_mark: str) -> list[Facts]:
    """Phụ lục, numbered when there are several; ``name`` stands before the number, ``end_mark`` ends each («./.»)."""
    found: list[Facts] = []
    for number, annex in enumerate(annexes, 1):
        shown = write_roman(number) if roman else str(number)
        label = f"{name} {shown}" if len(annexes) > 1 else name
        found.append({"label": label, **_annex(annex, end_mark)})
    return found


def _annex(annex: Annex, end_mark: str) -> Facts:
    """The rows have as many cells as there are columns. The mark ends what is printed last, below a table alone."""
    width = len(annex.columns)
    closing = paragraphs([annex.closing])
    is_last = not annex.columns and not closing  # the text is
    if end_mark and (closing or annex.columns):
        closing = [*closing[:-1], sentence_end("".join(closing[-1:]), end_mark)]
    rows: list[Value] = [[*(*line.cells, *[""] * width)[:width]] for line in annex.rows]
    return {
        "title": or_missing(annex.title).upper(),
        "pointer": "",
        "body": structured(annex.blocks, end_mark if is_last else "", is_signed=False),
        "columns": list(annex.columns),
        "rows": rows,
        "closing": closing,
        "is_wide": annex.is_wide,
    }


def rule(texts: Iterable[str], size_pt: float, width_mm: float, *, font: str, ratio: float) -> int:
    """Length in EMU of a line under bold text: a part of its longest line when wrapped (PL I, Mục II.2b, II.5b)."""
    lines = [
        line
        for text in texts
        for line in wrap(text, family=font, size_pt=size_pt, bold=True, width_pt=from_mm(width_mm))
    ]
    longest = max((text_width_pt(line, family=font, size_pt=size_pt, bold=True) for line in lines), default=0.0)
    return to_emu(min(longest, from_mm(width_mm)) * ratio)


def ascii_words(text: str) -> list[str]:
    """The words of a text in ASCII letters and digits."""
    return re.findall("[a-z0-9]+", fold(text))
