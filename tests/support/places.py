"""The folders that the tests work in."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
GOLDEN = ROOT / "tests" / "golden"
FONTS = ROOT / "docgen" / "pdf" / "fonts"
