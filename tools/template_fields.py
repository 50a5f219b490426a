"""The fields that templates may use, as Markdown made by running the kinds on made-up records.

python tools/template_fields.py            print the page
python tools/template_fields.py --write    write docs/howto/write-a-template.md
"""

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from docgen.ports.templates import OwnKind
from docgen.word.template.shape import KnownField, known_fields
from docgen.workflow.templates.own_facts import given_facts
from docgen.workflow.templates.samples import shipped_templates

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "howto" / "write-a-template.md"
BEGIN = "<!-- fields: begin -->"
END = "<!-- fields: end -->"
HOLDS = {"text": "chữ", "flag": "có/không", "list": "danh sách", "parts": "nhiều phần"}
REGIMES = {"state": "nhà nước", "party": "Đảng", "front": "Mặt trận"}
EXAMPLE_KIND = OwnKind("", "Giấy xác nhận", "GXN", "", dt.datetime(2023, 5, 12, tzinfo=dt.UTC))


def papers() -> Iterator[tuple[str, dict[str, list[KnownField]]]]:
    """Each kind of file («decision»), with its fields by regime."""
    by_stem: dict[str, dict[str, list[KnownField]]] = {}
    for name, template in shipped_templates().items():
        stem = name.partition("/")[2].removesuffix(".docx")
        by_stem.setdefault(stem, {})[template.regime] = list(known_fields(template.facts.shape))
    yield from by_stem.items()


def kind_of(stem: str) -> str:
    """The Vietnamese name of the kind of a file."""
    return next(each.kind.name for name, each in shipped_templates().items() if name.endswith(f"/{stem}.docx"))


def table(fields: list[KnownField]) -> str:
    """The fields as a table."""
    rows = [f"| `{each.path}` | {HOLDS[each.holds]} | {each.example.replace('|', '/')} |" for each in fields]
    return "\n".join(["| trường | là | ví dụ |", "| --- | --- | --- |", *rows])


def section() -> str:
    """All tables, with what one regime has and another has not."""
    given = list(known_fields(given_facts(EXAMPLE_KIND).shape))
    parts = [f"### Loại riêng của cơ quan: có sẵn từ cuộc họp\n\n{table(given)}"]
    for stem, by_regime in papers():
        merged = {field.path: field for fields in reversed(by_regime.values()) for field in fields}
        ordered = list(by_regime[next(iter(by_regime))])
        ordered += [field for path, field in merged.items() if path not in {each.path for each in ordered}]
        parts.append(f"### {kind_of(stem)}: `{stem}`\n\n{table(ordered)}{only(by_regime)}")
    return "\n\n".join(parts)


def only(by_regime: dict[str, list[KnownField]]) -> str:
    """Fields that not every regime has, in a sentence."""
    paths = {regime: {field.path for field in fields} for regime, fields in by_regime.items()}
    everywhere = set.intersection(*paths.values())
    said = [
        f"Chỉ thể thức {REGIMES[regime]} có: {', '.join(f'`{path}`' for path in sorted(own - everywhere))}."
        for regime, own in paths.items()
        if own - everywhere
    ]
    return "\n\n" + " ".join(said) if said else ""


def page(text: str) -> str:
    """The page with its tables made anew."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{section()}\n\n{END}{rest.partition(END)[2]}"


def main() -> None:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--write", action="store_true")
    made = page(TARGET.read_text("utf-8"))
    if parser.parse_args().write:
        TARGET.write_text(made, "utf-8")
    else:
        print(made, end="")


if __name__ == "__main__":
    main()
