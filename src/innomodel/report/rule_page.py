"""What there is to say about a rule."""

from typing import NamedTuple

from innomodel.check.rule import EARLIEST, Rule
from innomodel.diagnostic import Message
from innomodel.model.operating_model import STAGES
from innomodel.report.language import say
from innomodel.report.text import SEVERITIES


class RulePage(NamedTuple):
    """A rule in a reader's language: its title, facts and sentences, and an example of either kind."""

    title: str
    facts: tuple[str, ...]
    sentences: tuple[str, ...]
    failing: tuple[str, str]
    passing: tuple[str, str]


def rule_page(rule: Rule, language: str) -> RulePage:
    """The page of `rule` in `language` ("fi", "sv" or "en"); an example is its heading and its YAML."""
    facts = (
        Message("Severity: {severity}", {"severity": say(SEVERITIES[rule.severity], language)}),
        Message("Applies: at every stage")
        if rule.stage == EARLIEST
        else Message("Applies: from the stage {stage}", {"stage": STAGES[rule.stage].in_language(language)}),
        Message("Source: {origin}", {"origin": say(rule.origin, language)}),
    )
    sentences = (
        Message("Why: {why}", {"why": say(rule.why, language)}),
        Message("What to do: {mend}", {"mend": say(rule.mend, language)}),
    )
    return RulePage(
        say(rule.title, language),
        tuple(say(fact, language) for fact in facts),
        tuple(say(sentence, language) for sentence in sentences),
        (say(Message("Not like this:"), language), rule.failing),
        (say(Message("But like this:"), language), rule.passing),
    )
