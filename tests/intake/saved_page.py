"""A description as a saved web page, laid out in several ways."""

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_VERDICTS = {
    "achieved": "Tavoite toteutui. ",
    "partly_achieved": "Tavoite toteutui osittain. ",
    "not_achieved": "Tavoite ei toteutunut. ",
}
_STAGES = {"idea": "Ideoitavana", "in_development": "Kehitteillä", "ready": "Valmis"}

FIELDS = {
    "basic_info/name": "Toimintamallin nimi",
    "basic_info/summary": "Toimintamallin lyhyt kuvaus",
    "basic_info/place": "Toteutuspaikka",
    "basic_info/areas": "Paikkakunta, maakunta tai hyvinvointialue",
    "basic_info/funders": "Toimintamallin rahoittaja",
    "basic_info/collection": "Toimintamallin kokonaisuus",
    "basic_info/attachments": "Liitteet ja linkit",
    "basic_info/authors": "Tekijä",
    "basic_info/created": "Luotu",
    "basic_info/modified": "Viimeksi muokattu",
    "core_idea": "Ratkaisun perusidea",
    "operating_environment": "Toimintaympäristö",
    "target_group/description": "Kohderyhmä ja asiakasymmärrys",
    "adoption_conditions": "Toimivuuden ja käyttöönoton ehdot",
    "evaluation": "Arvioinnin tulokset tiivistettynä",
    "cover_image/alt": "Kansikuva",
    "development_stage": "Kehittämisen vaihe",
    "target_group/groups": "Kohderyhmä",
    "development_path/insight/starting_point": "Lähtötilanne ja strategiset liittymäkohdat",
    "development_path/insight/needs": "Kehitystyön lähtökohtana olevat tarpeet",
    "development_path/insight/co_development": "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
    "development_path/insight/desired_change": "Tavoiteltu muutos",
    "development_path/insight/measurement": "Muutoksen mittaaminen",
    "development_path/insight/implementation_plan": "Toteutussuunnitelma",
    "development_path/trial/ideation": "Ideointi",
    "development_path/trial/trial_results": "Kokeilun tulokset",
    "development_path/sharing/tips": "Vinkit toimintamallin soveltajille",
}
PATH = (
    "operating_environment",
    "development_path/insight/starting_point",
    "development_path/insight/needs",
    "development_path/insight/co_development",
    "development_path/insight/desired_change",
    "development_path/insight/measurement",
    "development_path/insight/implementation_plan",
    "target_group/description",
    "development_path/trial/ideation",
    "development_path/trial/trial_results",
    "core_idea",
    "adoption_conditions",
    "evaluation",
    "development_path/sharing/tips",
)
_RICH = ("summary", "core_idea", "operating_environment", "description", "adoption_conditions")

_SECTION = "<h2><svg><title>icon/chevron-down</title><desc>Created with Sketch.</desc></svg>Perustiedot</h2>"

Layout = Callable[[str, str], str]

LAYOUTS: dict[str, Layout] = {
    "divisions": lambda label, value: (
        f'<div class="field"><div class="field__label">{label}</div>\n<div>{value}</div></div>'
    ),
    "headings": lambda label, value: f"<section><h3>{label} <span>**</span></h3>\n{value}</section>",
    "terms": lambda label, value: f"<dl><dt>{label}</dt><dd>{value}</dd></dl>",
    "inline": lambda label, value: (
        f'<div><span class="field__label">{label}</span> <span class="field__item">{value}</span></div>'
    ),
}


def web_page(data: dict[str, Any], layout: Layout) -> str:
    """The page of `data` with the menus, icons and scripts that a site has.

    A page of the development path has no basic information but the title and the short description.
    """
    info = data.get("basic_info", {})
    is_path = "areas" not in info and "development_stage" not in data
    title = f"<h1>{escape(info['name'])}</h1>" if "name" in info else ""
    fields = "\n".join(layout(escape(label), value) for label, value in _fields(data, is_path))
    return f"""<!DOCTYPE html>
<html lang="fi">
<head><meta charset="utf-8"><title>Sivu | Innokylä</title><style>p {{ color: red }}</style></head>
<body><header><a href="/">Innokylä</a><nav><ul><li>Etusivu</li></ul></nav></header>
<main>{title}{_rich(info.get("summary", ""))}
{"" if is_path else _SECTION}
{fields}
</main><footer><p>Palvelun tarjoaa joku.</p></footer>
<script>document.write("ei sanoja")</script></body></html>"""


def _fields(data: dict[str, Any], is_path: bool) -> Iterator[tuple[str, str]]:
    for address in PATH if is_path else FIELDS:
        label = FIELDS[address]
        value: Any = data
        for step in address.split("/"):
            value = value.get(step) if isinstance(value, dict) else None
        if value is not None:
            yield label, _value(address, value)


def _value(address: str, value: Any) -> str:
    key = address.rpartition("/")[2]
    if key == "evaluation":
        return _evaluation(value)
    if key == "attachments":
        return "".join(
            f'<p><a href="{escape(one["url"])}">{escape(one["title"])}</a></p>' if "url" in one
            else f"<p>{escape(one['title'])}</p>"
            for one in value
        )  # fmt: skip
    if key in ("created", "modified"):
        return ".".join(str(int(part)) for part in reversed(value.split("-")))
    if key in _RICH or address.startswith("development_path"):
        return _rich(value)
    if isinstance(value, list):
        return "<ul>" + "".join(f"<li>{escape(one)}</li>" for one in value) + "</ul>"
    if key == "alt":
        return f'<img src="/kuva.jpg" alt="{escape(value)}">'
    return escape(_STAGES.get(value, value))


def _evaluation(value: dict[str, Any]) -> str:
    parts = [_rich(value.get("summary", ""))]
    for goal in value.get("subgoals", ()):
        number = f" {goal['number']}" if "number" in goal else ""
        kind = {"subgoal": "Osatavoite", "output": "Tuotostavoite"}[goal["kind"]]
        parts.append(_rich(f"**{kind}{number}:** {goal['goal']}"))
        parts.append(_rich(_VERDICTS.get(goal.get("outcome"), "") + goal.get("evidence", "")))
    return "".join(parts)


def _rich(markdown: str) -> str:
    return _MARKDOWN.render(markdown)
