"""The command line. Results go to stdout, progress and warnings to stderr.

Exit codes: 0 done, 1 there are findings, 2 stopped.
"""

from docgen.cli.main import main

__all__ = ["main"]
