"""Where and how YAML's own errors are told when they come of a slip one line above."""

import pytest

from innomodel.report.language import say
from innomodel.source import read

START = "format: innomodel/1\nid: kahvila\n"
NO_COLON = "Tämä rivi ei ole avain eikä osa yläpuolella olevaa tekstiä."
COLON = "Tässä on kaksoispiste, jonka YAML tulkitsee uuden arvon aluksi."
NO_HYPHEN = "Tämä luettelon kohta ei ala yhdysmerkillä ja välilyönnillä."
NO_BREAK_SPACE = "Tässä on sitova välilyönti, jota YAML ei pidä välilyöntinä."
LIST_PLACE = "Luettelo ja avain ovat tässä rinnakkain samalla tasolla."
ONLY_HYPHEN = "Tässä on tekstin paikalla pelkkä yhdysmerkki."
BEHIND_QUOTE = "Teksti jatkuu lopettavan lainausmerkin jälkeen."


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        (START + "basic_info:\n  name Kahvila\n  place: Kajaani\n", 4, 3, NO_COLON),
        (START + "basic_info:  # Perustiedot\n  name:Kahvila\n  place: Kajaani\n", 4, 3, NO_COLON),
        (START + "basic_info:\r\n  name Kahvila\r\n  place: Kajaani\r\n", 4, 3, NO_COLON),
        ("# Kahvila\nformat innomodel/1\nid: kahvila\n", 2, 1, NO_COLON),
        ("format innomodel/1\nid: kahvila\n", 1, 1, NO_COLON),
        (START + "evaluation:\n  subgoals:\n    - kind subgoal\n      number: 1\n", 5, 7, NO_COLON),
        (START + "basic_info:\n  name:\u00a0Kahvila\n  place: Kajaani\n", 4, 8, NO_BREAK_SPACE),
        (
            START + "basic_info:\n  place: Kajaani\n  name:\u00a0Kahvila\n  areas: [Kajaani]\n",
            5,
            8,
            NO_BREAK_SPACE,
        ),
        (START + "core_idea: Kahvila on auki.\n\n  se on avoin.\n  Tavoite: yhdessä.\n", 6, 10, COLON),
        (START + "core_idea: Kahvila: auki torstaisin.\n", 3, 19, COLON),
        (START + "basic_info:\n  name: Kahvila\n   place: Kajaani\n", 5, 9, COLON),
        (START + "basic_info:\n  areas:\n  -Kajaani\n  -Kuhmo\n", 5, 3, NO_HYPHEN),
        (START + "basic_info:\n  areas:\n  • Kajaani\n", 5, 3, NO_HYPHEN),
        (START + 'basic_info:\n  name: "Kahvila" Kajaani\n', 4, 19, BEHIND_QUOTE),
        (START + "core_idea: -\n", 3, 12, ONLY_HYPHEN),
        (START + "core_idea: -  # kesken\n", 3, 12, ONLY_HYPHEN),
        (START + "core_idea: -", 3, 12, ONLY_HYPHEN),
        (START + "core_idea: - Kahvila on auki.\n", 3, 12, LIST_PLACE),
    ],
)
def test_a_slip_is_told_where_it_was_made(text, line, column, said):
    (problem,) = read(text.encode(), "kahvila.yaml").problems
    assert (problem.span.line, problem.span.column, say(problem.message, "fi")) == (line, column, said)
