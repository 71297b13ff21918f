"""Changes as a web page of its own: no script, nothing fetched."""

from collections.abc import Iterator, Sequence
from html import escape

from innomodel.compare.description import DescriptionChanges
from innomodel.diagnostic import Message
from innomodel.report.changes.said import Line, Part, Said, said
from innomodel.report.changes.summary import counts, status_words, worth_showing
from innomodel.report.language import say
from innomodel.report.terminal import visible_lines

_TITLE = Message("What has changed")
_TAGS = {"out": "del", "in": "ins", "same": "span"}
_STYLE = """\
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
del { background: #ffe3e0; color: #7a0000; }
ins { background: #dcf5dc; color: #004d00; }
dt { font-weight: bold; margin-top: 1rem; }
dd { margin: 0 0 0 1rem; overflow-wrap: anywhere; }
"""


def html(descriptions: Sequence[DescriptionChanges], language: str, colour: bool = False) -> str:
    """A whole HTML document in `language`; `colour` changes nothing."""
    title = escape(say(_TITLE, language))
    shown = "".join(_description(one, language) for one in descriptions if worth_showing(one))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src '
        "'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        f"<p>{escape(counts(descriptions, language))}</p>\n{shown}</main>\n</body>\n</html>\n"
    )


def _description(one: DescriptionChanges, language: str) -> str:
    changes = "".join(part for change in one.changes for part in _change(said(change, language)))
    problem = f"<p>{_text(say(one.problem, language))}</p>\n" if one.problem is not None else ""
    path = f"<p><code>{_text(one.shown_path)}</code> ({_text(status_words(one, language))})</p>\n"
    listed = f"<dl>\n{changes}</dl>\n" if changes else ""
    return f"<section>\n<h2>{_text(one.name)}</h2>\n{path}{problem}{listed}</section>\n"


def _change(change: Said) -> Iterator[str]:
    yield f"<dt>{_text(change.where)}: {_text(change.happened)}</dt>\n"
    for line in change.lines:
        yield f"<dd>{_line(line)}</dd>\n"


def _line(line: Line) -> str:
    label = f"{_text(line.label)}: " if line.label else ""
    return label + " ".join(_part(part) for part in line.parts)


def _part(part: Part) -> str:
    tag = _TAGS[part.kind]
    return f"<{tag}>{_text(part.text)}</{tag}>"


def _text(text: str) -> str:
    return escape(visible_lines(text)).replace("\n", "<br>")
