"""How fast a one-page pledge becomes PDF/A: docgen, warm, beside a warm LibreOffice on the same file.

LibreOffice converts a batch in one start; the time of its start is taken out by subtracting a run over one file from a
run over many. Both work on the one core that the bench is bound to.
"""

import gc
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from docgen.bootstrap import drafting_office
from docgen.codec import read_record_file
from docgen.pdf.convert import convert
from docgen.settings import Settings
from docgen.word.read import read
from docgen.workflow.draft import make_paper, plan_papers
from docgen.workflow.office import DraftingOffice

EXAMPLE = Path(__file__).parents[1] / "examples" / "tan_phong_2023.yaml"
ROUNDS, COPIES = 5, 20
BUDGET_MS, AIM = 30.0, 3.0
PLAIN = "pdf"
ARCHIVAL = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
EXPORTS = {PLAIN: "plain PDF", ARCHIVAL: "tagged PDF/A-2, as ours"}
KEPT = 2  # so many groups of contents of the example make one page


def one_page_pledge(office: DraftingOffice) -> bytes:
    """The Word file of the example's first individual pledge, with as many groups of contents as one page holds."""
    record = read_record_file(EXAMPLE)
    pledge = replace(record.pledge, criteria=record.pledge.criteria[:KEPT], tasks=())
    plans = plan_papers(replace(record, pledge=pledge), ["pledge"])
    made = make_paper(office, next(plan for plan in plans if "individual" in plan.template))
    if made.pages != 1:
        raise SystemExit(f"the pledge has {made.pages} pages; the figure is of one page")
    return made.docx


def ours(docx: bytes) -> float:
    """Milliseconds of one warm conversion, reading included."""
    gc.collect()
    start = time.perf_counter()
    for _ in range(COPIES):
        convert(read(docx).value)
    return (time.perf_counter() - start) / COPIES * 1_000


def office_seconds(soffice: str, files: list[Path], folder: Path, export: str) -> float:
    """Seconds of one start of LibreOffice that exports these files."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        export,
        "--outdir",
        str(folder / "pdf"),
        *map(str, files),
    ]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return time.perf_counter() - start


def theirs(soffice: str, docx: bytes, folder: Path, export: str) -> float:
    """Milliseconds of one conversion by a LibreOffice that is already running."""
    files = [folder / f"{number}.docx" for number in range(COPIES + 1)]
    for file in files:
        file.write_bytes(docx)
    one, many = (office_seconds(soffice, chosen, folder, export) for chosen in (files[:1], files))
    return (many - one) / COPIES * 1_000


def main() -> None:
    """Print the figures of both and their ratio."""
    docx = one_page_pledge(drafting_office(Settings()))
    ours(docx)
    soffice = shutil.which("soffice")
    if soffice is None:
        print(f"convert, one-page pledge, warm: docgen {statistics.median(ours(docx) for _ in range(ROUNDS)):.1f} ms")
        print("convert: LibreOffice is not installed, so there is no peer to compare with")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        theirs(soffice, docx, folder, PLAIN)  # makes the profile
        rounds = [(ours(docx), *(theirs(soffice, docx, folder, export) for export in EXPORTS)) for _ in range(ROUNDS)]
    our_ms = statistics.median(row[0] for row in rounds)
    print(f"convert, one-page pledge, warm: docgen {our_ms:.1f} ms (budget {BUDGET_MS:.0f} ms)")
    for column, label in enumerate(EXPORTS.values(), start=1):
        their_ms = statistics.median(row[column] for row in rounds)
        ratio = statistics.median(row[column] / row[0] for row in rounds)
        print(f"convert, warm LibreOffice, {label}: {their_ms:.1f} ms, ratio {ratio:.1f} x (aim {AIM:.0f} x)")


if __name__ == "__main__":
    main()
