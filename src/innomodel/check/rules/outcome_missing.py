"""outcome-missing: a goal does not say how it went."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import goals, is_mistaken
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each goal without an outcome."""
    for goal in goals(description):
        address = (*goal.address, "outcome")
        if goal.written.get("outcome", "") == "" and not is_mistaken(description, address):
            yield description.finding(
                Message("{goal} has no outcome.", {"goal": goal.name}),
                Message(
                    "Write under the key outcome how it went: achieved, partly_achieved or not_achieved; "
                    "not_assessed when you do not know yet."
                ),
                address,
            )


RULE = Rule(
    name="outcome-missing",
    severity="warning",
    origin=EVALUATION,
    title=Message("A goal does not say how it went."),
    why=Message(
        "A goal without an outcome leaves its readers guessing: was it reached, was it dropped, or was "
        "it only never written down?"
    ),
    mend=Message("Give each goal its outcome. If it has not been assessed, say so: not_assessed."),
    failing="kind: subgoal\ngoal: Perheet saavat ajan viikossa.\n",
    passing="kind: subgoal\ngoal: Perheet saavat ajan viikossa.\noutcome: not_assessed\n",
    find=find,
)
