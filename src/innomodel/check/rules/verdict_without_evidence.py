"""verdict-without-evidence: a goal is said to be achieved, and nothing shows it."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import goals, lacks_evidence
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

_SAID = {
    "achieved": Message("{goal} is marked achieved, but its evidence is missing."),
    "partly_achieved": Message("{goal} is marked partly achieved, but its evidence is missing."),
}


def find(description: Description) -> Iterator[Finding]:
    """A warning for each goal that is achieved, even partly, and has no evidence."""
    for goal in goals(description):
        said = _SAID.get(goal.outcome)
        if said is not None and lacks_evidence(description, goal):
            yield description.finding(
                said._replace(values={"goal": goal.name}),
                Message("Write under the key evidence what shows it: a figure, a source or an observation."),
                (*goal.address, "outcome"),
            )


RULE = Rule(
    name="verdict-without-evidence",
    severity="warning",
    origin=EVALUATION,
    title=Message("A goal is said to be achieved, and nothing shows it."),
    why=Message("Readers can trust a result only when they see what it rests on."),
    mend=Message("Write what shows the outcome: a figure, a source or an observation."),
    failing="outcome: achieved\n",
    passing="outcome: achieved\nevidence: Odotusaika lyheni neljään päivään.\n",
    find=find,
)
