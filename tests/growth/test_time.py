"""Twice as much takes at most three times as long, libraries and all, and little memory."""

import subprocess
import sys

import pytest

from tests.growth.inputs import ROOT

MOST_GROWTH = 3.0
"""Twice as much takes about twice as long; what else a machine does takes its part too."""
MOST_MEGABYTES = 1000
EVERY = 40
DOORS = ("validate", "reports", "import text", "import html", "import form", "export")


@pytest.mark.outside
@pytest.mark.parametrize("door", DOORS)
def test_twice_as_much_takes_little_more_than_twice_as_long(door):
    options = ("--every", str(EVERY), "--size", "4000", "--least", str(MOST_GROWTH))
    done = subprocess.run(
        [sys.executable, "tools/growth.py", door, *options, "--memory", str(MOST_MEGABYTES)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stdout.partition("---")[2] + done.stderr
