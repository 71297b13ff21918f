"""not-achieved-without-reason: a goal was not achieved, and nobody learns why."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import goals, lacks_evidence
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each goal that was not achieved and has no evidence."""
    for goal in goals(description):
        if goal.outcome == "not_achieved" and lacks_evidence(description, goal):
            yield description.finding(
                Message("{goal} is marked not achieved, but the reason is not told.", {"goal": goal.name}),
                Message("Write under the key evidence what came in the way and what you would do otherwise."),
                (*goal.address, "outcome"),
            )


RULE = Rule(
    name="not-achieved-without-reason",
    severity="warning",
    origin=EVALUATION,
    title=Message("A goal was not achieved, and the reason is not told."),
    why=Message(
        "What did not work is worth as much to the next developer as what did, when they learn why. "
        "Without the reason they may try the same again."
    ),
    mend=Message("Write what came in the way, and what you would do otherwise."),
    failing="outcome: not_achieved\n",
    passing="outcome: not_achieved\nevidence: Ryhmiin ei saatu ohjaajia loma-aikana.\n",
    find=find,
)
