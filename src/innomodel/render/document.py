"""What a renderer gets: a model, and what to say about where it came from."""

from typing import NamedTuple

from innomodel.model.operating_model import OperatingModel


class Document(NamedTuple):
    """A model on its way out.

    `path` is the source file as the reader should see it, `sha256` the hex digest of its bytes,
    `language` the language of the labels ("fi", "sv" or "en"); the content's own language is
    `model.language`.
    """

    model: OperatingModel
    path: str
    sha256: str
    language: str = "fi"
