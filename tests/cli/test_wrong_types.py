"""Whatever stands where something else is declared, every command ends in words, and tells of other files."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from innomodel.cli import comparing
from innomodel.cli.main import main
from innomodel.compare import Comparison, compare_data
from innomodel.model.build import model_data
from innomodel.model.declarations import EACH, by_pattern
from tests.cli.repository import Repository, name
from tests.render.samples import full

pytestmark = pytest.mark.outside  # takes long

WRONG: tuple[Any, ...] = (
    {"a": {"b": ["c"]}},
    ["a", {"b": "c"}, None, [1]],
    [],
    "",
    "teksti",
    10**30,
    -1.5,
    None,
)


def written() -> dict[str, Any]:
    """A description that has every field."""
    return {**model_data(full()), "core_idea": "Naapurit kutsuvat toisensa kahville."}


def mistaken() -> dict[str, dict[str, Any]]:
    """Descriptions with each of WRONG in the place of each field, by their identifiers."""
    made = {}
    for field in by_pattern():
        for value in WRONG:
            identifier = f"malli-{len(made):04}"
            data = deepcopy(written()) | {"id": identifier}
            below: Any = data
            for step in field[:-1]:
                below = below[0 if step == EACH else step]
            below[field[-1]] = value
            made[identifier] = data
    return made


def put(folder: str, descriptions: dict[str, dict[str, Any]]) -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    for identifier, data in descriptions.items():
        text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)
        Path(folder, f"{identifier}.yaml").write_text(text, "utf-8")


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """On `main` descriptions without mistakes; on `work`, which is checked out, each with one."""
    made = Repository(tmp_path_factory.mktemp("väärin") / "mallit")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made.folder)
        wrong = mistaken()
        put("models", {identifier: written() | {"id": identifier} for identifier in wrong})
        made.commit("Oikein")
        made.git("checkout", "-q", "-b", "work")
        put("models", wrong)
        made.commit("Väärin")
    return made


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["validate", "models", "--no-cache"], 1),
        (["diff", "--base", "main"], 1),
        (["diff", "models", "main:models"], 1),
        (["diff", "--base", "main", "--format", "json"], 1),
        (["review", "--base", "main", "--today", "2026-11-24"], 0),
        (["review", "--base", "work", "--head", "main", "--today", "2026-11-24"], 0),
        (["status"], 0),
        (["export", "models", "-o", "tietue.json"], 1),
        (["render", "models", "--md", "--html", "--text", "--sheet", "-o", "build"], 1),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else str(one),
)
def test_no_value_of_another_type_ends_a_run_over_many_files(
    repository, arguments, code, monkeypatch, capsys, tmp_path
):
    monkeypatch.chdir(repository.folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert main([*arguments, "--lang", "en"]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_no_value_of_another_type_ends_an_approval(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    wrong = mistaken()
    put("models", wrong)
    for number, identifier in enumerate(wrong):
        section = ["--section", "basic_info"] if number % 2 else []
        arguments = ["approve", f"models/{identifier}.yaml", "--role", "curator", "--by", "Aino", *section]
        assert main(arguments) in (0, 1)


def test_a_mistake_of_innomodels_in_one_file_is_told_with_the_file_and_all_others_are_compared(
    tmp_path, monkeypatch, capsys
):
    made = Repository(tmp_path)
    monkeypatch.chdir(made.folder)
    for number in (1, 2):
        made.add(number)
    made.commit("Mallit")
    made.git("checkout", "-q", "-b", "work")
    for number in (1, 2):
        made.edit(name(number), "kahville", "teelle")
    made.commit("Muutos")

    def compared(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
        if new["id"] == "malli-01":
            raise TypeError("unhashable type")
        return compare_data(old, new)

    monkeypatch.setattr(comparing, "compare_data", compared)
    told = {
        "diff": "Comparing ended in a mistake of innomodel (TypeError).",
        "review": "innomodel fails at this description (TypeError) and has not reviewed it.",
    }
    for verb, sentence in told.items():
        assert main([verb, "--base", "main", "--lang", "en"]) == 2
        shown = capsys.readouterr().out
        assert sentence in shown.replace("\\", "")
        assert "models/malli-01.yaml" in shown
        assert "teelle" in shown
