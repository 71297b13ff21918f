"""What a process that makes documents may take: the libraries that draw have no bounds of their own."""

import faulthandler
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from innomodel.limits import MOST_MEMORY

_STANDARD_ERROR = 2


def bound_this_process() -> None:
    """From now on this process has its bound of memory, where the system keeps one, and dies in silence."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STANDARD_ERROR)
    os.close(nowhere)
    os.environ.setdefault("RAYON_NUM_THREADS", "1")  # a process on each core is enough
    with suppress(ImportError, ValueError, OSError):  # Windows has none; others refuse what is too little
        _bound_memory()


def _bound_memory() -> None:
    import resource

    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    bounds = [one for one in (MOST_MEMORY, *resource.getrlimit(kind)) if one != resource.RLIM_INFINITY]
    resource.setrlimit(kind, (min(bounds), resource.getrlimit(kind)[1]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


@contextmanager
def seconds_at_most(seconds: float) -> Iterator[None]:
    """End the process when the block takes longer than that, whatever a library is at."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=_STANDARD_ERROR)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
