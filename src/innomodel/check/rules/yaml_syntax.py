"""yaml-syntax: the file is not YAML as it stands."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="yaml-syntax",
    severity="error",
    origin=YAML,
    title=Message("The file is not YAML as it stands."),
    why=Message("Until it can be read, nothing else in it can be checked."),
    mend=Message(
        "Look at the place that is shown: usually a quotation mark, a colon or the indentation is off."
    ),
    failing="place: Kuopio: keskusta\n",
    passing='place: "Kuopio: keskusta"\n',
)
