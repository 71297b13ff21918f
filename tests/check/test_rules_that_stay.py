"""A rule that cannot be switched off is told with the reason that is its own."""

import pytest

from innomodel.check.settings import settings

IN_THE_WAY = "What it finds stands in the way of reading or publishing the description: mend it."
ITS_OWN = "It tells what is wrong with comments and settings: mend that, and it is not found."


@pytest.mark.parametrize(
    ("rule", "hint"),
    [
        ("required", IN_THE_WAY),
        ("encoding", IN_THE_WAY),
        ("unusable-image", IN_THE_WAY),
        (
            "lossy-copy",
            "It is found only when a page is imported, and settings and comments are about checking: "
            "leave it out.",
        ),
        ("more-findings", "It only counts what does not fit in the report: leave it out."),
        ("unused-ignore", ITS_OWN),
        ("ignore-without-reason", ITS_OWN),
        ("unknown-rule", ITS_OWN),
        ("wrong-setting", ITS_OWN),
        ("cannot-be-ignored", ITS_OWN),
    ],
)
def test_why_a_rule_cannot_be_switched_off_is_told(rule, hint):
    (problem,) = settings(f'[severity]\n{rule} = "off"\n', "innomodel.toml").problems
    assert problem.rule == "cannot-be-ignored"
    assert problem.hint.text == hint


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("[severity]\nfiller = false\n", "A rule cannot be false.", (2, 10)),
        ("stage = true\n", "There is no stage true.", (1, 9)),
        ("words = [true]\n", "“true” is not a single word of letters.", (1, 10)),
    ],
)
def test_true_and_false_are_told_as_they_are_written(text, said, place):
    (problem,) = settings(text, "innomodel.toml").problems
    assert problem.message.text.format(**problem.message.values) == said
    assert (problem.span.line, problem.span.column) == place
