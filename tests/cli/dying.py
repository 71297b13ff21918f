"""The command line, with a checker and renderers that die of some descriptions: `python dying.py validate …`.

What the name of a file that is checked, or the core idea of what is rendered, begins with tells what happens:
`tapettu-` (killed), `kerran-` (killed the first time), `kaatunut-` (ended by itself, as after a panic),
`ikuinen-` (never ready), `muisti-` (no memory left), `rikki-` (a library raises what is no Exception).
"""

import os
import signal
import sys
from collections.abc import Callable

from innomodel import render
from innomodel.cli import budget, checking, rendering, unmade
from innomodel.cli.main import main
from innomodel.source import Source


class Panic(BaseException):
    """As Rust's libraries raise it."""


def die(name: str) -> None:
    if name.startswith("tapettu-"):
        os.kill(os.getpid(), signal.SIGKILL)
    elif name.startswith("kerran-") and not os.path.exists("kerran"):
        with open("kerran", "xb"):
            os.kill(os.getpid(), signal.SIGKILL)
    elif name.startswith("kaatunut-"):
        os.abort()
    elif name.startswith("ikuinen-"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        while True:
            signal.pause()
    elif name.startswith("muisti-"):
        whole = [bytes(range(256)) * 4_000 for _ in range(2_000)]
        raise AssertionError(len(whole))
    elif name.startswith("rikki-"):
        raise Panic


def dying_check(self: checking.Checking, source: Source) -> object:
    die(os.path.basename(source.path))
    return CHECK(self, source)


def dying_render(make: Callable[..., bytes]) -> Callable[..., bytes]:
    def made(document: object, **told: object) -> bytes:
        text = document.model.core_idea or ""
        die(text)
        return make(document, **told)

    return made


CHECK = checking.Checking.source
checking.Checking.source = dying_check
for kind in ("pdf", "html"):
    form = render.FORMATS[kind]
    render.FORMATS[kind] = form._replace(make=dying_render(form.make))
rendering.MOST_SECONDS = rendering.MOST_SECONDS_OF_A_TRY = unmade.MOST_SECONDS = 5
budget.MOST_MEMORY = unmade.MOST_MEMORY = 500_000_000

if __name__ == "__main__":  # not in a process that begins by loading this file anew
    sys.exit(main(sys.argv[1:]))
