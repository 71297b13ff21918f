"""The command line: one file a verb, and the only place that exits."""

import sys
from typing import NoReturn


def run() -> NoReturn:
    """The `innomodel` command: 0 fine, 1 findings, 2 it could not be done."""
    from innomodel.cli.main import main

    sys.exit(main(sys.argv[1:]))
