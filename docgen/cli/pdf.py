"""The command pdf: Word files to PDF/A, each in a worker process with limits."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path

import click

from docgen.bootstrap import print_apart, worker_pool
from docgen.cli.frame import EXIT_ERROR, Command, note, os_words
from docgen.codec.regular_file import MEGABYTE, read_regular_file
from docgen.model import Result
from docgen.model.errors import DocgenError
from docgen.ports import Outcome
from docgen.settings import Settings, load_settings
from docgen.workflow.files import write_file

PATH = click.Path(path_type=Path)
LARGEST_BYTES = 100 * MEGABYTE  # no paper is so large
Job = tuple[Settings, bytes, str, bool]
Pairs = deque[tuple[Path, Path]]  # Word files, each with the place of its PDF


class TargetIsAFile(DocgenError):
    """A PDF would stand where one of the Word files stands."""

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self.target = target

    def __str__(self) -> str:
        return (
            f"PDF sẽ ghi đè lên chính tệp Word {self.target} nên chưa làm tệp nào. Hãy chọn tên khác: -o TÊN-KHÁC.pdf."
        )


class TargetNotNamed(DocgenError):
    """A result would not bear the name of a PDF."""

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self.target = target

    def __str__(self) -> str:
        return (
            f"{self.target} không có đuôi .pdf và cũng không phải thư mục đã có nên chưa làm tệp nào. "
            f"Hãy viết -o {self.target.with_suffix('.pdf')}, hoặc tạo thư mục trước."
        )


class SameTarget(DocgenError):
    """Two Word files would become one PDF."""

    def __init__(self, first: Path, second: Path, target: Path) -> None:
        super().__init__(first, second, target)
        self.first, self.second, self.target = first, second, target

    def __str__(self) -> str:
        return (
            f"{self.first} và {self.second} đều thành {self.target} nên chưa làm tệp nào. "
            f"Hãy làm riêng từng tệp, mỗi tệp một tên -o khác nhau."
        )


@click.command(cls=Command, help="pdf")
@click.argument("files", metavar="FILE.docx...", nargs=-1, required=True, type=PATH)
@click.option("-o", "--out", metavar="OUT", type=PATH, default=None, help="pdf.out")
@click.option("--paper", is_flag=True, help="pdf.paper")
def pdf(files: tuple[Path, ...], out: Path | None, *, paper: bool) -> int:
    """Turn Word files into PDF/A; warnings on stderr, a line for each PDF on stdout."""
    settings = load_settings()
    targets = checked_targets(files, out)
    read: Pairs = deque()
    jobs = jobs_of(settings, deque(zip(files, targets, strict=True)), read, fields=not paper)
    done = [_finish(*read.popleft(), outcome) for outcome in worker_pool().run(print_apart, jobs)]
    return 0 if done.count(True) == len(files) else EXIT_ERROR


def jobs_of(settings: Settings, pairs: Pairs, read: Pairs, *, fields: bool) -> Iterator[Job]:
    """The work of each file that can be read, in order and as it is taken, so that few files are held at once.

    Their pairs are put into ``read``. A file that cannot be read is told of, and stops no other.
    """
    for file, target in pairs:
        try:
            data = read_file(file)
        except OSError as error:
            click.echo(os_words(error), err=True)
        except DocgenError as error:
            click.echo(str(error), err=True)
        else:
            read.append((file, target))
            yield settings, data, file.stem, fields


def read_file(file: Path) -> bytes:
    """The bytes of a Word file. Raises: NotARegularFile, FileTooLarge, OSError."""
    return read_regular_file(file, LARGEST_BYTES)


def checked_targets(files: tuple[Path, ...], out: Path | None) -> tuple[Path, ...]:
    """Where the PDF of each file goes; each has a place of its own and none is the place of a Word file.

    Raises:
        TargetIsAFile: a Word file would be lost.
        TargetNotNamed: a result would not end in .pdf.
        SameTarget: a result would replace another one.
    """
    targets = tuple(_target(file, files, out) for file in files)
    sources = {file.resolve() for file in files}
    taken: dict[Path, Path] = {}
    for file, target in zip(files, targets, strict=True):
        place = target.resolve()
        if place in sources:
            raise TargetIsAFile(target)
        if target.suffix.lower() != ".pdf":
            raise TargetNotNamed(target)
        if place in taken:
            raise SameTarget(taken[place], file, target)
        taken[place] = file
    return targets


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
