"""What git holds: nothing of one machine, nothing that the office produced, everything that a clone needs."""

import os
import re
import subprocess
import tomllib

import pytest

from tests.house.house import document, texts, tracked
from tests.support.places import ROOT

# Written so that they do not match themselves.
MACHINE_PATH = re.compile(r"""(?<![\w.~$}/>-])/(home|root|work|Users|tmp|opt|mnt)/[\w.]|\b[A-Z]:\\\\?(Users|home)""")
REGISTRY_HOST = re.compile(
    r"py[p]i\.(org|python)|python[h]osted\.org|registry\.npm[j]s|npm[j]s\.org|maven\.[a]pache\.org/m|maven[2]/"
    r"|repo[1]\.|deb\.[d]ebian\.org|crates\.[i]o|proxy\.[g]olang|jit[p]ack"
)


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number} {hit.group()}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        for hit in pattern.finditer(line)
    ]


def test_no_tracked_file_names_a_place_of_one_machine() -> None:
    assert found(MACHINE_PATH) == []


def test_no_tracked_file_names_the_host_of_a_registry() -> None:
    assert found(REGISTRY_HOST) == []


@pytest.mark.parametrize("line", ["cp x /" + "home/an/x", "'/" + "tmp/a'", "C:" + "\\Users\\an"])
def test_the_search_finds_a_path_of_one_machine(line: str) -> None:
    assert MACHINE_PATH.search(line)


def test_every_tracked_text_is_utf8_with_unix_line_ends() -> None:
    assert [str(path) for path, text in texts() if "\r\n" in text] == []


def test_git_keeps_of_output_its_readme_only() -> None:
    assert [path.as_posix() for path in tracked() if path.parts[0] == "output"] == ["output/README.md"]


def test_every_locked_package_has_a_hash() -> None:
    entries = re.split(r"\n(?=\S)", document("requirements.lock").strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_every_declared_package_is_locked() -> None:
    project = tomllib.loads(document("pyproject.toml"))["project"]
    declared = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {re.split(r"[<>=!~;\[ ]", line)[0].lower() for line in declared}
    locked = set(re.findall(r"^([\w.-]+)==", document("requirements.lock"), re.MULTILINE))
    assert names - locked == set()


def test_every_file_pattern_of_a_package_finds_files() -> None:
    patterns = tomllib.loads(document("pyproject.toml"))["tool"]["setuptools"]["package-data"]
    folders = {package: ROOT / package.replace(".", "/") for package in patterns}
    assert [each for package in patterns for each in patterns[package] if not any(folders[package].glob(each))] == []


def test_every_exception_from_a_lint_rule_has_its_reason() -> None:
    ignored = re.compile(r'^\s+"[A-Z]+\d*",')
    lines = [line for line in document("pyproject.toml").splitlines() if ignored.match(line)]
    assert lines
    assert [line for line in lines if not re.search(r" # \w", line)] == []


@pytest.mark.parametrize("name", ["tools/setup.sh", ".ci/run"])
def test_the_scripts_are_sound_shell(name: str) -> None:
    shell = "bash" if name.startswith(".ci") else "sh"
    assert subprocess.run((shell, "-n", name), cwd=ROOT, check=False, timeout=10).returncode == 0


def test_the_setup_refuses_a_word_it_does_not_know() -> None:
    done = subprocess.run(
        ("sh", "tools/setup.sh", "everything"), cwd=ROOT, check=False, timeout=10, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "tools/setup.sh run|test" in done.stderr


def test_the_proof_of_a_commit_can_be_started() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
