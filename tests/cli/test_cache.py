"""What was found is remembered, never trusted too far, and never in the way."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from innomodel.check.settings import Settings
from innomodel.cli import asked, cache
from innomodel.cli.checking import Checking
from innomodel.cli.kept_findings import findings_from, kept
from innomodel.cli.main import main

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*/*.yaml"))
MODEL = """\
format: innomodel/1
id: malli-{number}
basic_info:
  name: Kotiapu {number}
  summary: Apua  kotiin.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: in_development
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(
        cache.platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path / "cache" / "innomodel")
    )
    (tmp_path / "models").mkdir()
    for number in range(30):
        (tmp_path / "models" / f"malli-{number}.yaml").write_text(MODEL.format(number=number), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def validate(capsys, *arguments: str) -> str:
    assert main(["validate", "--lang", "en", *arguments]) in (0, 1)
    return capsys.readouterr().out


def database() -> Path:
    return Path("cache/innomodel/findings-2.sqlite3")


def sql(statement: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(database())) as connection, connection:
        return connection.execute(statement, values).fetchall()


def is_remembered(capsys, *arguments: str) -> bool:
    """Whether a run tells what the cache says, which this changes first."""
    sql("UPDATE kept SET text = replace(text, 'more than one space', 'a REMEMBERED gap')")
    return "REMEMBERED" in validate(capsys, *arguments)


def test_a_second_run_tells_the_same_and_looks_at_no_unchanged_file_again(capsys):
    first = validate(capsys)
    assert validate(capsys) == first
    assert is_remembered(capsys)
    assert validate(capsys, "--no-cache") == first


LOADED = """
import sys
from innomodel.cli.main import main

main(["validate", "--format", "text=report.txt"])
print(sorted({"yaml", "innomodel.check", "innomodel.source", "jsonschema_rs"} & set(sys.modules)))
"""


@pytest.mark.parametrize("settings", [None, '[severity]\ndouble-space = "error"\n'])
def test_a_run_over_unchanged_files_loads_no_rule(settings):
    if settings is not None:
        Path("innomodel.toml").write_text(settings, "utf-8")
    loaded, reports = [], []
    for _run in range(2):
        done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
        loaded.append(done.stdout)
        reports.append(Path("report.txt").read_text("utf-8"))
        Path("report.txt").unlink()
    assert loaded == ["['innomodel.check', 'innomodel.source', 'jsonschema_rs', 'yaml']\n", "[]\n"]
    assert reports[0] == reports[1]
    assert "models/malli-3.yaml:5:16 " in reports[0]


def test_a_file_that_has_changed_is_checked_again(capsys):
    validate(capsys)
    Path("models/malli-7.yaml").write_text(MODEL.format(number=7).replace("Apua  k", "Apua k"), "utf-8")
    said = validate(capsys)
    assert "malli-6.yaml:5:16 info double-space" in said
    assert "malli-7.yaml:5" not in said


def test_a_file_under_another_name_is_checked_again(capsys):
    validate(capsys)
    Path("models/malli-7.yaml").rename("models/seitsemas.yaml")
    assert "models/seitsemas.yaml:2:5 error id-not-file-name" in validate(capsys)


def test_the_same_file_in_another_folder_is_told_of_there(capsys):
    validate(capsys)
    Path("models").rename("mallit")
    assert "mallit/malli-3.yaml:5:16 info double-space" in validate(capsys, "mallit")


@pytest.mark.parametrize("arguments", [["--today", "2031-01-01"], ["--stage", "ready"]])
def test_another_day_or_stage_is_checked_anew(capsys, arguments):
    validate(capsys)
    assert not is_remembered(capsys, *arguments)


def test_wrong_settings_are_told_each_time(capsys):
    validate(capsys)
    Path("innomodel.toml").write_text('[severity]\ndouble-spaces = "error"\n', "utf-8")
    first = validate(capsys)
    assert first.startswith("innomodel.toml:2:1 error unknown-rule: There is no rule double-spaces.")
    assert validate(capsys) == first


def test_settings_that_are_in_order_are_not_read_again(capsys, monkeypatch):
    Path("innomodel.toml").write_text('[severity]\ndouble-space = "error"\n', "utf-8")
    first = validate(capsys)
    monkeypatch.setattr(asked, "settings_in", lambda _files: pytest.fail("read again"))
    assert validate(capsys) == first


def test_the_stage_of_other_settings_is_checked_anew(capsys):
    validate(capsys)
    Path("pyproject.toml").write_text('[tool.innomodel]\nstage = "ready"\n', "utf-8")
    said = validate(capsys)
    assert "incomplete-for-stage" in said
    assert validate(capsys) == said == validate(capsys, "--no-cache")


def test_ignores_by_path_hold_for_a_file_that_has_moved(capsys):
    Path("innomodel.toml").write_text('[ignore]\n"models/**" = ["double-space"]\n', "utf-8")
    assert "double-space" not in validate(capsys)
    Path("models").rename("mallit")
    assert "mallit/malli-3.yaml:5:16 info double-space" in validate(capsys, "mallit")


def test_ignores_by_path_hold_in_another_folder_of_the_same_settings(capsys, monkeypatch):
    Path("innomodel.toml").write_text('[ignore]\n"models/**" = ["double-space"]\n', "utf-8")
    shutil.copytree("models", "mallit")
    monkeypatch.chdir("models")
    assert "double-space" not in validate(capsys, ".")
    monkeypatch.chdir("../mallit")
    assert "malli-3.yaml:5:16 info double-space" in validate(capsys, ".")


def test_other_settings_are_checked_anew(capsys):
    validate(capsys)
    Path("innomodel.toml").write_text('[severity]\ndouble-space = "error"\n', "utf-8")
    assert "malli-3.yaml:5:16 error double-space" in validate(capsys)


def test_another_innomodel_trusts_nothing_of_this_one(capsys, monkeypatch):
    validate(capsys)
    monkeypatch.setattr(cache, "_own_code", lambda: "another")
    assert not is_remembered(capsys)


@pytest.mark.parametrize("name", ["cli/main.py", "locale/fi/LC_MESSAGES/innomodel.mo"])
def test_innomodel_is_another_one_when_a_file_of_it_is(folder, monkeypatch, name):
    package = folder / "src" / "innomodel"
    (package / name).parent.mkdir(parents=True)
    (package / name).write_bytes(b"1")
    monkeypatch.setattr(cache, "__file__", str(package / "cli" / "cache.py"))
    before = cache._own_code.__wrapped__()
    assert cache._own_code.__wrapped__() == before
    (package / name).write_bytes(b"12")
    assert cache._own_code.__wrapped__() != before


def test_few_files_are_not_worth_remembering(capsys):
    validate(capsys, "models/malli-1.yaml")
    assert not database().exists()


def one_finding(severity: str, message: str, address: str = "[]", span: str = "[1, 1, 1, 1]") -> str:
    return f'[[["x", "{severity}", {message}, null, {address}, {span}, ["", 1], null, ""]], null, []]'


@pytest.mark.parametrize(
    "written",
    [
        *("", "3", "[]", "[[], null]", "[[3], null, []]", "[" * 100_000),
        one_finding("fatal", '["a", {}]'),
        one_finding("error", '["{a.__class__}", {"a": 1}]'),
        one_finding("error", '["{a:>99999999}", {"a": 1}]'),
        one_finding("error", '["{a}", {}]'),
        one_finding("error", '["a", {}]', address="3"),
        one_finding("error", '["a", {}]', span="[1]"),
        one_finding("error", '["a", {}]', span="[1, 1, 1, 1e999]"),
    ],
)
def test_what_somebody_else_wrote_into_the_cache_changes_nothing(capsys, written):
    first = validate(capsys, "--format", "json")
    sql("UPDATE kept SET text = ?", written)
    assert validate(capsys, "--format", "json") == first
    assert validate(capsys, "--format", "json") == first


@pytest.mark.parametrize(
    "written",
    [
        *("", "3", "[]", "{}", "[[], 0, 0, 0]", "[" * 100_000),
        "[[3], 0, 0, 0, null]",
        "[3, 0, 0, 0, null]",
        '[["a"], "x", 0, 0, null]',
        '[["a"], 0, [], 0, null]',
        '[["a"], 0, 0, 1e999, null]',
        '[["a"], 0, 0, 0, 3]',
        '[["a"], 0, 0, 0, ["stage"]]',
        '[["a"], 0, 0, 0, ["stage", 3]]',
    ],
)
def test_what_somebody_else_wrote_instead_of_the_text_for_people_changes_nothing(capsys, written):
    first = validate(capsys)
    sql("UPDATE kept SET text = ?", written)
    assert validate(capsys) == first
    assert is_remembered(capsys)


@pytest.mark.parametrize("form", ["json", "sarif", "github", "gitlab", "junit", "text=report.txt"])
def test_another_form_of_the_report_is_the_same_from_the_cache(capsys, form):
    first = validate(capsys, "--format", form, "--format", "text", "--no-cache")
    validate(capsys)
    assert validate(capsys, "--format", form, "--format", "text") == first
    assert validate(capsys, "--format", form, "--format", "text") == first


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_text_for_people_is_remembered_by_language(capsys, language):
    validate(capsys)
    first = validate(capsys, "--lang", language, "--no-cache")
    assert validate(capsys, "--lang", language) == first
    assert validate(capsys, "--lang", language) == first


def test_the_text_for_people_is_remembered_with_and_without_colours(capsys, monkeypatch):
    plain = validate(capsys)
    monkeypatch.setattr(import_module("innomodel.cli.validate"), "_colour", lambda _file: True)
    coloured = validate(capsys)
    assert coloured == validate(capsys, "--no-cache") == validate(capsys)
    assert "\x1b[1mmodels/malli-3.yaml:5:16\x1b[0m \x1b[36;1minfo double-space\x1b[0m: " in coloured
    monkeypatch.undo()
    assert "\x1b" not in plain


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + bytes(200)])
def test_a_damaged_cache_is_made_anew(capsys, content):
    first = validate(capsys)
    database().write_bytes(content)
    assert validate(capsys) == first
    assert validate(capsys) == first
    assert is_remembered(capsys)


def test_a_cache_that_cannot_be_written_is_done_without(capsys, folder):
    (folder / "cache").write_text("a file", "utf-8")
    assert "malli-3.yaml:5:16 info double-space" in validate(capsys)


def test_two_runs_at_once_tell_the_same(capsys):
    first = validate(capsys, "--no-cache")
    command = [sys.executable, "-m", "innomodel", "validate", "--lang", "en"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [run.communicate(timeout=120)[0] for run in runs] == [first] * 3


def test_a_cache_deleted_meanwhile_is_no_trouble(capsys):
    first = validate(capsys)
    database().unlink()
    assert validate(capsys) == first


def test_what_nobody_has_wanted_for_a_month_is_let_go(capsys):
    validate(capsys)
    sql("UPDATE kept SET used = used - 31 WHERE key IN (SELECT key FROM kept LIMIT 4)")
    cache.keep({})
    assert len(sql("SELECT key FROM kept")) == 26


def test_what_is_wanted_stays(capsys):
    validate(capsys)
    sql("UPDATE kept SET used = used - 29")
    validate(capsys)
    sql("UPDATE kept SET used = used - 29")
    validate(capsys)
    assert len(sql("SELECT key FROM kept")) == 30


def test_a_cache_that_has_grown_too_large_loses_its_older_half(capsys, monkeypatch):
    validate(capsys)
    sql("UPDATE kept SET used = used - rowid % 2")
    monkeypatch.setattr(cache, "_MOST_BYTES", 1)
    cache.keep({})
    assert len(sql("SELECT key FROM kept")) == 15
    assert len({used for (used,) in sql("SELECT used FROM kept")}) == 1


def test_a_model_with_a_picture_is_looked_at_each_time(capsys):
    text = MODEL.format(number=7) + "cover_image: {alt: Kuva, file: kuva.png}\n"
    Path("models/malli-7.yaml").write_text(text, "utf-8")
    assert "There is no image kuva.png" in validate(capsys)
    assert len(sql("SELECT key FROM kept")) == 29


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_findings_come_back_as_they_were_kept(path):
    checking = Checking(settings=Settings(), today=date(2026, 11, 24))
    findings, _stands_alone = checking.raw(path.read_bytes(), path.name)
    assert findings_from(kept(findings)) == json_like(findings)._replace(path="")


def json_like(findings):
    """`findings` with the tuples among the values of messages as lists, which say the same."""
    plain = json.loads(
        json.dumps([[one.message.values, one.hint and one.hint.values] for one in findings.diagnostics])
    )
    told = [
        one._replace(
            message=one.message._replace(values=values),
            hint=one.hint and one.hint._replace(values=hint_values),
        )
        for one, (values, hint_values) in zip(findings.diagnostics, plain, strict=True)
    ]
    return findings._replace(diagnostics=tuple(told))


@pytest.mark.parametrize("module", ["yaml", "jsonschema_rs"])
def test_another_version_of_what_reads_a_file_is_another_key(module, tmp_path, monkeypatch):
    before = cache._own_code.__wrapped__()
    (tmp_path / f"{module}.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, module, raising=False)
    assert cache._own_code.__wrapped__() != before
