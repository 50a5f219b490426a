"""The house as data: its tracked files, its code, its documents."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.support.places import ROOT

CODE = ("docgen", "webform")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git holds or would take, relative to the root."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(Path(name) for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file())


def texts() -> Iterator[tuple[Path, str]]:
    """The tracked files that are text, with their text; pictures, fonts and Word files are not."""
    for path in tracked():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            yield path, content.decode("utf-8")


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    """The modules of the product and their syntax trees."""
    sources = (path for path in tracked() if path.suffix == ".py" and path.parts[0] in CODE)
    return tuple((path, ast.parse((ROOT / path).read_text("utf-8"))) for path in sources)


def functions() -> Iterator[tuple[str, int]]:
    """Each function of the product, as file:line name, with its length in lines."""
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, Function) and node.end_lineno is not None:
                yield f"{path}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def imports(tree: ast.Module) -> Iterator[str]:
    """The names of the modules that a tree imports, wherever in it."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module


def document(name: str) -> str:
    """The text of a document of the house."""
    return (ROOT / name).read_text("utf-8")
