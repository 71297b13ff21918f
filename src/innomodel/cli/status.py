"""innomodel status"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from innomodel.check.structure import schema
from innomodel.cli.approvals import approvals_of
from innomodel.cli.checking import Checking
from innomodel.cli.files import model_paths, read_source
from innomodel.cli.git import Commit, Repository
from innomodel.cli.printing import put
from innomodel.cli.settings import find_settings
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.cli.versions import from_top
from innomodel.compare import compare_data
from innomodel.compare.approval import Approval, section_data
from innomodel.model.declarations import by_pattern
from innomodel.report.status import Expiry, Standing, as_json, text
from innomodel.source import MAX_BYTES, plain_data, read

_ = noted

_MOST_COMMITS = 500
_ID = re.compile(by_pattern()["id",].field.pattern or "")


@click.command(
    cls=Verb,
    help=_(
        "Tell which approvals of descriptions (files or folders, by default models/) still hold, which have "
        "expired and by which change, and what the next development stage needs."
    ),
    epilog=_("Example: innomodel status models/"),
)
@click.argument("paths", nargs=-1, metavar=_("[PATH]..."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=_("Form of the report."),
)
@click.pass_obj
def status(language: str, /, paths: tuple[str, ...], form: str) -> int:
    """Print how the descriptions stand; 1 when an approval has expired."""
    checking = Checking(settings=find_settings(), today=date.today())
    standings = [_standing(path, checking) for path in model_paths(paths)]
    made = as_json(standings, language) if form == "json" else text(standings, language)
    put(made)
    return 1 if any(expiry for one in standings for _approval, expiry in one.approvals) else 0


def _standing(path: str, checking: Checking) -> Standing:
    checked = checking.source(read_source(path))
    data = checked.data if isinstance(checked.data, dict) else {}
    identifier = data.get("id")
    approvals = approvals_of(identifier) if isinstance(identifier, str) and _ID.fullmatch(identifier) else ()
    info = data.get("basic_info")
    name = info.get("name") if isinstance(info, dict) else None
    return Standing(
        checked.source.path,
        " ".join(name.split()) if isinstance(name, str) else checked.source.path,
        tuple((one, None if one.holds(data) else _expiry(one, path, data)) for one in approvals),
        checked.next_stage,
    )


def _expiry(approval: Approval, path: str, data: dict[str, Any]) -> Expiry:
    """Goes back in history to the last version that was approved; the commit after it ended the approval."""
    later: str | None = None
    try:
        repository = Repository.here()
        for commit, older in _versions(repository, path):
            if approval.holds(older):
                then, now = (section_data(one, approval.section) for one in (older, data))
                about = None if later is None else _told(repository.about(later))
                return Expiry(about, later is not None, compare_data(then, now).changes)
            later = commit
    except Trouble:  # git is of help here, and not needed
        pass
    return Expiry(None, True)


def _versions(repository: Repository, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The commits that changed the file, newest first, each with the description after it."""
    history = repository.history(from_top(repository, path), _MOST_COMMITS)
    with repository.contents() as contents:
        for commit, file in history:
            source = read(contents.read(file.object, MAX_BYTES + 1), file.path)
            data = plain_data(source.root, schema())
            yield commit, data if isinstance(data, dict) else {}


def _told(commit: Commit) -> dict[str, str]:
    return commit._asdict()
