"""unsupported-yaml: the file uses a part of YAML that descriptions do not need."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="unsupported-yaml",
    severity="error",
    origin=YAML,
    title=Message("The file uses a part of YAML that descriptions do not need."),
    why=Message(
        "Anchors, aliases, tags and keys that are not words make a file unreadable for people, "
        "and some can make it explode."
    ),
    mend=Message("Write the value out. If the text itself begins with &, * or !, put it in quotation marks."),
    failing="place: *kuopio\n",
    passing='place: "*Kuopio"\n',
)
