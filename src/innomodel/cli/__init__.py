"""The command line: one file a verb, and the only place that exits."""

import gc
import sys
from typing import NoReturn

_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def run() -> NoReturn:
    """The `innomodel` command: 0 fine, 1 findings, 2 it could not be done."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)  # imports and trees are no garbage: a tenth of a run saved
    from innomodel.cli.lazy import load_seldom_used_late

    load_seldom_used_late()
    from innomodel.cli.main import main

    code = main(sys.argv[1:])
    gc.freeze()  # the interpreter looks for garbage once more before it ends: a tenth of one file's run
    sys.exit(code)
