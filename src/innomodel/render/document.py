"""What a renderer gets: a model, and what to say about where it came from."""

from collections.abc import Mapping
from typing import NamedTuple

from innomodel.model.operating_model import OperatingModel
from innomodel.render.image import Image


class Document(NamedTuple):
    """A model on its way out.

    `path` is the source file as the reader should see it, `sha256` the hex digest of its bytes,
    `language` the language of the labels ("fi", "sv" or "en"); the content's own language is
    `model.language`. `images` holds the pictures of the model's folder by the names that the model
    calls them by; a picture that is not there is shown by its text.
    """

    model: OperatingModel
    path: str
    sha256: str
    language: str = "fi"
    images: Mapping[str, Image] = {}


class MissingExtra(Exception):
    """A form needs an optional part of innomodel; `name` is what pip calls it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoLetter(Exception):
    """No font that a form has can show `letters`."""

    def __init__(self, letters: str) -> None:
        super().__init__(letters)
        self.letters = letters


class TemplateFailure(Exception):
    """A template asks for what a document cannot give it.

    `tag` is the tag that does, in the paragraph `paragraph` (from 1); both are empty, "" and 0, when the
    whole does not fit together. `is_too_much` says that what it makes has no end, or hardly one.
    """

    def __init__(self, tag: str, paragraph: int, is_too_much: bool = False) -> None:
        super().__init__(tag, paragraph, is_too_much)
        self.tag = tag
        self.paragraph = paragraph
        self.is_too_much = is_too_much


class PageFailure(Exception):
    """A page template asks for what a document cannot give it, on `line` (from 1), which reads `shown`.

    `is_too_much` says that what it makes has no end, or hardly one.
    """

    def __init__(self, line: int, shown: str, is_too_much: bool = False) -> None:
        super().__init__(line, shown, is_too_much)
        self.line = line
        self.shown = shown
        self.is_too_much = is_too_much


class NoImage(Exception):
    """A picture of the model is damaged."""
