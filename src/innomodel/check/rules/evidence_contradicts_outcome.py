"""evidence-contradicts-outcome: the evidence says another verdict than the outcome."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.check.verdicts import verdicts_of_goals
from innomodel.check.words import Localized, localized
from innomodel.diagnostic import Message
from innomodel.model.evaluation import OUTCOMES


def find(description: Description) -> Iterator[Finding]:
    """An error for each whole sentence of the evidence that is a verdict other than the outcome.

    A goal that is achieved in one part and not in another is partly achieved.
    """
    for goal, passage, found in verdicts_of_goals(description):
        said = {verdict.outcome for verdict in found}
        if goal.outcome == "partly_achieved" and {"achieved", "not_achieved"} <= said:
            continue
        for verdict in found:
            if verdict.outcome == goal.outcome:
                continue
            message = Message(
                "{goal}: the evidence says “{sentence}”, but the outcome says “{outcome}”.",
                {
                    "goal": goal.name,
                    "sentence": verdict.words,
                    "outcome": _spoken(goal.outcome),
                },
            )
            hint = Message(
                "Write the outcome {key}, or mend the sentence: only one of the two can be true.",
                {"key": verdict.outcome},
            )
            piece = (verdict.start, verdict.end)
            yield description.finding_in((message, hint), passage, piece)


def _spoken(outcome: str) -> Localized:
    """What the outcome is printed as, without the full stop."""
    return {
        language: sentence.removesuffix(".") for language, sentence in localized(OUTCOMES[outcome]).items()
    }


RULE = Rule(
    name="evidence-contradicts-outcome",
    severity="error",
    origin=EVALUATION,
    title=Message("The evidence says another verdict than the outcome."),
    why=Message("The page would say both, one after the other, and nobody could tell which is true."),
    mend=Message("Decide which is right: change the outcome, or mend the sentence in the evidence."),
    failing="outcome: achieved\nevidence: Tavoite ei toteutunut. Ryhmiä pidettiin vain yksi.\n",
    passing="outcome: not_achieved\nevidence: Ryhmiä pidettiin vain yksi.\n",
    find=find,
)
