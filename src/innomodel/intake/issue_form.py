"""A form on a host's issue page: its definition, and a description from one that has been filled in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args, get_origin

import yaml

from innomodel.intake.evaluation import KINDS, VERDICT
from innomodel.intake.page import Page
from innomodel.intake.segments import GOAL
from innomodel.model.basic_info import Attachment
from innomodel.model.declarations import Declaration, by_pattern
from innomodel.model.field import Section, Text

_NAME = Text("Uusi toimintamalli", "Ny verksamhetsmodell", "New operating model")
_DESCRIPTION = Text(
    "Kuvaa toimintamalli lomakkeella. Siitä tehdään tiedosto, jonka voi tarkistaa ja katselmoida.",
    "Beskriv en verksamhetsmodell i ett formulär. Det blir en fil som kan kontrolleras och granskas.",
    "Describe an operating model in a form. It becomes a file that can be checked and reviewed.",
)
_INTRODUCTION = Text(
    "Tähdellä merkityt kentät ovat pakollisia, muut voi täydentää myöhemmin. Pitkät tekstit ovat "
    "Markdownia. Älä kirjoita lomakkeelle henkilötietoja: se on kaikkien luettavissa.",
    "Fälten med asterisk är obligatoriska, de andra kan fyllas i senare. De långa texterna är Markdown. "
    "Skriv inga personuppgifter i formuläret: alla kan läsa det.",
    "The fields with an asterisk are required, the others can be filled in later. The long texts are "
    "Markdown. Write no personal data in the form: everybody can read it.",
)
_ONE_A_LINE = Text("Yksi riviä kohti.", "En per rad.", "One a line.")
_GOALS = Text(
    "Kukin tavoite omalla rivillään: ”Osatavoite 1: …”. Sen alle ”Tavoite toteutui.” ja mistä sen näkee.",
    "Varje mål på sin egen rad: ”Osatavoite 1: …”. Under det ”Tavoite toteutui.” och vad som visar det.",
    "Each goal on a line of its own: “Osatavoite 1: …”. Below it “Tavoite toteutui.” and what shows it.",
)
_NO_ANSWER = "_No response_"
"""What GitHub writes for a field that was left empty."""

_SYSTEM_FIELDS = {("basic_info", "created"), ("basic_info", "modified"), ("unplaced",)}
_HEADING = re.compile(r"^### (.+)$", re.MULTILINE)
_BEFORE_GOAL = re.compile(r"^(?=(?:Osatavoite|Tuotostavoite) *(?:\d{1,4} *)?:.*\S)", re.MULTILINE)
_LINK = re.compile(r"\[(?P<title>[^\]]+)\]\((?P<url>\S+)\)")
_ADDRESS = re.compile(r"https?://.")


def issue_form(language: str) -> str:
    """The form's definition as YAML, its texts in `language` ("fi", "sv" or "en")."""
    introduction = {"type": "markdown", "attributes": {"value": _INTRODUCTION.in_language(language)}}
    form = {
        "name": _NAME.in_language(language),
        "description": _DESCRIPTION.in_language(language),
        "title": f"{_NAME.in_language(language)}: ",
        "labels": ["toimintamalli"],
        "body": [introduction, *(_element(one, language) for one in _asked())],
    }
    return yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=100)


def is_filled_form(text: str) -> bool:
    """Whether `text` is the body of an issue made with the form: its first heading asks for the name."""
    first = _HEADING.search(text.replace("\r\n", "\n"))
    return first is not None and _asked()[0] in _asked_by(first)


def read_form(text: str, name: str) -> Page:
    """The description in a filled form, the body of the issue `name`.

    The form may be in any of its languages. A heading that is none of the form's, or that comes out of
    its order, belongs to the answer it stands in; text before the first one goes to `unplaced`.
    """
    data: dict[str, Any] = {}
    for declaration, answer in _answers(text.replace("\r\n", "\n")):
        value = _value(declaration, answer)
        if value:
            _put(data, declaration.pattern, value)
    return Page(name, data, is_path=False, diagnostics=())


@cache
def _asked() -> tuple[Declaration, ...]:
    """The fields that the form asks for, in the order of the page."""
    shown = [
        one
        for one in by_pattern().values()
        if one.field.section not in (None, Section.HEAD) and one.pattern not in _SYSTEM_FIELDS
    ]
    return tuple(sorted(shown, key=lambda one: one.field.order or 0))


def _element(declaration: Declaration, language: str) -> dict[str, Any]:
    field = declaration.field
    help_text = field.help.in_language(language)
    attributes: dict[str, Any] = {"label": _label(declaration, language)}
    kind = "textarea"
    if field.choices:
        kind = "dropdown"
        attributes["options"] = [choice.in_language(language) for choice in field.choices.values()]
    elif _is_list(declaration):
        help_text = f"{help_text} {_ONE_A_LINE.in_language(language)}"
    elif declaration.pattern == ("evaluation",):
        help_text = f"{help_text} {_GOALS.in_language(language)}"
    elif not field.rich:
        kind = "input"
    attributes["description"] = help_text
    return {
        "type": kind,
        "id": "-".join(declaration.pattern).replace("_", "-"),
        "attributes": attributes,
        "validations": {"required": declaration.required},
    }


def _answers(text: str) -> Iterator[tuple[Declaration, str]]:
    """Each field's answer, in the order of the form; what stands before them has no place."""
    order = {one.pattern: place for place, one in enumerate(_asked())}
    found = [(0, 0, by_pattern()["unplaced",])]
    last = -1
    for heading in _HEADING.finditer(text):
        for one in _asked_by(heading):
            if order[one.pattern] > last:
                found.append((heading.start(), heading.end(), one))
                last = order[one.pattern]
                break
    ends = [start for start, _begin, _one in found[1:]] + [len(text)]
    for (_start, begin, one), end in zip(found, ends, strict=True):
        yield one, text[begin:end]


def _asked_by(heading: re.Match[str]) -> Sequence[Declaration]:
    """The fields that the form asks for with this heading."""
    return _labels().get(heading[1].rstrip(" "), ())


@cache
def _labels() -> Mapping[str, list[Declaration]]:
    labels: dict[str, list[Declaration]] = {}
    for one in _asked():
        for language in ("fi", "sv", "en"):
            labels.setdefault(_label(one, language), []).append(one)
    return labels


def _label(declaration: Declaration, language: str) -> str:
    field = declaration.field
    return field.label if language == "fi" and field.label else field.title.in_language(language)


def _value(declaration: Declaration, answer: str) -> Any:
    answer = answer.strip()
    if not answer or answer == _NO_ANSWER:
        return None
    if declaration.field.choices:
        named = {word: key for key, text in declaration.field.choices.items() for word in text}
        return named.get(answer, answer)
    if declaration.pattern == ("evaluation",):
        return _evaluation(answer)
    if _is_list(declaration):
        lines = [line.strip().removeprefix("- ").strip() for line in answer.split("\n")]
        items = list(dict.fromkeys(line for line in lines if line))
        is_links = get_args(declaration.type)[0] is Attachment
        return [_attachment(line) for line in items] if is_links else items
    return f"{answer}\n" if declaration.field.rich else " ".join(answer.split())


def _evaluation(answer: str) -> dict[str, Any]:
    """The prose, and a goal for each line that begins one as on a page."""
    prose, *goals = _BEFORE_GOAL.split(answer)
    found: dict[str, Any] = {"summary": f"{prose.strip()}\n"} if prose.strip() else {}
    if goals:
        found["subgoals"] = [_goal(goal) for goal in goals]
    return found


def _goal(text: str) -> dict[str, Any]:
    first, _line_end, below = text.partition("\n")
    match = GOAL.match(first)
    assert match is not None
    goal: dict[str, Any] = {"kind": KINDS[match["kind"]]}
    if match["number"]:
        goal["number"] = int(match["number"])
    goal["goal"] = match["goal"].strip()
    evidence = below.strip()
    if verdict := VERDICT.match(evidence):
        goal["outcome"] = verdict.lastgroup
        evidence = evidence[verdict.end() :].strip()
    if evidence:
        goal["evidence"] = f"{evidence}\n"
    return goal


def _attachment(line: str) -> dict[str, str]:
    *before, last = line.split()
    if link := _LINK.fullmatch(" ".join((*before, last))):
        return {"title": link["title"].rstrip(": "), "url": link["url"]}
    address = _ADDRESS.search(last)
    if address is None:
        return {"title": line}
    url = last[address.start() :]
    title = " ".join((*before, last[: address.start()])).rstrip(": ")
    return {"title": title or url, "url": url}


def _is_list(declaration: Declaration) -> bool:
    return get_origin(declaration.type) is tuple


def _put(data: dict[str, Any], pattern: tuple[str, ...], value: Any) -> None:
    *above, last = pattern
    for step in above:
        data = data.setdefault(step, {})
    data[last] = value
