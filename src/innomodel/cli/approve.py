"""innomodel approve"""

from datetime import date, datetime

import click

from innomodel.check import Checked
from innomodel.cli.approvals import record
from innomodel.cli.checking import Checking
from innomodel.cli.day import Day
from innomodel.cli.files import read_source
from innomodel.cli.git import user_name
from innomodel.cli.printing import tell, tell_lines
from innomodel.cli.settings import find_settings
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.compare.approval import Approval, section_data, section_fingerprint, sections
from innomodel.diagnostic import Findings, Message
from innomodel.report import report

_ = noted

_LONGEST = 100


@click.command(
    cls=Verb,
    help=_(
        "Sign a description off, or a section of it, in reviews/<id>.yaml. The approval holds as long as "
        "what was approved reads the same, however it is wrapped or ordered."
    ),
    epilog=_("Example: innomodel approve models/kaveleva-neuvola.yaml --role curator --section evaluation"),
)
@click.argument("model", metavar=_("MODEL"))
@click.option("--role", required=True, help=_("As whom it is approved, for example curator or funder."))
@click.option("--section", help=_("The key of a section, for example evaluation; by default the whole."))
@click.option("--by", "name", help=_("Who approves; by default the name set in git."))
@click.option(
    "--today",
    type=Day(),
    metavar=_("DATE"),
    help=_("Sign as if today were this day (year-month-day)."),
)
@click.pass_obj
def approve(
    language: str, /, model: str, role: str, section: str | None, name: str | None, today: datetime | None
) -> int:
    """Record the approval and print its file; 1, and nothing recorded, when the description has errors."""
    day = today.date() if today else date.today()
    checked = Checking(settings=find_settings(), today=day).source(read_source(model))
    if not checked.ok:
        errors = tuple(one for one in checked.diagnostics if one.severity == "error")
        tell_lines(report("text", [Findings(model, errors)], language), err=True)
        return 1
    _refuse_what_is_not_there(checked, section)
    signer = _one_line(name) if name is not None else user_name()
    if not signer or not _one_line(role):
        raise Trouble(
            Message("It is not known who approves, or as whom."),
            Message('Say it: --by "Name Surname" --role curator, or set the name: git config user.name "…".'),
        )
    fingerprint = section_fingerprint(checked.data, section)
    approval = Approval(_one_line(role), signer, day.isoformat(), section, fingerprint)
    tell(record(checked.data["id"], approval))
    return 0


def _refuse_what_is_not_there(checked: Checked, section: str | None) -> None:
    if section is not None and section not in sections():
        raise Trouble(
            Message("There is no section {section}.", {"section": section}),
            Message("The sections are: {names}.", {"names": list(sections())}),
        )
    if not section_data(checked.data, section):
        raise Trouble(
            Message("The description has no section {section}.", {"section": section}),
            Message("Approve a section that is written, or the whole description."),
        )


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
