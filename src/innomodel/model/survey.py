"""The numbers behind an evaluation's prose: who answered, on which scale, with what result."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from innomodel.model.field import NOT_BLANK, Field, Text
from innomodel.value import Value

Statistic = Literal["median", "mean", "percent", "count"]

STATISTICS = {
    "median": Text("mediaani", "median", "median"),
    "mean": Text("keskiarvo", "medelvärde", "mean"),
    "percent": Text("osuus, %", "andel, %", "share, %"),
    "count": Text("lukumäärä", "antal", "count"),
}


class SurveyGroup(Value):
    """A part of the respondents."""

    name: Annotated[
        str,
        Field(
            title=Text("Vastaajaryhmän nimi", "Svarsgruppens namn", "Name of the group"),
            help=Text("Ketkä ryhmään kuuluvat.", "Vilka som hör till gruppen.", "Who belongs to the group."),
            pattern=NOT_BLANK,
            example="Etäosallistujat",
        ),
    ]
    respondents: Annotated[
        int | None,
        Field(
            title=Text("Ryhmän vastaajamäärä", "Antal svarande i gruppen", "Respondents in the group"),
            help=Text(
                "Kuinka moni ryhmästä vastasi, kokonaislukuna.",
                "Hur många i gruppen som svarade, som heltal.",
                "How many in the group answered, as a whole number.",
            ),
            minimum=0,
            example=16,
        ),
    ] = None
    by_area: Annotated[
        Mapping[str, int],
        Field(
            title=Text("Vastaajat alueittain", "Svarande per område", "Respondents by area"),
            help=Text(
                "Alueen nimi ja vastaajien määrä kokonaislukuna.",
                "Områdets namn och antalet svarande som heltal.",
                "The name of the area and the number of respondents as a whole number.",
            ),
            minimum=0,
            example={"Uusimaa": 5, "Pirkanmaa": 2},
        ),
    ] = field(default_factory=dict)


class Scale(Value):
    """The scale the answers were given on."""

    min: Annotated[
        int,
        Field(
            title=Text("Asteikon alin arvo", "Skalans lägsta värde", "Lowest value of the scale"),
            help=Text("Kokonaisluku.", "Ett heltal.", "A whole number."),
            example=-2,
        ),
    ]
    max: Annotated[
        int,
        Field(
            title=Text("Asteikon ylin arvo", "Skalans högsta värde", "Highest value of the scale"),
            help=Text("Kokonaisluku.", "Ett heltal.", "A whole number."),
            example=2,
        ),
    ]
    labels: Annotated[
        Mapping[str, str],
        Field(
            title=Text("Asteikon sanat", "Skalans ord", "Words of the scale"),
            help=Text(
                "Asteikon arvo ja sen sanallinen selite.",
                "Skalans värde och dess förklaring i ord.",
                "A value of the scale and what it means in words.",
            ),
            pattern=NOT_BLANK,
            example={"-2": "hyödytön", "2": "hyödyllinen"},
        ),
    ] = field(default_factory=dict)


class SurveyItem(Value):
    """One thing that was asked, and its result."""

    name: Annotated[
        str,
        Field(
            title=Text("Kysytty asia", "Det som frågades", "What was asked"),
            help=Text(
                "Mitä vastaajat arvioivat.",
                "Vad de svarande bedömde.",
                "What the respondents assessed.",
            ),
            pattern=NOT_BLANK,
            example="Avauspuheenvuoro",
        ),
    ]
    group: Annotated[
        str | None,
        Field(
            title=Text("Vastaajaryhmä", "Svarsgrupp", "Respondent group"),
            help=Text(
                "Sen vastaajaryhmän nimi, jonka tulos tämä on.",
                "Namnet på den svarsgrupp som resultatet gäller.",
                "The name of the group this result is from.",
            ),
            example="Etäosallistujat",
        ),
    ] = None
    n: Annotated[
        int | None,
        Field(
            title=Text("Vastanneita (N)", "Antal svar (N)", "Answers (N)"),
            help=Text(
                "Kuinka moni vastasi juuri tähän, kokonaislukuna.",
                "Hur många som svarade på just detta, som heltal.",
                "How many answered this very question, as a whole number.",
            ),
            minimum=0,
            example=11,
        ),
    ] = None
    statistic: Annotated[
        Statistic,
        Field(
            title=Text("Tunnusluku", "Statistiskt mått", "Statistic"),
            help=Text(
                "Mitä arvo kertoo: median (mediaani), mean (keskiarvo), percent (osuus) tai count (määrä).",
                "Vad värdet anger: median, mean (medelvärde), percent (andel) eller count (antal).",
                "What the value is: median, mean, percent or count.",
            ),
            choices=STATISTICS,
            example="median",
        ),
    ]
    value: Annotated[
        float,
        Field(
            title=Text("Arvo", "Värde", "Value"),
            help=Text(
                "Luku, desimaalierottimena piste (1.5).",
                "Ett tal med decimalpunkt (1.5).",
                "A number with a decimal point (1.5).",
            ),
            example=1.5,
        ),
    ]


class Survey(Value):
    """A survey whose results the evidence tells in prose."""

    name: Annotated[
        str,
        Field(
            title=Text("Kyselyn nimi", "Enkätens namn", "Name of the survey"),
            help=Text(
                "Mikä kysely tai palaute on kyseessä.",
                "Vilken enkät eller respons det gäller.",
                "Which survey or feedback this is.",
            ),
            pattern=NOT_BLANK,
            example="Osallistujapalaute",
        ),
    ]
    respondents: Annotated[
        int | None,
        Field(
            title=Text("Vastaajia yhteensä", "Svarande sammanlagt", "Respondents in all"),
            help=Text(
                "Kuinka moni vastasi, kokonaislukuna.",
                "Hur många som svarade, som heltal.",
                "How many answered, as a whole number.",
            ),
            minimum=0,
            example=29,
        ),
    ] = None
    groups: Annotated[
        tuple[SurveyGroup, ...],
        Field(
            title=Text("Vastaajaryhmät", "Svarsgrupper", "Respondent groups"),
            help=Text(
                "Ryhmät, joihin vastaajat jakautuvat.",
                "Grupperna som de svarande fördelas på.",
                "The groups the respondents fall into.",
            ),
        ),
    ] = ()
    scale: Annotated[
        Scale | None,
        Field(
            title=Text("Asteikko", "Skala", "Scale"),
            help=Text(
                "Arviointiasteikon päät ja sanat.",
                "Bedömningsskalans ändar och ord.",
                "The ends and the words of the scale.",
            ),
        ),
    ] = None
    items: Annotated[
        tuple[SurveyItem, ...],
        Field(
            title=Text("Kyselyn tulokset", "Enkätens resultat", "Results of the survey"),
            help=Text(
                "Kysytyt asiat ja niiden tulokset.",
                "Det som frågades och resultaten.",
                "What was asked, with the results.",
            ),
        ),
    ] = ()
