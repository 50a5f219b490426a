"""The page for staff says what the code knows."""

import subprocess
import sys

from tests.support.places import ROOT

PAGE = ROOT / "docs" / "howto" / "write-a-template.md"


def test_the_list_of_fields_is_what_the_kinds_give():
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "template_fields.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout == PAGE.read_text("utf-8"), "run: python tools/template_fields.py --write"
