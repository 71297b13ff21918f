"""What the doors are given: descriptions, pages, forms, settings and templates of about a size.

Each table is of functions from a number of characters to an input of about so many.
"""

import re
from collections.abc import Callable
from functools import cache, partial
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from innomodel.source.emit import entry
from tests.growth.fragments import numbered, over

ROOT = Path(__file__).parents[2]
Data = dict[str, Any]


def description(fragment: str, size: int) -> Data:
    """A valid description that says `fragment` over and over in each kind of field."""
    share = size // 8
    count = max(1, share // len(fragment))
    text, line = over(fragment, share), fragment.strip() or "a"
    names = [f"{line} {number}" for number in range(max(1, share // (len(line) + 6)))]
    return minimal(
        basic_info={
            "name": f"a {text[: share // 4]}",
            "summary": f"a {text[: share // 4]}",
            "place": f"a {text[: share // 4]}",
            "areas": names[: len(names) // 4 + 1],
            "funders": ["Kunta"],
            "attachments": [
                {"title": one, "url": f"https://a.fi/{number}"} for number, one in enumerate(names)
            ],
            "authors": names[: len(names) // 4 + 1],
        },
        core_idea=f"{text}\n",
        operating_environment="".join(f"{line}\n" for _line in range(count)),
        target_group={"description": f"[a]({text}", "groups": names[: len(names) // 2 + 1]},
        adoption_conditions="".join(f"- {line}\n" for _line in range(count)),
        evaluation={
            "summary": "\n\n".join([line] * count),
            "subgoals": [goal(one, evidence=one) for one in names[: len(names) // 4 + 1]],
        },
    )


def minimal(**fields: Any) -> Data:
    """The fields that there must be, and others."""
    head = {"format": "innomodel/1", "id": "a", "language": "fi"}
    info = {
        "name": "Kotiapu",
        "summary": "Apua.",
        "place": "Kuopio",
        "areas": ["Kuopio"],
        "funders": ["Kunta"],
    }
    return {**head, "basic_info": info, "development_stage": "idea", **fields}


def goal(text: str, **fields: Any) -> Data:
    return {"kind": "subgoal", "goal": text, "outcome": "achieved", **fields}


def survey(**fields: Any) -> Data:
    return {"name": "Kysely", "respondents": 9, **fields}


def item(name: str, **fields: Any) -> Data:
    return {"name": name, "n": 9, "statistic": "median", "value": 2, **fields}


def _with_info(field: str, values: Callable[[int], Any], size: int) -> Data:
    data = minimal()
    return {**data, "basic_info": {**data["basic_info"], field: values(size)}}


def _with_evaluation(evaluation: Callable[[int], Any], size: int) -> Data:
    return minimal(evaluation=evaluation(size))


def _with_surveys(surveys: Callable[[int], Any], size: int) -> Data:
    return minimal(evaluation={"subgoals": [goal("a", evidence="a", surveys=surveys(size))]})


def _with_text(text: Callable[[int], str], size: int) -> Data:
    return minimal(core_idea=text(size))


def _names(size: int, length: int = 20) -> list[str]:
    return [f"nimi {number}" for number in range(max(1, size // length))]


def _groups_and_items(size: int) -> list[Data]:
    names = _names(size, 100)
    groups = [{"name": one, "respondents": 5} for one in names]
    return [survey(respondents=5 * len(names), groups=groups, items=[item(one, group=one) for one in names])]


def _by_area(size: int) -> list[Data]:
    areas = dict.fromkeys(_names(size), 1)
    return [survey(groups=[{"name": "a", "respondents": len(areas), "by_area": areas}])]


def _labels(size: int) -> list[Data]:
    labels = {str(number): f"a{number}" for number in range(max(2, size // 12))}
    return [survey(scale={"min": 0, "max": len(labels), "labels": labels}, items=[item("a")])]


def _scales(size: int) -> list[Data]:
    labels = {"1": "huono", "5": over("hyvä ", size)}
    return [survey(scale={"min": 1, "max": 5, "labels": labels}, items=[item("a")])]


def _wide_table(size: int) -> str:
    count = size // 6
    return "|" + "a|" * count + "\n|" + "-|" * count + "\n|" + "b|" * count + "\n"


STRUCTURES: dict[str, Callable[[int], Data]] = {
    "goals": partial(
        _with_evaluation,
        lambda size: {"subgoals": [goal(one, number=place) for place, one in enumerate(_names(size, 80))]},
    ),
    "goals with one number": partial(
        _with_evaluation, lambda size: {"subgoals": [goal("a", number=1) for _one in range(size // 80)]}
    ),
    "surveys": partial(_with_surveys, lambda size: [survey(name=one) for one in _names(size, 50)]),
    "surveys of one name": partial(_with_surveys, lambda size: [survey() for _one in range(size // 50)]),
    "groups": partial(
        _with_surveys,
        lambda size: [survey(groups=[{"name": one, "respondents": 5} for one in _names(size, 50)])],
    ),
    "groups with items": partial(_with_surveys, _groups_and_items),
    "items": partial(_with_surveys, lambda size: [survey(items=[item(one) for one in _names(size, 60)])]),
    "items of no group": partial(
        _with_surveys,
        lambda size: [survey(items=[item(one, group=f"{one} a") for one in _names(size, 80)])],
    ),
    "areas of a group": partial(_with_surveys, _by_area),
    "labels of a scale": partial(_with_surveys, _labels),
    "a long label of a scale": partial(_with_surveys, _scales),
    "areas": partial(_with_info, "areas", _names),
    "areas of one name": partial(_with_info, "areas", lambda size: ["Kuopio"] * (size // 12)),
    "funders": partial(_with_info, "funders", _names),
    "authors": partial(_with_info, "authors", _names),
    "attachments": partial(
        _with_info,
        "attachments",
        lambda size: [
            {"title": one, "url": f"https://a.fi/{place}"} for place, one in enumerate(_names(size, 50))
        ],
    ),
    "attachments of one address": partial(
        _with_info,
        "attachments",
        lambda size: [{"title": "a", "url": "https://a.fi/"} for _one in range(size // 50)],
    ),
    "a list in a list": partial(
        _with_text, lambda size: over("".join(f"{'  ' * depth}- a\n" for depth in range(20)), size)
    ),
    "an ever deeper list": partial(
        _with_text, lambda size: "".join(f"{'  ' * depth}- a\n" for depth in range(int(size**0.5)))
    ),
    "quotations in quotations": partial(_with_text, lambda size: over("> " * 20 + "a\n", size)),
    "ever more quotation marks": partial(
        _with_text, lambda size: "".join(f"{'>' * depth} a\n\n" for depth in range(int((2 * size) ** 0.5)))
    ),
    "a wide table": partial(_with_text, _wide_table),
    "a long table": partial(_with_text, lambda size: "|a|b|\n|-|-|\n" + over("|a|b|\n", size)),
    "tables": partial(_with_text, lambda size: over("|a|b|\n|-|-|\n|c|d|\n\n", size)),
    "headings": partial(_with_text, lambda size: over("### a\n\nb\n\n", size)),
    "headings of their own": partial(_with_text, lambda size: numbered("### a {}\n\nb\n\n", size)),
    "links of their own": partial(_with_text, lambda size: numbered("[a {0}](https://a.fi/{0}) ", size)),
    "numbered lists": partial(_with_text, lambda size: over("5. a\n6. b\n\nc\n\n", size)),
    "lists and prose": partial(_with_text, lambda size: over("- a\n- b\n\nc\n\n", size)),
    "paragraphs of their own": partial(_with_text, lambda size: numbered("sana {0} sana{0}\n\n", size)),
    "ever longer code marks": partial(
        _with_text, lambda size: " a ".join("`" * count for count in range(1, int((2 * size) ** 0.5)))
    ),
    "code in lists": partial(_with_text, lambda size: over("- ```\n  a\n  ```\n", size)),
    "one word": partial(_with_text, lambda size: "a" * size),
    "one sentence": partial(_with_text, lambda size: over("sana ja ", size) + "."),
}
"""Valid descriptions with very much of something."""


def text_of(data: Data) -> str:
    """A description as it would be written."""
    return "".join(entry(key, value, "") for key, value in data.items())


def _after(head: str, rest: Callable[[int], str], size: int) -> str:
    return head + rest(size)


_HEAD = text_of(minimal())
_WRONG = {
    "unknown keys": partial(numbered, "tuntematon{}: a\n"),
    "misspelt keys": partial(numbered, "core_ide{}: a\n"),
    "unknown keys without values": partial(numbered, "tuntematon{}:\n"),
    "keys that are numbers": partial(numbered, "{}: a\n"),
    "keys with dashes": partial(numbered, "- {}: a\n"),
    "repeated keys": partial(over, "core_idea: a\n"),
    "ignore comments": partial(over, "# innomodel: ignore double-space (a)\n"),
    "ignore comments of no rule": partial(numbered, "# innomodel: ignore double-spac{}\n"),
    "comments": partial(over, "# a\n"),
    "commented keys": partial(over, "# core_idea: a\n"),
    "findings": partial(_after, "core_idea: |\n", partial(over, "  a  b\n")),
    "findings on one line": partial(_after, "core_idea: ", partial(over, "30% a, ")),
    "findings in a folded text": partial(_after, "core_idea: >\n", partial(over, "  30% a\n")),
    "findings in quotation marks": partial(_after, "core_idea: '", lambda size: over("30% a ", size) + "'\n"),
    "findings behind escapes": partial(
        _after, 'core_idea: "', lambda size: over("30% \\u00e4 ", size) + '"\n'
    ),
    "wrong areas of a group": partial(
        _after,
        "evaluation:\n  subgoals:\n    - kind: subgoal\n      goal: a\n      outcome: achieved\n"
        "      surveys:\n        - name: a\n          respondents: 9\n          groups:\n"
        "            - name: a\n              by_area:\n",
        partial(numbered, "                {}: a\n"),
    ),
    "unknown keys in a list": partial(
        _after, "evaluation:\n  subgoals:\n", partial(numbered, "    - {{kid: a, gaol: b{}}}\n")
    ),
    "empty items": partial(_after, "evaluation:\n  subgoals:\n", partial(over, "    - {}\n")),
    "items that are words": partial(_after, "evaluation:\n  subgoals:\n", partial(over, "    - a\n")),
    "items without values": partial(_after, "evaluation:\n  subgoals:\n", partial(over, "    -\n")),
    "a list for a text": partial(_after, "core_idea:\n", partial(over, "  - a\n")),
    "keys for a text": partial(_after, "core_idea:\n", partial(numbered, "  a{}: b\n")),
    "unclosed brackets": partial(_after, "core_idea: ", partial(over, "[")),
    "unclosed quotation mark": partial(_after, 'core_idea: "', partial(over, "a\n")),
    "a key without a colon": partial(
        _after, "core_idea: |\n", lambda size: over("  a\n", size) + "evaluation\n"
    ),
}
MISTAKES: dict[str, Callable[[int], str]] = {
    name: partial(_after, _HEAD, rest) for name, rest in _WRONG.items()
}
"""Texts of descriptions with very many mistakes."""


def raw(fragment: str, size: int) -> str:
    """A text that is a fragment over and over wherever YAML would take it."""
    share = size // 3
    text = over(fragment, share)
    lines = text.replace("\n", "\n  ")
    return f"{_HEAD}core_idea: |\n  {lines}\noperating_environment: {text}\nunplaced:\n  {lines}\n"


def page(fragment: str, size: int) -> str:
    """A copied page with a fragment over and over in its fields."""
    share = size // 6
    text = over(fragment, share)
    lines = over(f"{fragment.strip()}\n", share)
    return (
        f"{over(fragment, share // 2)}\nToimintamallin nimi\nKotiapu {text[: share // 2]}\n\n"
        f"Toimintamallin lyhyt kuvaus\n{text}\n\nToteutuspaikka\nKuopio\n\n"
        f"Toimintamallin rahoittaja\n{lines}\nLiitteet\n{lines}\n"
        f"Kehittämisen vaihe\nValmis\n\nRatkaisun perusidea **\n{text}\n\nToimintaympäristö **\n{lines}\n"
        f"Arvioinnin tulokset tiivistettynä **\n{lines}\nOsatavoite 1: {fragment}\nTavoite toteutui.\n"
    )


def saved_page(fragment: str, size: int) -> str:
    """A saved page with a fragment over and over, as markup and as words."""
    share = size // 4
    words = escape(over(fragment, share))
    lines = over(f"<p>{escape(fragment.strip())}</p>\n", share)
    return (
        "<!DOCTYPE html><html><body><main><h2>Toimintamallin nimi</h2><p>Kotiapu</p>"
        f"<h2>Toimintamallin lyhyt kuvaus</h2><p>{words}</p><h2>Ratkaisun perusidea **</h2>\n{lines}"
        f"<h2>Toimintaympäristö **</h2>{over(fragment, share)}\n{over(fragment + chr(10), share)}"
    )


def form(fragment: str, size: int) -> str:
    """A filled issue form with a fragment over and over in its answers."""
    share = size // 8
    text, lines = over(fragment, share), over(f"{fragment}\n", share)
    return (
        f"### Toimintamallin nimi\n\n{text}\n\n### Toimintamallin lyhyt kuvaus\n\n{text}\n\n"
        f"### Toteutuspaikka\n\n{text}\n\n### Paikkakunta, maakunta tai hyvinvointialue\n\n{lines}\n\n"
        f"### Liitteet ja linkit\n\n{text}\n{lines}\n### Ratkaisun perusidea\n\n{text}\n\n"
        f"### Arvioinnin tulokset tiivistettynä\n\n{text}\n{lines}\nOsatavoite 1: {text}\nTavoite toteutui.\n"
    )


PAGES: dict[str, Callable[[int], str]] = {
    "rising numbers": lambda size: "Ratkaisun perusidea **\n" + numbered("{}. a\n", size),
    "labels": partial(over, "Toimintaympäristö **\na\nLiitteet\nb\nKohderyhmä\nc\n"),
    "goals": lambda size: (
        "Arvioinnin tulokset tiivistettynä **\n" + numbered("Osatavoite {}: a\nTavoite toteutui.\n", size)
    ),
    "indented lines": lambda size: "Ratkaisun perusidea **\n• a\n" + over("    a\n", size),
    "goals far in": lambda size: "Ratkaisun perusidea **\n• a\n" + over("      Osatavoite 1: a\n", size),
    "ever deeper items": lambda size: (
        "Ratkaisun perusidea **\n" + "".join(f"{' ' * depth}• a\n" for depth in range(int((2 * size) ** 0.5)))
    ),
    "blank lines": lambda size: "Ratkaisun perusidea **\na\n" + "\n" * size + "b\n",
    "icons": partial(over, "icon/a Created with Sketch."),
    "groups": lambda size: "Kehittämisen vaihe\nValmis\nKohderyhmä\n" + numbered("ryhmä {}\n", size),
}
SAVED_PAGES: dict[str, Callable[[int], str]] = {
    "end tags under nesting": lambda size: "<div>" * (size // 10) + "</b>" * (size // 8),
    "deep and paragraphs": lambda size: "<div>" * (size // 10) + over("<p>a", size // 2),
    "deep and lists": lambda size: "<div>" * (size // 10) + over("<li>a", size // 2),
    "deep and tables": lambda size: "<div>" * (size // 10) + over("<td>a", size // 2),
    "deep bold and blocks": lambda size: "<b>" * (size // 8) + over("<p>a</p>", size // 2),
    "attributes of their own": lambda size: f"<p {numbered('a{}=b ', size)}>a",
    "long attribute": lambda size: f"<p title='{'a' * size}'>a",
    "long class": lambda size: f"<p class='{over('label ', size)}'>a",
    "tables": partial(over, "<table><tr><td>a<td>b<tr><td>c<td>d</table>"),
    "a wide table": lambda size: "<table><tr>" + over("<td>a</td>", size) + "</table>",
    "tables in tables": partial(over, "<table><tr><td>a<td>b"),
    "tables in cells": lambda size: (
        "<table><tr><td>" + over("<table><tr><td>a<td>b</table>", size) + "</table>"
    ),
    "links of their own": lambda size: numbered("<a href='/{}'>a</a> ", size),
    "runs in one line": lambda size: "<p>" + over("<b>a</b> b ", size),
    "runs in one line of code": lambda size: "<pre>" + over("<b>a</b> b ", size),
    "breaks in one paragraph": lambda size: "<p>" + over("a<br>", size),
    "spaces": lambda size: "<p>" + over("a \t ", size),
    "code on one line": lambda size: "<pre>" + "a" * size,
    "one long line of entities": lambda size: "<p>" + over("&auml;", size),
    "short data": lambda size: "<p>" + over("a\n", size),
}
FORMS: dict[str, Callable[[int], str]] = {
    "addresses without spaces": lambda size: _form(f"{over('https://a.fi/', size)} a"),
    "addresses": lambda size: _form(over("https://a.fi/ ", size)),
    "brackets": lambda size: _form(f"[a]({over('(', size)} a"),
    "a title without an end": lambda size: _form(over("[", size)),
    "spaces before an address": lambda size: _form("a" + " " * size + "https://a.fi a"),
    "spaces in a heading": lambda size: "### Toimintamallin nimi" + " " * size + "a\n\na\n",
    "headings": lambda size: (
        "### Toimintamallin nimi\n\na\n\n" + over("### Liitteet ja linkit\n\na\n\n", size)
    ),
    "goals": lambda size: _form(
        "a\n\n### Arvioinnin tulokset tiivistettynä\n\n" + numbered("Osatavoite {}: a\n", size)
    ),
    "digits of a goal": lambda size: _form(
        "a\n\n### Arvioinnin tulokset tiivistettynä\n\nOsatavoite" + " " * size + ": a\n"
    ),
    "a goal without words": lambda size: _form(
        "a\n\n### Arvioinnin tulokset tiivistettynä\n\nOsatavoite:" + " " * size + "\n"
    ),
}


def _form(links: str) -> str:
    return f"### Toimintamallin nimi\n\na\n\n### Liitteet ja linkit\n\n{links}\n"


SETTINGS: dict[str, Callable[[int], str]] = {
    "unknown keys": partial(numbered, "avain{} = 1\n"),
    "unknown rules": lambda size: "[severity]\n" + numbered("double-spac{} = 'off'\n", size),
    "rules of no severity": lambda size: (
        "[severity]\n" + numbered("saanto{} = 'a{}'\n".replace("{}'", "'"), size)
    ),
    "ignores of unknown rules": lambda size: "[ignore]\n" + numbered("'a{0}' = ['double-spac{0}']\n", size),
    "ignores": lambda size: "[ignore]\n" + numbered("'a{}' = ['double-space']\n", size),
    "rules of one ignore": lambda size: (
        f"[ignore]\n'a' = [{numbered(chr(34) + 'spac{}' + chr(34) + ', ', size)}]\n"
    ),
    "words": lambda size: f"words = [{over(chr(34) + 'sana' + chr(34) + ', ', size)}]\n",
    "wrong words": lambda size: f"words = [{numbered(chr(34) + 'sana {}' + chr(34) + ', ', size)}]\n",
    "one wrong word": lambda size: f"words = ['{'a' * size} ']\n",
    "tables": partial(numbered, "[t{}]\n"),
    "dotted keys": lambda size: "a" + ".a" * min(size // 2, 300) + " = 1\n" + numbered("b.c{} = 1\n", size),
    "comments": lambda size: over("# a\n", size) + "a = 1\n",
    "a long stage": lambda size: f"stage = '{'a' * size}'\n",
}


_BODY = "word/document.xml"


@cache
def _parts() -> dict[str, bytes]:
    with ZipFile(ROOT / "templates" / "model.docx") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word_template(*paragraphs: str) -> bytes:
    """innomodel's own template with other paragraphs."""
    body = "".join(f"<w:p><w:r><w:t>{escape(one)}</w:t></w:r></w:p>" for one in paragraphs)
    before, after = re.split(b"(?<=<w:body>).*(?=<w:sectPr)", _parts()[_BODY], flags=re.S)
    result = BytesIO()
    with ZipFile(result, "w") as target:
        for name, content in (_parts() | {_BODY: before + body.encode() + after}).items():
            target.writestr(name, content)
    return result.getvalue()


def _split(size: int) -> bytes:
    runs = "</w:t></w:r><w:r><w:t>".join(over("{{ basic_info.name }} ", size // 20))
    return _with_runs(runs)


def _with_runs(runs: str) -> bytes:
    result = BytesIO()
    with ZipFile(BytesIO(word_template("RUNS"))) as source, ZipFile(result, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"RUNS", runs.encode()))
    return result.getvalue()


_NAME = "{{ basic_info.name }}"
_TAGS: dict[str, Callable[[int], list[str]]] = {
    "tags in one paragraph": lambda size: [over(f"{_NAME} ", size)],
    "tags in paragraphs": lambda size: [_NAME] * (size // len(_NAME)),
    "unknown names in one paragraph": lambda size: [numbered("{{{{ nimi{} }}}} ", size)],
    "unknown names in paragraphs": lambda size: numbered("{{{{ nimi{} }}}}|", size).split("|"),
    "one unknown name": lambda size: ["{{ basic_info.nmae }} " * (size // 22)],
    "a long unknown name": lambda size: ["{{ " + "a" * size + " }}"],
    "a long chain of names": lambda size: ["{{ basic_info" + ".name" * min(size // 5, 400) + " }}"],
    "conditions in one another": lambda size: [
        over("{% if basic_info.name %}", min(size // 2, 2000))
        + over("{% endif %}", min(size // 2, 2000) * 11 // 24)
    ],
    "conditions one after another": lambda size: [over("{% if basic_info.name %}a{% endif %}", size)],
    "loops one after another": lambda size: [
        over("{% for a in basic_info.areas %}{{ a }}{% endfor %}", size)
    ],
    "open braces": lambda size: ["{{ " * (size // 3)],
    "closed braces": lambda size: ["}} " * (size // 3)],
    "open tags": lambda size: ["{% " * (size // 3)],
    "open comments": lambda size: ["{# " * (size // 3)],
    "braces": lambda size: ["{" * size],
    "words": lambda size: ["sana " * (size // 5)],
    "spaces in a tag": lambda size: ["{{" + " " * size + "basic_info.name }}"],
    "a long sum": lambda size: ["{{ 1" + " + 1" * min(size // 4, 500) + " }}"],
    "settings": lambda size: [numbered("{{% set a{} = 1 %}}", size)],
    "filters": lambda size: ["{{ basic_info.name" + "|upper" * min(size // 6, 300) + " }}"],
    "paragraph tags": lambda size: ["{{p basic_info.summary }}"] * (size // 25),
    "paragraph tags in one paragraph": lambda size: ["{{p basic_info.summary }} " * (size // 26)],
}
WORD_TEMPLATES: dict[str, Callable[[int], bytes]] = {
    **{name: lambda size, make=make: word_template(*make(size)) for name, make in _TAGS.items()},
    "a tag in many runs": _split,
}
PAGE_TEMPLATES: dict[str, Callable[[int], str]] = {
    name: lambda size, make=make: "\n".join(make(size))
    for name, make in _TAGS.items()
    if "paragraph tag" not in name
}
