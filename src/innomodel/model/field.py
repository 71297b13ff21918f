"""What one declaration says about a field."""

from collections.abc import Mapping
from enum import Enum
from typing import Literal, NamedTuple

from innomodel.value import Value

NOT_BLANK = r"\S"


class Text(NamedTuple):
    """One text in the three languages innomodel speaks."""

    fi: str
    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in `language` ("fi", "sv" or "en"); any other language gives Finnish."""
        return {"sv": self.sv, "en": self.en}.get(language, self.fi)


class Section(Enum):
    """The parts of an Innokylä page, in the order they are shown."""

    HEAD = Text("Tiedosto", "Fil", "File")
    BASIC_INFO = Text("Perustiedot", "Grunduppgifter", "Basic information")
    DESCRIPTION = Text(
        "Toimintamallin kuvaus",
        "Beskrivning av verksamhetsmodellen",
        "Description of the operating model",
    )
    SIDE = Text("Vaihe ja kohderyhmä", "Fas och målgrupp", "Stage and target group")
    INSIGHT = Text("Oivalla ja ymmärrä", "Insikt och förståelse", "Realise and understand")
    TRIAL = Text("Kuvittele ja kokeile", "Föreställ dig och pröva", "Imagine and try")
    SHARING = Text("Kuvaa ja jaa", "Beskriv och dela", "Describe and share")
    UNPLACED = Text("Sijoittamatta jäänyt teksti", "Oplacerad text", "Text without a place")


class Field(Value):
    """Everything innomodel knows about one field, said once.

    `label` and `older_labels` are the field's names on Innokylä pages, `section` the part of the
    page it stands in and `order` its place there: a smaller number stands higher. All are None for
    a part of another field, which is shown inside that field in the order of declaration. `shared`
    is the `**` mark: the field stands both on the description and on the development path, and a
    model at stage `ready` must have it. `rich` text is CommonMark. `pattern` (ECMA-262), `minimum` and
    `min_items` become JSON Schema constraints; `choices` are the values an enumerated field takes
    and the words they are shown with, and `symbols` the signs that show them at a glance beside
    those words; `codes` names the shipped code list the values come from.
    """

    title: Text
    help: Text
    section: Section | None = None
    order: int | None = None
    label: str | None = None
    older_labels: tuple[str, ...] = ()
    shared: bool = False
    rich: bool = False
    pattern: str | None = None
    minimum: int | None = None
    min_items: int | None = None
    unique_items: bool = False
    choices: Mapping[str, Text] | None = None
    symbols: Mapping[str, str] | None = None
    codes: Literal["areas", "funders"] | None = None
    example: object = None
