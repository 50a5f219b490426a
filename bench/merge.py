"""How fast ten thousand pledges come out of a spreadsheet, how much memory a worker takes, and what a kill costs.

``python bench/merge.py [COUNT]`` makes COUNT (10 000) individual pledges of the example as Word file and PDF with
«docgen merge», then a sample of the same list with plain docxtpl and a warm LibreOffice, each with as many processes as
there are cores. The peer is sampled before, between and after our runs, so that both meet the same machine; what it
would take for the whole list is extrapolated from the samples and said so. Time on the clock tells what a clerk waits
for; time of the processor, which other work on the machine does not lengthen, is given beside it.
``python bench/merge.py --kill [COUNT]`` ends the whole run twice with SIGKILL and has it resumed: there must be exactly
one Word file and one PDF for each person, and every one of them must open.
"""

import io
import os
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import xlsxwriter
from docxtpl import DocxTemplate

from docgen.codec import read_record_file
from docgen.kinds.pledge import for_person
from docgen.model import Person
from docgen.pdf.probe import page_texts

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "tan_phong_2023.yaml"
TEMPLATES = ROOT / "templates_docx"
COUNT, SAMPLE, AIM, BUDGET_MIB = 10_000, 200, 3.0, 300
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đỗ", "Vũ", "Đặng", "Bùi", "Hồ")
MIDDLE = ("Văn", "Thị", "Hữu", "Ngọc", "Đình", "Thanh", "Xuân")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Minh", "Phượng", "Quỳnh", "Sửu", "Yến")


def name_of(number: int) -> str:
    """Names as offices have them: some return."""
    return f"{FAMILY[number % 10]} {MIDDLE[number // 10 % 7]} {GIVEN[number // 70 % 13]}"


def write_list(path: Path, count: int) -> None:
    """A spreadsheet of so many people."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Danh sách")
    sheet.write_row(0, 0, ("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Địa chỉ"))
    for number in range(1, count + 1):
        born = f"{number % 28 + 1:02}/{number % 12 + 1:02}/{1945 + number % 60}"
        address = f"Số {number}, Tổ dân phố Tân Phong {number % 7 + 1}"
        sheet.write_row(number, 0, (number, name_of(number), born, "Công dân", address))
    book.close()


def merging(people: Path, out: Path, *options: str) -> "subprocess.Popen[bytes]":
    """«docgen merge» in a session of its own, with no terminal."""
    command = [sys.executable, "-m", "docgen", "merge", str(EXAMPLE), "--kind", "pledge", "--people", str(people)]
    return subprocess.Popen(
        [*command, "--out", str(out), *options], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip


def session_of(leader: int) -> list[int]:
    """The processes of a session."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == leader:
                found.append(int(folder.name))
        except (ProcessLookupError, PermissionError):
            continue
    return found


class Watch(threading.Thread):
    """The highest VmHWM of any process of a session, in MiB, by what it does; the processor time of each."""

    def __init__(self, leader: int) -> None:
        super().__init__(daemon=True)
        self.leader, self.peak, self.is_over = leader, {"main": 0.0, "worker": 0.0}, False
        self.cpu: dict[int, float] = {}

    def run(self) -> None:
        while not self.is_over:
            for process in session_of(self.leader):
                role = "main" if process == self.leader else "worker"
                self.peak[role] = max(self.peak[role], peak_mib(process))
                self.cpu[process] = max(self.cpu.get(process, 0.0), cpu_seconds(process))
            time.sleep(0.2)


def peak_mib(process: int) -> float:
    """The most memory that a process held so far."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def cpu_seconds(process: int) -> float:
    """The processor time of a process so far."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ours(people: Path, out: Path, count: int, *options: str) -> tuple[float, float]:
    """Seconds a person of one run on the clock and of the processor, start and end included; prints memory."""
    start = time.perf_counter()
    run = merging(people, out, *options)
    watch = Watch(run.pid)
    watch.start()
    _, said = run.communicate()
    seconds = time.perf_counter() - start
    watch.is_over = True
    made = len(list(out.glob("*.pdf")))
    if "--one-file" not in options and made != count:
        raise SystemExit(f"{made} PDFs for {count} people\n{said.decode()[-2000:]}")
    name = " ".join(options) or "files"
    print(
        f"merge, docgen, {name}: {count} people in {seconds:.1f} s = {count / seconds:.1f} people/s; peak memory "
        f"{watch.peak['worker']:.0f} MiB a worker (budget {BUDGET_MIB}), {watch.peak['main']:.0f} MiB the leader",
        flush=True,
    )
    return seconds / count, sum(watch.cpu.values()) / count


def their_words(numbers: list[int], folder: str) -> tuple[float, float]:
    """The time in which docxtpl, as its documentation shows it, writes the Word files of some people."""
    record = read_record_file(EXAMPLE)
    plans = [for_person(record, Person(name_of(number), "Công dân", address=f"Số {number}")) for number in numbers]
    start, cpu = time.perf_counter(), time.process_time()
    for number, plan in zip(numbers, plans, strict=True):
        template = DocxTemplate(io.BytesIO((TEMPLATES / plan.template).read_bytes()))
        template.render(dict(plan.context), autoescape=True)
        template.save(str(Path(folder) / f"{number}.docx"))
    return time.perf_counter() - start, time.process_time() - cpu


def their_pdfs(numbers: list[int], folder: str) -> tuple[float, float]:
    """The time in which a LibreOffice that runs already prints these files: many, less one alone for its start."""
    many, one = _printed(numbers, folder), _printed(numbers[:1], folder)
    return many[0] - one[0], many[1] - one[1]


def _printed(numbers: list[int], folder: str) -> tuple[float, float]:
    profile = f"-env:UserInstallation={(Path(folder) / f'profile{numbers[0]}').as_uri()}"
    files = [str(Path(folder) / f"{number}.docx") for number in numbers]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def theirs(sample: int) -> tuple[float, float]:
    """Seconds a person of docxtpl and LibreOffice, one of each for every core: on the clock, and of the processor."""
    cores = len(os.sched_getaffinity(0))
    shares = [list(range(core + 1, sample + 1, cores)) for core in range(cores)]
    with tempfile.TemporaryDirectory() as name, ProcessPoolExecutor(cores) as pool:
        folders = [name] * cores
        list(pool.map(their_words, [share[:1] for share in shares], folders))  # starts the processes
        for share in shares:
            _printed(share[:1], name)  # makes the profile
        words, pdfs = (list(pool.map(work, shares, folders)) for work in (their_words, their_pdfs))
    clock = max(seconds for seconds, _ in words) + max(seconds for seconds, _ in pdfs)
    return clock / sample, sum(cpu for _, cpu in (*words, *pdfs)) / sample


def kill_and_resume(people: Path, out: Path, count: int) -> None:
    """End the run with SIGKILL after a third and after two thirds, resume it, and look at every file."""
    for part in (1, 2):
        run = merging(people, out)
        while run.poll() is None and len(list(out.glob("*.docx"))) < count * part // 3:
            time.sleep(0.2)
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        while session_of(run.pid):
            time.sleep(0.1)
        print(f"merge, killed with {len(list(out.glob('*.docx')))} Word files in place", flush=True)
    run = merging(people, out)
    _, said = run.communicate()
    print(f"merge, resumed: {said.decode().strip().splitlines()[-1]}")
    look_at_all(out, count)


def look_at_all(out: Path, count: int) -> None:
    """Every person has one Word file and one PDF of the right name, and each opens."""
    words, pdfs = sorted(out.glob("*.docx")), sorted(out.glob("*.pdf"))
    if [path.stem for path in words] != [path.stem for path in pdfs] or len(words) != count:
        raise SystemExit(f"{len(words)} Word files and {len(pdfs)} PDFs for {count} people")
    seen = []
    for word, pdf in zip(words, pdfs, strict=True):
        with zipfile.ZipFile(word) as archive:
            if archive.testzip():
                raise SystemExit(f"{word.name} is damaged")
        text = " ".join(page_texts(pdf.read_bytes())[0].split())
        seen.append(int(text.partition("Địa chỉ: Số ")[2].partition(",")[0]))
    if sorted(seen) != list(range(1, count + 1)):
        raise SystemExit("somebody has two papers, or none")
    print(f"merge, after two kills: {len(words)} Word files and {len(pdfs)} PDFs, each person once, each file opens")


def main() -> None:
    """Print the figures, or try the kills."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    count = numbers[0] if numbers else COUNT
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people = folder / "people.xlsx"
        write_list(people, count)
        if "--kill" in sys.argv:
            kill_and_resume(people, folder / "out", count)
            return
        has_peer = shutil.which("soffice") is not None
        peers = [theirs(SAMPLE)] if has_peer else []
        runs = []
        for options in ((), ("--paper",), ("--one-file",)):
            runs.append(ours(people, folder / f"out{len(runs)}", count, *options))
            peers += [theirs(SAMPLE)] if has_peer else []
        if has_peer:
            compare(count, runs, peers)
        else:
            print("merge: LibreOffice is not installed, so there is no peer to compare with")


def compare(count: int, runs: list[tuple[float, float]], peers: list[tuple[float, float]]) -> None:
    """Print the peer's figures and the ratios: with signature fields, and without them as the peer's are."""
    clock, cpu = (statistics.median(column) for column in zip(*peers, strict=True))
    print(
        f"merge, docxtpl + warm LibreOffice: {1 / clock:.1f} people/s over {len(peers)} samples of {SAMPLE}, so "
        f"{count} people in about {count * clock:.0f} s (extrapolated); processor {cpu * 1000:.0f} ms a person"
    )
    for label, (our_clock, our_cpu) in zip(("with signature fields", "without, as the peer"), runs, strict=False):
        print(
            f"merge, ratio {label}: {clock / our_clock:.1f} x on the clock, {cpu / our_cpu:.1f} x of the processor "
            f"({our_cpu * 1000:.0f} ms a person; aim {AIM:.0f} x)"
        )


if __name__ == "__main__":
    main()
