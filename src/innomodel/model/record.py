"""The record: one model as open data, with what a reader without our tools needs beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from innomodel.model.operating_model import OperatingModel

RECORD = "innomodel-record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file a record was made from: its path as given and the SHA-256 of its bytes, in hex."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A label of the description with its code.

    `list` names the code list (`nation`, `wellbeing_services_counties`, `regions`, `municipalities`,
    `funders`, `development_stages`); it and `code` are None, and not written, when none has the label.
    """

    label: str
    list: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Codes beside the labels, in the order of the labels."""

    areas: tuple[Coded, ...]
    funders: tuple[Coded, ...]
    development_stage: Coded


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of the description is there.

    Counts of fields that stand on an Innokylä page (`total`) and that have content (`filled`);
    the same for the five `**` fields; and the number of words in the content.
    """

    filled: int
    total: int
    shared_filled: int
    shared_total: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One exported model. `plain_text` has the plain twin of each rich text by written address."""

    record: Literal["innomodel-record/1"]
    source: Origin
    model: OperatingModel
    plain_text: Mapping[str, str]
    codes: Codes
    coverage: Coverage
