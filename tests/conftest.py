"""The ground every test stands on: quiet logs, no network, golden files, the witnesses, hypothesis's profile."""

import os

from hypothesis import settings

pytest_plugins = (
    "tests.support.guards",
    "tests.support.golden",
    "tests.support.office",
    "tests.support.surroundings",
    "tests.support.verapdf",
)

# The machines that prove a commit try the same examples each time; a developer's finds new ones.
settings.register_profile("developer", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "developer")
