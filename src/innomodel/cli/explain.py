"""innomodel explain"""

from textwrap import indent

import click

from innomodel.accessibility.checkpoint import Checkpoint
from innomodel.accessibility.checkpoints import CHECKPOINTS
from innomodel.check.rule import Rule
from innomodel.check.rule_names import near
from innomodel.check.rules import RULES
from innomodel.cli.printing import tell, tell_lines
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.diagnostic import Message
from innomodel.report.language import say
from innomodel.report.rule_page import rule_page

_ = noted


@click.command(
    cls=Verb,
    help=_("Say what a rule means, why it is there and how to mend its findings; without a rule, list all."),
    epilog=_("Example: innomodel explain unknown-key"),
)
@click.argument("rule", required=False, metavar=_("[RULE]"))
@click.pass_obj
def explain(language: str, rule: str | None) -> int:
    """Print one rule's page, or a line for each rule."""
    if rule is None:
        width = max(map(len, RULES))
        for one in RULES.values():
            tell(f"{one.name:<{width}} {say(one.title, language)}")
    elif rule in RULES:
        tell_lines(_page(RULES[rule], language))
    elif rule in CHECKPOINTS:
        tell_lines(_checkpoint(CHECKPOINTS[rule], language))
    else:
        raise Trouble(Message("There is no rule {name}.", {"name": rule}), near(rule))
    return 0


def _page(rule: Rule, language: str) -> str:
    page = rule_page(rule, language)
    examples = (
        f"{heading}\n{indent(yaml.rstrip(), '    ')}" for heading, yaml in (page.failing, page.passing)
    )
    return "\n\n".join([f"{rule.name}: {page.title}", "\n".join(page.facts), *page.sentences, *examples])


def _checkpoint(one: Checkpoint, language: str) -> str:
    said = Message(
        "A checkpoint of innomodel a11y, after success criterion {criterion} of WCAG 2.1.",
        {"criterion": one.criterion},
    )
    return f"{one.name}: {say(one.title, language)}\n\n{say(said, language)}"
