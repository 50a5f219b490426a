"""What LibreOffice makes of Word files, kept by the hash of their content: a PDF, or that there is none, and its time.

Files go through one start of LibreOffice in batches. The time of a file is what passed between the PDF before it and
its own; the share of a core that the batch had, as the system counted it, makes it seconds of one core. LibreOffice
is given our fonts too: without twins of Calibri and Cambria its lines would break elsewhere, and tell nothing.
"""

import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.layout.faces import FOLDER as FONTS

BATCH = 25
FONT_SETTINGS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir></fontconfig>"""
FILE_SECONDS = 60.0
BATCH_SECONDS = 240.0


@dataclass(frozen=True, slots=True)
class OfficePrint:
    """LibreOffice's PDF of a file; None where it made none. ``seconds`` is None where it could not be told."""

    pdf: Path | None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class OfficeCache:
    """LibreOffice's results in a folder, made when they are asked for first."""

    folder: Path
    soffice: str

    def fill(self, files: Sequence[Path]) -> None:
        """Convert those files that are not there yet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "fonts.conf").write_text(FONT_SETTINGS.format(fonts=FONTS))
        missing = {key: file for file in files if not self._note(key := content_key(file)).exists()}
        keys = list(missing)
        for start in range(0, len(keys), BATCH):
            print(f"LibreOffice: {start}/{len(keys)}", flush=True)
            part = {key: missing[key] for key in keys[start : start + BATCH]}
            self._convert(part, BATCH_SECONDS)
            for key, file in part.items():  # one that stopped the batch must not cost the others
                if not self._note(key).exists():
                    self._convert({key: file}, FILE_SECONDS)
                    if not self._note(key).exists():
                        self._note(key).write_text(json.dumps({"seconds": None}))

    def get(self, file: Path) -> OfficePrint:
        """What ``fill`` kept of a file."""
        key = content_key(file)
        note = json.loads(self._note(key).read_text()) if self._note(key).exists() else {}
        pdf = self._pdf(key)
        return OfficePrint(pdf if pdf.exists() else None, note.get("seconds"))

    def _note(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _pdf(self, key: str) -> Path:
        return self.folder / f"{key}.pdf"

    def _convert(self, files: dict[str, Path], limit_seconds: float) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            sources = [folder / f"{key}{file.suffix}" for key, file in files.items()]
            for source, file in zip(sources, files.values(), strict=True):
                shutil.copyfile(file, source)
            first = folder / "first.txt"  # carries the time of the start
            first.write_text("a")
            command = [self.soffice, *_options(self.folder, folder), str(first), *map(str, sources)]
            core = _run(command, limit_seconds, self.folder / "fonts.conf")
            last = _made_at(folder / "out" / "first.pdf")
            for key in files:
                made = folder / "out" / f"{key}.pdf"
                at = _made_at(made)
                if at is None:
                    last = None
                    continue
                seconds = None if last is None else max(at - last, 0.0) * core
                shutil.move(made, self._pdf(key))
                self._note(key).write_text(json.dumps({"seconds": seconds}))
                last = at


def content_key(file: Path) -> str:
    """What a file's results are kept under."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:32]


def _options(kept: Path, folder: Path) -> list[str]:
    profile = f"-env:UserInstallation={(kept.resolve() / 'profile').as_uri()}"
    return [profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "out")]


def _made_at(file: Path) -> float | None:
    return file.stat().st_mtime if file.exists() else None


def _run(command: list[str], limit_seconds: float, fonts: Path) -> float:
    """The share of one core that the program had while it ran."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=os.environ | {"FONTCONFIG_FILE": str(fonts.resolve())},
    )
    try:
        process.wait(limit_seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used / (time.perf_counter() - start)
