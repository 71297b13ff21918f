"""respondents-not-in-prose: the evidence does not say how many answered the survey."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import count, surveys
from innomodel.check.finding import Finding
from innomodel.check.numerals import mentions
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A piece of information for each survey whose figure of respondents its goal's evidence never mentions.

    Without evidence, or without a single respondent, there is nothing to say.
    """
    known: dict[tuple[str, int], bool] = {}
    for survey in surveys(description):
        respondents = count(survey.written.get("respondents"))
        evidence = survey.goal.written.get("evidence")
        if not respondents or not isinstance(evidence, str) or not evidence.strip():
            continue
        if (evidence, respondents) not in known:
            known[evidence, respondents] = mentions(evidence, respondents)
        if not known[evidence, respondents]:
            yield description.finding(
                Message(
                    "The survey “{survey}”: the number of respondents is {respondents}, and the evidence "
                    "does not mention it.",
                    {"survey": survey.name, "respondents": respondents},
                ),
                Message("Tell in the evidence how many answered, or check that the figures are the same."),
                (*survey.address, "respondents"),
            )


RULE = Rule(
    name="respondents-not-in-prose",
    severity="info",
    origin=EVALUATION,
    title=Message("The evidence does not say how many answered the survey."),
    why=Message(
        "Most people read the prose only, and they weigh a result by how many answered. A figure that "
        "differs from the data is often a slip in one of the two."
    ),
    mend=Message("Tell in the evidence how many answered, in digits or as a word."),
    failing="evidence: Palaute oli kiittävää.\nsurveys: [{name: Palaute, respondents: 29}]\n",
    passing="evidence: Palautetta antoi 29 osallistujaa.\nsurveys: [{name: Palaute, respondents: 29}]\n",
    find=find,
)
