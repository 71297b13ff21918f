"""`python -m innomodel`."""

from innomodel.cli import run

run()
