"""wrong-setting: a setting is not known, or has a value that it cannot have."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="wrong-setting",
    severity="error",
    origin=FORMAT,
    title=Message("A setting is not known, or has a value that it cannot have."),
    why=Message("A misspelt setting changes nothing, and nobody would notice."),
    mend=Message("Correct it; the page of settings lists them all."),
    failing='[tool.innomodel.severity]\nlong-sentence = "errror"\n',
    passing='[tool.innomodel.severity]\nlong-sentence = "error"\n',
)
