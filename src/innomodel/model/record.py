"""The record: one model as open data, with what a reader without our tools needs beside it."""

from collections.abc import Mapping
from typing import Literal

from innomodel.model.operating_model import OperatingModel
from innomodel.value import Value

RECORD = "innomodel-record/1"


class Origin(Value):
    """The file a record was made from: its path as given and the SHA-256 of its bytes, in hex."""

    path: str
    sha256: str


class Coded(Value):
    """A label of the description with its code.

    `list` names the code list (`nation`, `wellbeing_services_counties`, `regions`, `municipalities`,
    `funders`, `development_stages`); it and `code` are None, and not written, when none has the label.
    """

    label: str
    list: str | None = None
    code: str | None = None


class Codes(Value):
    """Codes beside the labels, in the order of the labels."""

    areas: tuple[Coded, ...]
    funders: tuple[Coded, ...]
    development_stage: Coded


class Coverage(Value):
    """How much of the description is there.

    Counts of fields that stand on an Innokylä page (`total`) and that have content (`filled`);
    the same for the five `**` fields; and the number of words in the content.
    """

    filled: int
    total: int
    shared_filled: int
    shared_total: int
    words: int


class Record(Value):
    """One exported model. `plain_text` has the plain twin of each rich text by written address."""

    record: Literal["innomodel-record/1"]
    source: Origin
    model: OperatingModel
    plain_text: Mapping[str, str]
    codes: Codes
    coverage: Coverage
