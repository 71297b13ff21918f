"""innomodel new at a terminal: what was not given is asked for."""

import io
from pathlib import Path

from innomodel.cli.main import main


class Keyboard(io.StringIO):
    """What is typed at a terminal."""

    def isatty(self) -> bool:
        return True


def test_what_was_not_given_is_asked_for_and_several_are_parted_by_commas(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", Keyboard("Kävellen.\nOulu\nOulu, Kuopio\nKunta\n"))
    assert main(["new", "--name", "Kävelevä neuvola", "--lang", "fi"]) == 0
    made = Path("models/kaveleva-neuvola.yaml").read_text("utf-8")
    assert "  summary: Kävellen.  # Toimintamallin lyhyt kuvaus\n  place: Oulu  # Toteutuspaikka\n" in made
    assert "  areas: [Oulu, Kuopio]  # Paikkakunta, maakunta tai hyvinvointialue\n" in made
    assert "  funders: [Kunta]  # Toimintamallin rahoittaja\n" in made
    asked = capsys.readouterr().err
    assert "Yksi tai useampi alue, tai Valtakunnallinen. Erota useat pilkulla.\n" in asked
    assert "kunta, yksikkö tai muu paikka omin sanoin.\n" in asked
