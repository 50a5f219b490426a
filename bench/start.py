"""How long `docgen make` takes for one paper from a cold start, beside a bare start of Python and of LibreOffice."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "examples" / "tan_phong_2023.yaml"
ROUNDS = 5


def seconds(command: list[str]) -> float:
    """Median time of a whole process; the first run, which fills the disk cache, is not counted."""
    taken = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        make = [sys.executable, "-m", "docgen", "make", str(EXAMPLE), "--kind", "decision", "--out", folder]
        ours = seconds(make)
        bare = seconds([sys.executable, "-c", "import docgen.workflow.draft"])
        print(
            f"start, docgen make, one paper, cold: {ours:.2f} s, of which loading Python and the program {bare:.2f} s"
        )
        soffice = shutil.which("soffice")
        if soffice:
            profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
            docx = str(Path(folder, "quyet-dinh.docx"))
            theirs = seconds([soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx])
            print(f"start, LibreOffice converting the same paper, cold: {theirs:.2f} s, ratio {theirs / ours:.1f} x")


if __name__ == "__main__":
    main()
