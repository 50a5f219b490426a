"""Worker processes: limits are told for what they are, and one failure stops nobody else."""

import multiprocessing.forkserver
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from docgen.jobs.pool import TookTooLong, TookTooMuchMemory, Unexpected, WorkerDied, WorkerPool
from tests.support.places import ROOT
from tests.support.workers import wait_for_workers

INTERRUPTED_AT_THE_START = """
import signal, time
from docgen.jobs.pool import WorkerPool

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts work behind it deaf to Ctrl-C
    try:
        list(WorkerPool(1).run(time.sleep, [(0.1,)] * 1000))
    except KeyboardInterrupt:
        print("stopped")
"""


def errors_of(function, *items, **limits):
    return [outcome.error for outcome in WorkerPool(workers=2, **limits).run(function, items)]


def test_results_come_in_the_order_of_the_items():
    outcomes = WorkerPool(workers=2).run(pow, [(2, power) for power in range(9)])
    assert [outcome.value for outcome in outcomes] == [1, 2, 4, 8, 16, 32, 64, 128, 256]


def test_a_time_limit_reads_as_a_time_limit():
    found = errors_of(time.sleep, (60,), (0,), seconds=0.5)
    assert isinstance(found[0], TookTooLong)
    assert "giây" in str(found[0])
    assert found[1] is None


def test_a_memory_limit_reads_as_a_memory_limit():
    found = errors_of(bytes, (8 * 2**30,), (1,))
    assert isinstance(found[0], TookTooMuchMemory)
    assert found[1] is None


def test_a_worker_that_dies_is_replaced_and_the_rest_is_done():
    found = errors_of(os._exit, (7,))
    assert isinstance(found[0], WorkerDied)
    outcomes = list(WorkerPool(workers=1).run(pow, [(2, 3), (2, 4)]))
    assert [outcome.value for outcome in outcomes] == [8, 16]


@pytest.mark.parametrize("argument", ["x", None])
def test_a_fault_of_ours_is_named_and_is_no_traceback(argument: object):
    found = errors_of(int, (argument,))
    assert isinstance(found[0], Unexpected)
    assert "\n" not in str(found[0])


def test_the_process_that_workers_branch_off_from_is_deaf_to_ctrl_c_from_the_start():
    assert errors_of(int, (1,)) == [None]
    server = multiprocessing.forkserver._forkserver._forkserver_pid
    [held] = re.findall(r"SigBlk:\s*(\w+)", Path(f"/proc/{server}/status").read_text(encoding="ascii"))
    assert int(held, 16) & 1 << signal.SIGINT - 1
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_ctrl_c_before_the_first_worker_is_ready_leaves_no_traceback(tmp_path: Path):
    (tmp_path / "main.py").write_text(INTERRUPTED_AT_THE_START, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "main.py")]
    program = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    wait_for_workers(program)
    program.send_signal(signal.SIGINT)
    assert program.communicate(timeout=60) == ("stopped\n", "")


def test_another_fault_at_the_start_of_a_worker_is_shown():
    for error, is_shown in (("FileNotFoundError()", False), ("EOFError()", False), ("ImportError('x')", True)):
        command = [sys.executable, "-c", f"import docgen.jobs.server_start\nraise {error}"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert bool(done.stderr) == is_shown
