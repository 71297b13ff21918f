"""What is told of a model that is checked at another stage than its own."""

from innomodel.check import check
from innomodel.report.language import say
from innomodel.source import read

IDEA = """\
format: innomodel/1
id: kahvila
basic_info:
  name: Kahvila
  summary: Kahvila tuo naapurit yhteen.
  place: Kajaani
  areas: [Kajaani]
  funders: [Kunta]
core_idea: Kahvila on auki torstaisin.
operating_environment: Kirjasto on keskellä kylää.
target_group:
  description: Naapureilta kysyttiin, milloin he tulisivat.
adoption_conditions: Kahvila tarvitsee tilan ja keittimen.
development_stage: idea
"""


def test_a_model_that_is_an_idea_is_not_said_to_be_marked_ready():
    found = check(read(IDEA.encode(), "kahvila.yaml"), "ready").diagnostics
    assert [say(one.message, "fi") for one in found if one.rule == "incomplete-for-stage"] == [
        "Valmiissa mallissa on oltava kenttä Arvioinnin tulokset tiivistettynä, ja se puuttuu."
    ]
