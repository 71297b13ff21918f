"""A fix is offered only where it changes the text that it is about, as it says, and nothing else."""

import pytest

from innomodel.check import check
from innomodel.cli.checking import Checking, Settings
from innomodel.cli.mending import mended
from innomodel.diagnostic import Diagnostic
from innomodel.source import read

HEAD = """\
format: innomodel/1
id: kahvila
language: fi
basic_info:
  name: Kahvila
  summary: Kahvila tuo naapurit yhteen.
  place: Kajaani
  areas: [Kajaani]
  funders: [Kunta]
development_stage: idea
"""


def fixes(text: str) -> list[Diagnostic]:
    found = check(read((HEAD + text).encode(), "kahvila.yaml")).diagnostics
    return [one for one in found if one.fix is not None]


@pytest.mark.parametrize(
    "text",
    [
        "core_idea: |\n  \u00a0\u00a0Eka.\n  Toka.\n",
        "core_idea: • Eka\n",
        "core_idea: \u200b- Eka\n",
        "core_idea: \u200b# Eka\n",
        "core_idea: Ryhmä \u00ad# tärkeä osa.\n",
        "core_idea: Eka \u200b\n",
        "core_idea: Eka:\u200b toka\n",
        "core_idea: >-\n  • Eka\n",
        "target_group: {groups: [Eka, Toka \u200b#kolmas]}\n",
    ],
)
def test_no_fix_is_offered_that_would_change_how_the_file_is_read(text):
    assert fixes(text) == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "core_idea: |\n  \u00a0\u00a0\nunplaced: tekstia\n",
            "core_idea: |\n  \u00a0\u00a0\nunplaced: tekstia\n",
        ),
        ("core_idea: 'Eka \u200btoka'\n", "core_idea: 'Eka toka'\n"),
        ("core_idea: |\n  • Eka\n  • Toka\n", "core_idea: |\n  - Eka\n  - Toka\n"),
        ("core_idea: |\n  Eka\u2028toka\u200b.\n", "core_idea: |\n  Eka\u2028toka.\n"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_is_mended_and_what_stays(text, after, line_end, mark):
    before, after = (mark + (HEAD + one).replace("\n", line_end) for one in (text, after))
    assert mended(read(before.encode(), "kahvila.yaml"), Checking(settings=Settings()))[0] == after


def test_a_comment_ends_where_its_line_does_in_a_file_of_carriage_returns():
    before, after = (
        (HEAD + f'core_idea: Kahvila "x # y\nunplaced: Sana {word} # z\n').replace("\n", "\r")
        for word in ('"toinen"', "”toinen”")
    )
    assert mended(read(before.encode(), "kahvila.yaml"), Checking(settings=Settings()))[0] == after


def test_fixes_that_cannot_be_made_together_are_made_one_after_the_other():
    before = HEAD + "core_idea: |\n  \u200bEka  toka.\n" + "adoption_conditions: 'Eka  toka'\n"
    after = HEAD + "core_idea: |\n  Eka toka.\n" + "adoption_conditions: 'Eka toka'\n"
    assert mended(read(before.encode(), "kahvila.yaml"), Checking(settings=Settings()))[0] == after
