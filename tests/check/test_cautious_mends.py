"""What --fix writes where a slip could be mended in more ways than one, or hurt its neighbour."""

import pytest

from innomodel.check import check
from innomodel.source import read

TEXT = """\
format: innomodel/1
id: kahvila
language: fi
basic_info:
  name: {name}
  summary: Kahvila tuo naapurit yhteen.
  place: Kajaani
  areas: [Kajaani]
  funders: [Kunta]
core_idea: |
  {idea}
development_stage: idea
"""


@pytest.mark.parametrize(
    ("name", "idea", "rule", "written"),
    [
        ("Kahvila", "Lue https://example.fi/a_(b).", "bare-url", ["<https://example.fi/a_(b)>"]),
        ("Kahvila", "Lue https://example.fi/a (kesken).", "bare-url", ["<https://example.fi/a>"]),
        ("Kahvila", "Lue [https://example.fi](https://example.fi).", "bare-url", []),
        ("Kahvila", "Auki 9.30-15.00.", "hyphen-in-range", ["9.30–15.00"]),
        ("Kahvila (RRP, P4, I1-I4)", "Auki.", "rrp-tag", [None]),
        ("Kahvila (RRP-P4, I1)", "Auki.", "rrp-tag", ["(RRP, P4, I1)"]),
    ],
)
def test_a_mend_says_no_more_and_no_less_than_the_author(name, idea, rule, written):
    found = check(read(TEXT.format(name=name, idea=idea).encode(), "kahvila.yaml")).diagnostics
    assert [one.fix and one.fix.text for one in found if one.rule == rule] == written
