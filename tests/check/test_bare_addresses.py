"""The link that is proposed for a bare address."""

import pytest

from innomodel.check import check
from innomodel.report.language import say
from innomodel.source import read

TEXT = """\
format: innomodel/1
id: kahvila
basic_info:
  name: Kahvila
  summary: Kahvila tuo naapurit yhteen.
  place: Kajaani
  areas: [Kajaani]
  funders: [Kunta]
core_idea: Lisää on sivulla {address}.
development_stage: idea
"""


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://www.example.fi/kahvila", "https://www.example.fi/kahvila"),
        ("www.example.fi/kahvila", "https://www.example.fi/kahvila"),
    ],
)
def test_a_proposed_link_leads_out_of_the_document(address, link):
    found = check(read(TEXT.format(address=address).encode(), "kahvila.yaml")).diagnostics
    assert [say(one.hint, "fi") for one in found if one.rule == "bare-url"] == [
        f"Kirjoita, mikä sivu on, ja osoite sen perään: [sivun nimi]({link})."
    ]
