"""Reading, using and writing the baseline file."""

import os
from collections.abc import Sequence

from innomodel.check.baseline import Baseline, baseline_text, read_baseline, without_known
from innomodel.cli.files import read_whole
from innomodel.cli.names import as_text
from innomodel.cli.trouble import Trouble
from innomodel.cli.writing import replace_text_file
from innomodel.diagnostic import Findings, Message


def update_baseline(path: str, before: bytes | None, findings: Sequence[Findings]) -> None:
    """Make the file `path`, which held `before` (None: was not there), know all of `findings`, nothing else.

    Raises Trouble, also when the file holds something else by now.
    """
    text = baseline_text([one._replace(path=_from(path, one.path)) for one in findings])
    replace_text_file(path, before, text.encode())


def with_baseline(path: str, findings: Sequence[Findings]) -> list[Findings]:
    """`findings` without what the baseline in the file `path` knows, and what is wrong with that file.

    Raises Trouble when it is not there or no baseline.
    """
    baseline = _read(path)
    fresh = [
        without_known(one._replace(path=_from(path, one.path)), baseline)._replace(path=one.path)
        for one in findings
    ]
    return [Findings(path, baseline.problems), *fresh] if baseline.problems else fresh


def _read(path: str) -> Baseline:
    if not os.path.exists(path):
        raise Trouble(
            Message("There is no baseline {path}.", {"path": path}),
            Message("Make it from what is found today: add --update-baseline."),
        )
    try:
        return read_baseline(read_whole(path).decode("utf-8"), path)
    except ValueError as error:
        raise Trouble(
            Message("The file {path} is not a baseline.", {"path": path}),
            Message("Make it anew from what is found today: add --update-baseline."),
        ) from error


def _from(baseline: str, path: str) -> str:
    """`path` as seen from the folder of the baseline, with /: the same from whichever folder one checks."""
    return as_text(os.path.relpath(path, os.path.dirname(baseline) or ".")).replace(os.sep, "/")
