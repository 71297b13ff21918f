"""repeated-verdict: the evidence says again what the outcome says already."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.passage import Passage
from innomodel.check.rule import Rule
from innomodel.check.verdicts import Verdict, verdicts_of_goals
from innomodel.diagnostic import Edit, Message
from innomodel.pattern import pattern

_AFTER = pattern(r"(?P<marks>[*_]*)(?:\s*\n(?=\S)|[^\S\n]+)(?=\w)(?!\d+[.)]\s)")
"""Up to the next word, when what begins there stays what it is at the beginning of a text."""


def find(description: Description) -> Iterator[Finding]:
    """A piece of information for each whole sentence of the evidence that is the outcome's own verdict."""
    for goal, passage, found in verdicts_of_goals(description):
        for verdict in found:
            if verdict.outcome != goal.outcome:
                continue
            message = Message(
                "{goal}: the evidence says “{sentence}”, and so does the outcome.",
                {"goal": goal.name, "sentence": verdict.words},
            )
            hint = Message("Remove the sentence from the evidence: the outcome says it after the goal.")
            told = description.finding_in((message, hint), passage, (verdict.start, verdict.end))
            fix = _removal(description, passage, verdict) if verdict is found[0] else None
            yield told._replace(fix=fix)


def _removal(description: Description, passage: Passage, verdict: Verdict) -> Edit | None:
    """Removes the sentence when it stands first, its emphasis included, and text follows."""
    marks = passage.text[: verdict.start].lstrip()
    after = _AFTER.match(passage.text, verdict.end)
    if after is None or after["marks"] != marks[::-1]:
        return None
    return description.rewording(passage, (verdict.start - len(marks), after.end()), "")


RULE = Rule(
    name="repeated-verdict",
    severity="info",
    origin=EVALUATION,
    title=Message("The evidence repeats the verdict that the outcome says."),
    why=Message("The outcome is printed as a sentence after the goal: the reader would meet it twice."),
    mend=Message("Remove the sentence from the evidence and keep the outcome."),
    failing="outcome: achieved\nevidence: Tavoite toteutui. Odotusaika lyheni neljään päivään.\n",
    passing="outcome: achieved\nevidence: Odotusaika lyheni neljään päivään.\n",
    find=find,
)
