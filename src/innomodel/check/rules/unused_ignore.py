"""unused-ignore: a comment ignores what is not there."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="unused-ignore",
    severity="info",
    origin=FORMAT,
    title=Message("A comment ignores what is not there."),
    why=Message("A comment that covers nothing today may cover tomorrow what nobody has looked at."),
    mend=Message("Remove the rule from the comment, or put the comment on or above the field it is about."),
    failing="place: Kuopio  # innomodel: ignore long-sentence\n",
    passing="place: Kuopio\n",
)
