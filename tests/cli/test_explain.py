"""What innomodel explain says of a rule."""

import pytest

from innomodel.check import RULES
from innomodel.cli.main import main
from innomodel.model.operating_model import STAGES
from innomodel.report.rule_page import rule_page


def test_a_rule_is_explained_with_its_severity_stage_source_and_examples(capsys):
    assert main(["explain", "core-idea-missing", "--lang", "fi"]) == 0
    assert capsys.readouterr().out == (
        "core-idea-missing: Kehitteillä olevan mallin perusidea puuttuu.\n"
        "\n"
        "Vakavuus: varoitus\n"
        "Koskee: vaiheesta Kehitteillä alkaen\n"
        "Lähde: Innokylän innovaatiomalli\n"
        "\n"
        "Miksi: Sitä muut katsovat ensimmäiseksi: ilman sitä kukaan ei tiedä, mitä kehitetään.\n"
        "\n"
        "Tee näin: Kirjoita, mistä ratkaisussa on kyse ja mikä siinä on uutta aiempaan verrattuna.\n"
        "\n"
        "Ei näin:\n"
        "    development_stage: in_development\n"
        "    # and no core_idea\n"
        "\n"
        "Vaan näin:\n"
        "    development_stage: in_development\n"
        "    core_idea: |\n"
        "      Tapaaminen tehdään kävellen.\n"
    )


def test_without_a_rule_every_rule_has_a_line(capsys):
    assert main(["explain", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_can_be_explained_in_every_language(rule):
    titles = {rule_page(rule, language).title for language in ("fi", "sv", "en")}
    assert len(titles) == 3
    assert rule.stage in STAGES
