"""space-before-percent: no no-break space before % or €"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"(?<=\d) ?(?=[%€])")
_SIGNS = ("%", "€")
_SAID = (
    Message("Between a number and its sign there is no no-break space."),
    Message("Put a no-break space there, so that the number and its sign stay on one line."),
)


def find(description: Description) -> Iterator[Finding]:
    """No no-break space before % or €."""
    if description.get(("language",)) == "en":
        return
    for passage, match in matches(description, _PATTERN, _SIGNS):
        yield description.finding_in(_SAID, passage, match.span(), "\u00a0")


RULE = Rule(
    name="space-before-percent",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("A number and its % or € can come apart."),
    why=Message("In Finnish and Swedish a space belongs there, and a line must not break at it."),
    mend=Message("Use a no-break space."),
    failing="core_idea: Osuus oli 30%.\n",
    passing="core_idea: Osuus oli 30\\u00a0%.\n",
    find=find,
)
