"""The command pdf: Word files to PDF/A, each in a worker process with limits."""

from pathlib import Path

import click

from docgen.bootstrap import print_apart, worker_pool
from docgen.cli.frame import EXIT_ERROR, Command, note
from docgen.model import Result
from docgen.model.errors import DocgenError
from docgen.ports import Outcome
from docgen.settings import load_settings
from docgen.workflow.files import write_file

PATH = click.Path(path_type=Path)
LARGEST_BYTES = 100 * 2**20


class FileTooLarge(DocgenError):
    """A Word file of a size that no paper has."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: tệp lớn hơn {LARGEST_BYTES // 2**20} MB nên không được mở."


@click.command(cls=Command, help="pdf")
@click.argument("files", metavar="FILE.docx...", nargs=-1, required=True, type=PATH)
@click.option("-o", "--out", metavar="OUT", type=PATH, default=None, help="pdf.out")
@click.option("--paper", is_flag=True, help="pdf.paper")
def pdf(files: tuple[Path, ...], out: Path | None, *, paper: bool) -> int:
    """Turn Word files into PDF/A; warnings on stderr, a line for each PDF on stdout."""
    settings = load_settings()
    jobs = [(settings, read_file(file), file.stem, not paper) for file in files]
    outcomes = worker_pool().run(print_apart, jobs)
    done = [_finish(file, _target(file, files, out), outcome) for file, outcome in zip(files, outcomes, strict=True)]
    return 0 if all(done) else EXIT_ERROR


def read_file(file: Path) -> bytes:
    """The bytes of a Word file. Raises: FileTooLarge."""
    if file.stat().st_size > LARGEST_BYTES:
        raise FileTooLarge(file)
    return file.read_bytes()


def _target(file: Path, files: tuple[Path, ...], out: Path | None) -> Path:
    """Where the PDF goes: beside its file, into the folder ``out``, or under that name where there is one file."""
    if out is None:
        return file.with_suffix(".pdf")
    is_folder = len(files) > 1 or out.is_dir()
    return out / f"{file.stem}.pdf" if is_folder else out


def _finish(file: Path, target: Path, outcome: Outcome[Result[bytes]]) -> bool:
    if outcome.value is None:
        note("make.failed", title=file, reason=outcome.error)
        return False
    write_file(target, outcome.value.value)
    for notice in outcome.value.warnings:
        click.echo(f"{file}: {notice.message}", err=True)
    click.echo(str(target))
    return True
