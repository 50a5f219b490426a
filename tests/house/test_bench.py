"""The benches go on fitting the code that they measure."""

import subprocess
import sys

from tests.support.places import ROOT

BENCH = ROOT / "bench"
NEEDS_A_PEER = {"fuzz_reader"}  # atheris is installed apart
IMPORTS = """
import importlib, sys
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
"""


def test_every_bench_finds_what_it_imports() -> None:
    names = sorted({path.stem for path in BENCH.glob("*.py")} - NEEDS_A_PEER)
    command = (sys.executable, "-c", IMPORTS, *names)
    done = subprocess.run(command, cwd=BENCH, capture_output=True, text=True, check=True, timeout=120)
    assert names
    assert done.stdout == ""
