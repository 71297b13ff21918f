"""A Word template, read and compiled once for any number of documents."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from traceback import walk_tb
from typing import Any, NamedTuple

from jinja2 import pass_environment
from lxml import etree
from markupsafe import Markup

from innomodel.archive import Packed, UnsafeArchive, damage_in, opened, packed, parsed
from innomodel.render.document import TemplateFailure
from innomodel.render.sandbox import MOST_TAGS, Sandbox, TooMuch
from innomodel.render.template_failures import FAILURES
from innomodel.render.word import values
from innomodel.render.word.lists import Numbering
from innomodel.render.word.markup import inside_text
from innomodel.render.word.package import Package, relationships_of
from innomodel.render.word.styles import Styles, W, set_language
from innomodel.render.word.tags import Story, story, tag_at
from innomodel.render.word.traces import without_traces
from innomodel.shipped import shipped

_STORIES = ("header", "footer", "footnotes", "endnotes")
_MOST_DIGITS = 10
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


class Draft(NamedTuple):
    """A template as it was read: its file, its package, its styles, its parts with words, and its lists."""

    content: bytes
    package: Package
    styles: Styles
    stories: dict[str, Story]
    numbering: Numbering


def draft_of(content: bytes) -> Draft:
    """The template whose file has this `content`. Raises UnsafeArchive."""
    package = Package(without_traces(opened(content)))
    name = package.one("styles")
    with damage_in(name):
        styles = Styles(parsed(package.parts[name]) if name else None)
    stories: dict[str, Story] = {}
    for name in dict.fromkeys((package.document, *(name for kind in _STORIES for name in package.all(kind)))):
        with damage_in(name):
            stories[name] = story(parsed(package.parts[name]), styles)
    if sum(len(one.tags) for one in stories.values()) > MOST_TAGS:
        raise UnsafeArchive("too many tags")
    name = package.one("numbering")
    with damage_in(name):
        numbering = _numbering(package.parts.get(name, b""), styles)
    return Draft(content, package, styles, stories, numbering)


class Template:
    """A template ready to be filled in. Raises jinja2.TemplateSyntaxError for one that has mistakes."""

    def __init__(self, draft: Draft, is_shipped: bool = False) -> None:
        self._draft = draft
        self.is_shipped = is_shipped
        parts = draft.package.parts
        self.package = draft.package
        self.styles = draft.styles
        jinja = self._sandbox = environment()
        self.stories = {
            name: jinja.compiled(_with_relationships(one.code))
            for name, one in draft.stories.items()
            if not one.is_plain
        }
        body = parsed(parts[draft.package.document])
        self.first_bookmark = 1 + max(_numbers(body, f"{W}bookmarkStart", f"{W}id"), default=0)
        self.first_picture = 1 + max(_numbers(body, _PICTURE, "id"), default=0)
        self.numbering_name = draft.package.one("numbering")
        self.numbering = draft.numbering
        self.styles_name = draft.package.one("styles")
        self.relationships_name = relationships_of(draft.package.document)
        changing = {*self.stories, draft.package.core, self.styles_name}
        self.kept = {name: packed(name, content) for name, content in parts.items() if name not in changing}
        self._styles_in: dict[str, Packed] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return template_of, (self._draft.content,)

    def filled(self, name: str, names: dict[str, Any]) -> str:
        """The part `name` with what `names` stand for. Raises TemplateFailure."""
        self._sandbox.begin()
        try:
            xml = self.stories[name].render(names)
        except FAILURES as error:
            tag = tag_at(self._draft.stories[name], _line(error))
            raise TemplateFailure(tag.text, tag.paragraph, isinstance(error, TooMuch)) from error
        if not self.is_shipped:
            try:
                parsed(xml.encode())
            except (UnsafeArchive, ValueError) as error:
                raise TemplateFailure("", 0) from error
        return xml

    def styles_in(self, tag: str) -> Packed:
        """The styles part with `tag` as the language of the document."""
        if tag not in self._styles_in:
            root = parsed(self.package.parts[self.styles_name])
            set_language(root, tag)
            xml = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            self._styles_in[tag] = packed(self.styles_name, xml)
        return self._styles_in[tag]


@lru_cache(maxsize=4)
def template_of(content: bytes) -> Template:
    """The template whose file has this `content`, made once in each process."""
    return Template(draft_of(content))


@cache
def shipped_template() -> Template:
    """innomodel's own template."""
    return Template(draft_of(shipped("templates", "model.docx")), is_shipped=True)


def _line(error: Exception) -> int:
    """The line of the template that went wrong."""
    frames = walk_tb(error.__traceback__)
    return max((line for frame, line in frames if frame.f_code.co_filename == "<template>"), default=0)


def environment() -> Sandbox:
    """Where a template runs: it reaches the names it is given and nothing else."""
    jinja = Sandbox(finalize=_final)
    jinja.add_filters({"paragraphs": _paragraphs, "runs": _runs})
    return jinja


@pass_environment
def _final(sandbox: Sandbox, value: Any) -> Any:
    """What is printed: plain text that is not from the model has its line breaks and tabs too."""
    if value is None:
        return ""
    if isinstance(value, values.Value):
        value = Markup(value.__html__())
    return sandbox.weighed(Markup(inside_text(value)) if type(value) is str else value)


def _paragraphs(value: Any, style: str, heading: int) -> Markup:
    return Markup(values.paragraphs(value, f'<w:pStyle w:val="{style}"/>' if style else "", heading))


def _runs(value: Any) -> Markup:
    return Markup(values.runs(value))


def _with_relationships(code: str) -> str:
    """`code` with the prefix that links and pictures need."""
    root = re.search(r"<w:\w+", code)
    if root is None or 'xmlns:r="' in code[: code.index(">", root.end())]:
        return code
    return f"{code[: root.end()]} {_RELATIONSHIPS}{code[root.end() :]}"


def _numbers(root: Any, tag: str, attribute: str) -> Iterator[int]:
    found = (one.get(attribute) or "" for one in root.iter(tag))
    return (int(number) for number in found if number.isdecimal() and len(number) < _MOST_DIGITS)


def _numbering(content: bytes, styles: Styles) -> Numbering:
    root = parsed(content) if content else None
    text = "" if root is None else etree.tostring(root, encoding="unicode")
    return Numbering(text, root, styles)
