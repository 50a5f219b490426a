"""Resolves the dependencies of pyproject.toml into requirements.lock, with hashes, for every platform.

`python tools/lock.py` keeps the pinned versions that still fit; `--upgrade` takes the newest of each.
The resolver is not a dependency of the product: its pinned version is fetched into .cache/ when asked for.
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOLVER = "uv==0.13.9"
RESOLVER_HOME = ROOT / ".cache" / RESOLVER.replace("==", "-")
RESOLVE = (
    "pip",
    "compile",
    "pyproject.toml",
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--extra=dev",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--no-annotate",
    "--output-file=requirements.lock",
)


def resolver() -> Path:
    """The resolver's program, fetched when it is not there yet."""
    program = RESOLVER_HOME / "bin" / "uv"
    if not program.exists():
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        subprocess.run((*pip, "--target", str(RESOLVER_HOME), RESOLVER), check=True)
    return program


def main() -> int:
    """The exit code of the resolver."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest version of every package")
    upgrade = ("--upgrade",) if parser.parse_args().upgrade else ()
    return subprocess.run((resolver(), *RESOLVE, *upgrade), cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
