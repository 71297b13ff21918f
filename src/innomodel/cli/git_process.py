"""How git is run: with an end, and so that nothing a repository's own settings name is run with it."""

import os
import subprocess
from collections.abc import Sequence

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_SECONDS = 120
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "diff.external": "",
    "log.showSignature": "false",
    "protocol.allow": "never",
}
COMMAND = ["git", "--no-pager", *(part for pair in _SETTINGS.items() for part in ("-c", "=".join(pair)))]


def environment() -> dict[str, str]:
    """Ours without what steers git; what git may do on its own switched off."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_LITERAL_PATHSPECS": "1",
        "LC_ALL": "C",
    }


def run_git(arguments: Sequence[str], folder: str) -> subprocess.CompletedProcess[bytes]:
    """What git answers to `arguments` in `folder`. Raises Trouble when it is not here or does not answer."""
    try:
        return subprocess.run(  # noqa: S603  # the arguments are our own, names of the user's are checked by git
            [*COMMAND, *arguments],
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise Trouble(
            Message("The program git is not here."), Message("Install git and run this again.")
        ) from error
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise Trouble(
            Message("Git did not answer."), Message("Check the arguments, and that the disk can be reached.")
        ) from error


def said(finished: subprocess.CompletedProcess[bytes]) -> dict[str, str]:
    """The first line of its complaint, as a message value."""
    lines = finished.stderr.decode("utf-8", "replace").strip().splitlines()
    return {"reason": lines[0] if lines else "?"}
