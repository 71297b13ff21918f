"""Bring the pages that are made from the code up to date: `python tools/docs.py`.

The reference pages of commands, rules and fields are written whole. In the READMEs and the tutorials
the terminal scenes are played again: each `$ innomodel …` in a console block that shows what it prints
is run, and each diff block edits the model, as the reader is told to do.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date
from functools import partial
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any, Literal, get_args, get_origin

import innomodel
from innomodel.accessibility.audit import KINDS
from innomodel.accessibility.checkpoint import Kind
from innomodel.accessibility.checkpoints import CHECKPOINTS, NEED_A_PERSON
from innomodel.check.rule import Rule
from innomodel.check.rules import RULES
from innomodel.cli.main import VERBS
from innomodel.model.declarations import Declaration, by_pattern
from innomodel.model.field import Field
from innomodel.render.word.fields import WHOLE, kind_of
from innomodel.render.word.names import PARTS, READY
from innomodel.report.language import say
from innomodel.report.rule_page import rule_page

ROOT = Path(__file__).parent.parent
MODELS = ROOT / "models"

_MADE = "<!-- Made by `python tools/docs.py`: change the code, not this page. -->"
_BLOCK = re.compile(r"^```(console|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^(\$ (.*)\n)((?:(?!\$ ).*\n)*)", re.MULTILINE)
_KINDS = {str: "text", int: "whole number", float: "number", date: "date, year-month-day"}


def pages() -> dict[Path, str]:
    """Every page that is made from the code, and what it should hold."""
    whole = {path: make() for path, make in _WHOLE.items()}
    return whole | {path: play(path.read_text("utf-8"), language) for path, language in SCENES.items()}


def run(command: str, folder: Path, language: str) -> str:
    """What the command line `command` (innomodel …) prints in `folder`, its errors included."""
    program, *arguments = shlex.split(command)
    assert program == "innomodel", command
    environment = {
        **os.environ,
        "LANGUAGE": language,
        "COLUMNS": "80",
        "PYTHONPATH": str(Path(innomodel.__file__).parent.parent),
        "PYTHONUTF8": "1",
    }
    finished = subprocess.run(  # noqa: S603  # the commands are written in our own pages
        [sys.executable, "-m", "innomodel", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return finished.stdout


def play(text: str, language: str) -> str:
    """The page `text` with what its commands print today.

    A page whose reader makes no model begins with the first model, as it was before the page's first diff.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        if "$ innomodel new" not in text:
            copytree(MODELS, folder / "models")
            _edit(folder, *reversed(_sides(_first_diff(text))))
        return _BLOCK.sub(lambda block: _played(block, folder, language), text)


def _played(block: re.Match[str], folder: Path, language: str) -> str:
    if block[1] == "diff":
        _edit(folder, *_sides(block[2]))
        return block[0]
    shown = _COMMAND.sub(lambda found: _answered(found, folder, language), block[2])
    return f"```console\n{shown}```"


def _answered(found: re.Match[str], folder: Path, language: str) -> str:
    return found[1] + run(found[2], folder, language) if found[3] else found[0]


def _first_diff(text: str) -> str:
    return next(block[2] for block in _BLOCK.finditer(text) if block[1] == "diff")


def _sides(diff: str) -> tuple[str, str]:
    """What a diff block takes away and what it puts there."""
    lines = diff.splitlines(keepends=True)
    before, after = ("".join(line[1:] for line in lines if line[0] in f" {sign}") for sign in "-+")
    return before, after


def _edit(folder: Path, before: str, after: str) -> None:
    (path,) = (folder / "models").glob("*.yaml")
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"the page edits lines that are not in {path.name}:\n{before}"
    path.write_text(text.replace(before, after), "utf-8")


def commands_page() -> str:
    """The page of commands: the help of each."""
    parts = [
        "# Commands",
        "Every command also takes `--lang`, before or after its name, and shows this help in Finnish, "
        "Swedish or English. The exit code is 0 when all is fine, 1 when there are findings, 2 when it "
        "could not be done ([more](reports.md#exit-codes)).",
        _help("innomodel"),
    ]
    for verb in VERBS:
        parts += [f"## innomodel {verb}", _help(f"innomodel {verb}")]
    return _page(parts)


def _help(command: str) -> str:
    return f"```text\n{run(f'{command} --help', ROOT, 'en').rstrip()}\n```"


def rules_page(language: str = "en") -> str:
    """The page of rules in `language`: what `innomodel explain` says of each."""
    title, introduction = _RULES_HEAD[language]
    parts = [
        f"# {title}",
        " · ".join(f"[{name}]({page})" for other, (name, page) in _RULES_PAGES.items() if other != language),
        introduction,
        "\n".join(f"- [{one.name}](#{one.name}): {say(one.title, language)}" for one in RULES.values()),
    ]
    for rule in RULES.values():
        parts += _rule(rule, language)
    return _page(parts)


_RULES_PAGES = {
    "en": ("In English", "rules.md"),
    "fi": ("Suomeksi", "rules.fi.md"),
    "sv": ("På svenska", "rules.sv.md"),
}
_RULES_HEAD = {
    "en": (
        "Rules",
        "Each finding carries the name of its rule. `innomodel explain RULE` prints the same as this page. "
        "How to change a severity or to ignore a finding: [settings](settings.md).",
    ),
    "fi": (
        "Säännöt",
        "Jokaisella löydöksellä on sääntönsä nimi. `innomodel explain SÄÄNTÖ` kertoo saman kuin tämä sivu. "
        "Näin muutat vakavuutta tai ohitat löydöksen: [asetukset](settings.fi.md).",
    ),
    "sv": (
        "Regler",
        "Varje fynd bär sin regels namn. `innomodel explain REGEL` visar detsamma som den här sidan. "
        "Så ändrar du allvarlighetsgraden eller förbigår ett fynd: [inställningar](settings.sv.md).",
    ),
}


def _rule(rule: Rule, language: str) -> list[str]:
    page = rule_page(rule, language)
    return [
        f"## {rule.name}",
        page.title,
        "\n".join(f"- {fact}" for fact in page.facts),
        *page.sentences,
        *(f"{heading}\n\n```yaml\n{yaml}```" for heading, yaml in (page.failing, page.passing)),
    ]


def fields_page() -> str:
    """The page of fields: what each declaration says, in the order of the file."""
    parts = [
        "# Fields",
        "In the order of the file, each under its address; `*` stands for any item of a list. Of the two "
        "names the first is Finnish, the second English. A required field must be there wherever that which "
        "it stands in is there. `**` is Innokylä's mark for five fields that stand both on the description "
        "and on the development path; a model at stage `ready` must have them. Rich text is CommonMark "
        "with tables and strikethrough; a picture in it has a web address and is shown as a link, for the "
        "picture that documents carry with them is the cover image.",
    ]
    for one in by_pattern().values():
        parts += _field(one)
    return _page(parts)


def _field(one: Declaration) -> list[str]:
    title = one.field.title
    level = "##" if len(one.pattern) == 1 else "###"
    names = f"**{title.fi}**" + ("" if title.en == title.fi else f" · {title.en}")
    marks = [" `**`"] * one.field.shared + [" · **required**"] * one.required
    return [
        f"{level} `/{'/'.join(one.pattern)}`",
        "".join([names, *marks]),
        one.field.help.en,
        "\n".join(f"- {fact}" for fact in _facts(one)),
    ]


def _facts(one: Declaration) -> Iterator[str]:
    field = one.field
    yield "Form: " + ", ".join([_kind(one.type, field), *_bounds(field)])
    if field.choices:
        yield "Values: " + "; ".join(
            f"`{value}` {words.fi} · {words.en}" for value, words in field.choices.items()
        )
    if field.label:
        older = f" (also {', '.join(field.older_labels)})" if field.older_labels else ""
        yield f"On Innokylä: {field.label}{older}"


def _kind(declared: Any, field: Field) -> str:
    if get_origin(declared) is tuple:
        return f"list of {_several(get_args(declared)[0])}"
    if get_origin(declared) is Mapping or get_origin(declared) is dict:
        return f"{_KINDS[get_args(declared)[1]]} under keys of your own"
    if get_origin(declared) is Literal:
        return "one of the values" if field.choices else f"always `{get_args(declared)[0]}`"
    if is_dataclass(declared):
        return "keys of its own, below"
    return "rich text" if field.rich else _KINDS[declared]


def _several(item: Any) -> str:
    return "entries with keys of their own, below" if is_dataclass(item) else f"{_KINDS[item]}s"


def _bounds(field: Field) -> Iterator[str]:
    if field.min_items:
        yield f"at least {field.min_items}"
    if field.unique_items:
        yield "none twice"
    if field.minimum is not None:
        yield f"{field.minimum} or more"
    if field.codes:
        yield f"a name in the list of {field.codes} gets its code in the record"


_ACCESSIBILITY = f"""\
# The accessibility of documents

{_MADE}

`innomodel a11y FILE…` looks at a Word document, a PDF or a web page, and says of each checkpoint whether it
is fine, has a problem, or needs a person. A file that is fine by machine is not accessible yet: what needs a
person is told each time. The exit code is 1 when a machine found a problem, and 2 when the file cannot be
read.

The numbers are those of the success criteria of WCAG 2.1, levels A and AA. EN 301 549 has the same ones in
its chapter 9 for web pages and in its chapter 10 for other documents.

| checkpoint | it says | WCAG 2.1 | Word | PDF | HTML |
|---|---|---|---|---|---|
"""


def accessibility_page() -> str:
    """The page of checkpoints."""
    lines = []
    for one in CHECKPOINTS.values():
        by = (_checked_by(one.name, kind) for kind in KINDS)
        lines.append(f"| `{one.name}` | {say(one.title, 'en')} | {one.criterion} | {' | '.join(by)} |")
    return _ACCESSIBILITY + "\n".join(lines) + "\n"


def _checked_by(name: str, kind: Kind) -> str:
    if name in NEED_A_PERSON[kind]:
        return "person"
    return "machine" if name in KINDS[kind]()[1] else "–"


def _page(parts: list[str]) -> str:
    title, *rest = parts
    return "\n\n".join([title, _MADE, *rest]) + "\n"


_REFERENCE = ROOT / "docs" / "reference"
_TUTORIAL = ROOT / "docs" / "tutorial"

_TAGS = {
    "text": "`{{{{ {name} }}}}`",
    "rich": "`{{{{p {name} }}}}`; as one line with `r`, without its markup with neither",
    "list": "`{{{{ {name} }}}}` with commas, `{{{{p {name} }}}}` a paragraph each, or a loop",
    "pairs": "a loop over names and amounts",
    "group": "its parts, below",
    "groups": "a loop; its parts, below",
}
_WHOLE_TAG = "`{{{{p {name} }}}}`, drawn whole, or "


def word_template_page() -> str:
    """The page of the names that a Word template may use."""
    ready = (f"- `{name}`: {words.en}" for name, words in READY.items())
    rows = [_name_row(one) for one in by_pattern().values()]
    return _page(
        [
            "# Names in a Word template",
            "The tags are docxtpl's: `{{ name }}` for text in a run, `{{r name }}` for runs with their own "
            "look in the place of the run, `{{p name }}` for paragraphs in the place of the paragraph that "
            "the tag stands in, alone and in that paragraph's style; `{% … %}` for conditions and loops, "
            "with `p`, `tr` or `tc` around whole paragraphs, rows and cells. How to make a template: [Make a "
            "Word template of your own](../how-to/make-a-word-template.md).",
            "## Fields",
            "A field is called by its [address](fields.md) with points between the steps. An item of a list "
            "is called by its place from 0, or by the name that a loop gives it: "
            "`{% for goal in evaluation.subgoals %}{{ goal.kind }}{% endfor %}`. A field that says nothing "
            "prints nothing, and `{% if core_idea %}` leaves out what belongs to it.",
            "\n".join(["| Name | Field | How |", "|---|---|---|", *rows]),
            "## Labels",
            "`labels.` before a name is what the field is called, in the language of the labels: "
            "`{{ labels.basic_info.place }}: {{ basic_info.place }}`. In a list the items have no place: "
            "`{{ labels.evaluation.subgoals.goal }}`.",
            "## Symbols",
            "A stage and an outcome have a symbol beside their word: `{{ development_stage.symbol }} "
            "{{ development_stage }}`. Never print it alone: not everybody sees it.",
            "## Ready pieces",
            "Drawn in innomodel's own way, each with `{{p }}`:",
            "\n".join(ready),
            f"`{PARTS}` is the list of the sections with their longer fields. Each has `title` "
            "(`{{r part.title }}`) and `entries`; an entry has `label` (`{{r entry.label }}`), `has_heading` "
            "(untrue where the label says what the section's title says), `content` "
            "(`{{p entry.content }}`) and `address`.",
        ]
    )


def _name_row(one: Declaration) -> str:
    name = ".".join(one.pattern).replace(".*", "[0]")
    how = _TAGS[kind_of(one.pattern)]
    if one.pattern in WHOLE:
        how = _WHOLE_TAG + how
    return f"| `{name}` | {one.field.title.en} | {how.format(name=name)} |"


_WHOLE: dict[Path, Callable[[], str]] = {
    _REFERENCE / "cli.md": commands_page,
    **{_REFERENCE / page: partial(rules_page, language) for language, (_, page) in _RULES_PAGES.items()},
    _REFERENCE / "fields.md": fields_page,
    _REFERENCE / "accessibility.md": accessibility_page,
    _REFERENCE / "word-template.md": word_template_page,
}
SCENES = {
    ROOT / "README.md": "en",
    ROOT / "README.fi.md": "fi",
    _TUTORIAL / "first-description.md": "en",
    _TUTORIAL / "ensimmainen-kuvaus.md": "fi",
}
"""Pages with terminal scenes, and the language of their terminal."""


def main() -> None:
    """Write every page that is made from the code."""
    for path, text in pages().items():
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
