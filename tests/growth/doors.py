"""What innomodel does with each kind of input, as the commands do it but for files and exits."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from innomodel.check.settings import Settings, settings
from innomodel.cli.checking import Checking
from innomodel.cli.comparing import changes_of, reviewed
from innomodel.cli.mending import mended
from innomodel.cli.versions import Pair, Version
from innomodel.diagnostic import Findings
from innomodel.intake.issue_form import is_filled_form, read_form
from innomodel.intake.page import page_yaml, read_page
from innomodel.model.build import build_model
from innomodel.render import FORMATS
from innomodel.render.document import Document
from innomodel.render.page_template import fill_in, page_problems
from innomodel.render.record import records_json
from innomodel.render.word.problems import report_on
from innomodel.render.word.template import draft_of, template_of
from innomodel.report import REPORTS, report
from innomodel.report.changes import CHANGE_REPORTS, change_report
from innomodel.report.review import entry, review
from innomodel.source import read
from tests.growth import inputs
from tests.growth.fragments import HTML, SINGLE, pairs

CHECKING = Checking(settings=Settings(), today=date(2026, 11, 24))
Make = Callable[[int], Any]


class Door(NamedTuple):
    """Inputs by name, each made for a number of characters, and what is done with one."""

    inputs: Mapping[str, Make]
    use: Callable[[Any], object]


def validate(text: str) -> None:
    """Check, and report to people."""
    report("text", _findings(text), "fi")


def tell(text: str) -> None:
    """Check, and report in every form."""
    findings = _findings(text)
    for form in REPORTS:
        report(form, findings, "fi")


def _findings(text: str) -> list[Findings]:
    checked = CHECKING.source(read(text.encode("utf-8", "replace"), "a.yaml"))
    return [Findings("a.yaml", checked.diagnostics, checked.next_stage, checked.suppressed)]


def fix(text: str) -> None:
    """Mend what can be mended."""
    mended(read(text.encode("utf-8", "replace"), "a.yaml"), CHECKING)


def render(form: str, data: inputs.Data) -> None:
    """Make one document."""
    assert FORMATS[form].make(document(data))


def document(data: inputs.Data) -> Document:
    return Document(build_model(data), "a.yaml", "ab" * 32)


def export(data: inputs.Data) -> None:
    """Make the record."""
    assert records_json([document(data)], as_list=False)


def import_(text: str) -> None:
    """Make a description of a page or a form."""
    read_one = read_form if is_filled_form(text) else read_page
    assert page_yaml(read_one(text, "a.txt"))


def diff(pair: Pair) -> None:
    """Tell what changed, in every form."""
    described, _doubtful = changes_of(pair, "fi")
    for form in CHANGE_REPORTS:
        change_report(form, [described], "fi")


def review_(pair: Pair) -> None:
    """Review what changed."""
    assert review([entry(reviewed(pair, CHECKING, (), "fi"), "fi", None)], "fi").body


def use_settings(text: str) -> None:
    """Read settings, and judge a path by them."""
    found = settings(text, "innomodel.toml")
    assert found is not None
    found.policy("models/a.yaml")


def use_word_template(content: bytes) -> None:
    """Check a template, and fill it in when it has no errors."""
    draft = draft_of(content)
    if not any(one.is_error for one in report_on(draft).problems):
        assert FORMATS["docx"].make(document(inputs.minimal()), template_of(content))


def use_page_template(text: str) -> None:
    """Check a template, and fill it in when it has no errors."""
    if not page_problems(text):
        assert fill_in(document(inputs.minimal()), text)


def _changed(data: Any, change: Callable[[str], str]) -> Any:
    """`data` with other texts, but for what says what a description is."""
    if isinstance(data, dict):
        kept = ("format", "id", "language", "kind", "outcome", "statistic", "development_stage")
        return {key: one if key in kept else _changed(one, change) for key, one in data.items()}
    if isinstance(data, list):
        return [_changed(one, change) for one in data]
    return change(data) if isinstance(data, str) else data


def _reversed(data: Any) -> Any:
    """`data` with the items of its lists the other way around, and without the first."""
    if isinstance(data, dict):
        return {key: _reversed(one) for key, one in data.items()}
    return [_reversed(one) for one in data[:0:-1]] if isinstance(data, list) else data


def _every_third(text: str) -> str:
    """`text` with another word for every third."""
    words = text.split(" ")
    words[1::3] = ["muu"] * len(words[1::3])
    return " ".join(words)


CHANGES: dict[str, Callable[[inputs.Data], inputs.Data]] = {
    "another end": partial(_changed, change=lambda text: f"{text} muu"),
    "other words": partial(_changed, change=_every_third),
    "the other way around": _reversed,
    "all new": partial(_changed, change=lambda text: text[::-1]),
}


def _pair(data: inputs.Data, change: Callable[[inputs.Data], inputs.Data]) -> Pair:
    old, new = (inputs.text_of(one).encode("utf-8", "replace") for one in (data, change(data)))
    return Pair(Version("a.yaml", old), Version("a.yaml", new))


def _then(after: Callable[[Any], Any], make: Make, size: int) -> Any:
    return after(make(size))


def each(make: Callable[[str, int], Any], fragments: tuple[str, ...]) -> dict[str, Make]:
    """An input of each fragment."""
    return {repr(one): partial(make, one) for one in fragments}


def doors(fragments: tuple[str, ...] = (*SINGLE, *pairs(60))) -> dict[str, Door]:
    """Every door by its name, with the inputs that `fragments` and the tables of structures make."""
    said = each(inputs.description, fragments)
    models = {**said, **inputs.STRUCTURES}
    texts = {
        **{name: partial(_then, inputs.text_of, make) for name, make in models.items()},
        **{f"raw {name}": make for name, make in each(inputs.raw, fragments).items()},
        **inputs.MISTAKES,
    }
    changes = {
        f"{name}, {kind}": partial(_then, partial(_pair, change=change), make)
        for place, (name, make) in enumerate(models.items())
        for number, (kind, change) in enumerate(CHANGES.items())
        if name in inputs.STRUCTURES or place % len(CHANGES) == number
    }
    words = tuple(one for one in fragments if one not in HTML)
    return {
        "validate": Door(texts, validate),
        "reports": Door(inputs.MISTAKES, tell),
        "fix": Door(texts, fix),
        "import text": Door({**each(inputs.page, fragments), **inputs.PAGES}, import_),
        "import html": Door({**each(inputs.saved_page, fragments), **inputs.SAVED_PAGES}, import_),
        "import form": Door({**each(inputs.form, words), **inputs.FORMS}, import_),
        "export": Door(models, export),
        **{form: Door(models, partial(render, form)) for form in FORMATS},
        "diff": Door(changes, diff),
        "review": Door(changes, review_),
        "settings": Door(inputs.SETTINGS, use_settings),
        "word template": Door(inputs.WORD_TEMPLATES, use_word_template),
        "page template": Door(inputs.PAGE_TEMPLATES, use_page_template),
    }
