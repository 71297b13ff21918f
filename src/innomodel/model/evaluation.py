"""Arvioinnin tulokset tiivistettynä: what was aimed at, and how it went."""

from typing import Annotated, Literal

from innomodel.model.field import NOT_BLANK, Field, Text
from innomodel.model.survey import Survey
from innomodel.value import Value

GoalKind = Literal["subgoal", "output"]
Outcome = Literal["achieved", "partly_achieved", "not_achieved", "not_assessed"]

GOAL_KINDS = {
    "subgoal": Text("Osatavoite", "Delmål", "Subgoal"),
    "output": Text("Tuotostavoite", "Resultatmål", "Output goal"),
}
OUTCOMES = {
    "achieved": Text("Tavoite toteutui.", "Målet uppnåddes.", "The goal was achieved."),
    "partly_achieved": Text(
        "Tavoite toteutui osittain.", "Målet uppnåddes delvis.", "The goal was partly achieved."
    ),
    "not_achieved": Text("Tavoite ei toteutunut.", "Målet uppnåddes inte.", "The goal was not achieved."),
    "not_assessed": Text("Tavoitetta ei arvioitu.", "Målet bedömdes inte.", "The goal was not assessed."),
}
OUTCOME_SYMBOLS = {"achieved": "✓", "partly_achieved": "(✓)", "not_achieved": "✗", "not_assessed": "–"}
VERDICTS = {
    "achieved": Text("toteutui", "uppnåddes", "achieved"),
    "partly_achieved": Text("toteutui osittain", "uppnåddes delvis", "partly achieved"),
    "not_achieved": Text("ei toteutunut", "uppnåddes inte", "not achieved"),
    "not_assessed": Text("ei arvioitu", "bedömdes inte", "not assessed"),
}
"""The outcomes in a word or two, for a line that says already which goal it is."""


class Subgoal(Value):
    """One goal of the work, its verdict and what shows it."""

    kind: Annotated[
        GoalKind,
        Field(
            title=Text("Tavoitteen laji", "Målets art", "Kind of goal"),
            help=Text(
                "subgoal (Osatavoite) tai output (Tuotostavoite).",
                "subgoal (delmål) eller output (resultatmål).",
                "subgoal or output.",
            ),
            choices=GOAL_KINDS,
            example="subgoal",
        ),
    ]
    number: Annotated[
        int | None,
        Field(
            title=Text("Tavoitteen numero", "Målets nummer", "Number of the goal"),
            help=Text(
                "Osatavoitteen järjestysnumero: 1, 2, 3 …",
                "Delmålets ordningsnummer: 1, 2, 3 …",
                "The subgoal's running number: 1, 2, 3 …",
            ),
            minimum=1,
            example=1,
        ),
    ] = None
    goal: Annotated[
        str,
        Field(
            title=Text("Tavoite", "Mål", "Goal"),
            help=Text(
                "Mihin pyrittiin, yhdellä tai kahdella virkkeellä.",
                "Vad man strävade efter, i en eller två meningar.",
                "What was aimed at, in a sentence or two.",
            ),
            rich=True,
            pattern=NOT_BLANK,
            example="Perheet saavat tapaamisajan viikon kuluessa yhteydenotosta.",
        ),
    ]
    outcome: Annotated[
        Outcome | None,
        Field(
            title=Text("Toteutuminen", "Utfall", "Outcome"),
            help=Text(
                "achieved (toteutui), partly_achieved (toteutui osittain), not_achieved (ei toteutunut) "
                "tai not_assessed (ei arvioitu).",
                "achieved (uppnåddes), partly_achieved (uppnåddes delvis), not_achieved (uppnåddes inte) "
                "eller not_assessed (bedömdes inte).",
                "achieved, partly_achieved, not_achieved or not_assessed.",
            ),
            choices=OUTCOMES,
            symbols=OUTCOME_SYMBOLS,
            example="achieved",
        ),
    ] = None
    evidence: Annotated[
        str | None,
        Field(
            title=Text("Perustelu", "Motivering", "Evidence"),
            help=Text(
                "Mistä toteutumisen näkee: luku, lähde tai havainto. Ilman lausetta ”Tavoite toteutui”, "
                "jonka toteutuminen jo kertoo.",
                "Vad som visar utfallet: ett tal, en källa eller en iakttagelse. Utan meningen ”Målet "
                "uppnåddes”, som utfallet redan säger.",
                "What shows the outcome: a figure, a source or an observation. Without the sentence "
                "“The goal was achieved”, which the outcome says already.",
            ),
            rich=True,
            example="Seurantajaksolla odotusaika oli keskimäärin neljä päivää.",
        ),
    ] = None
    surveys: Annotated[
        tuple[Survey, ...],
        Field(
            title=Text("Kyselyt", "Enkäter", "Surveys"),
            help=Text(
                "Perustelun takana olevat luvut: vastaajat, asteikko ja tulokset.",
                "Siffrorna bakom motiveringen: svarande, skala och resultat.",
                "The numbers behind the evidence: respondents, scale and results.",
            ),
        ),
    ] = ()


class Evaluation(Value):
    """The evaluation field of a page: prose, subgoals or both."""

    summary: Annotated[
        str | None,
        Field(
            title=Text("Arvioinnin yhteenveto", "Sammanfattning av utvärderingen", "Evaluation summary"),
            help=Text(
                "Arvioinnin tulokset omin sanoin, ennen tavoitteita tai ilman niitä.",
                "Utvärderingens resultat med egna ord, före målen eller utan dem.",
                "The results in your own words, before the goals or without them.",
            ),
            rich=True,
            example="Kokeilun aikana tapaamisia oli 48 ja palaute oli pääosin myönteistä.",
        ),
    ] = None
    subgoals: Annotated[
        tuple[Subgoal, ...],
        Field(
            title=Text("Tavoitteet", "Mål", "Goals"),
            help=Text(
                "Osatavoitteet ja tuotostavoitteet, kullekin toteutuminen ja perustelu.",
                "Delmål och resultatmål, vart och ett med utfall och motivering.",
                "Subgoals and output goals, each with its outcome and evidence.",
            ),
            example=[
                {
                    "kind": "subgoal",
                    "number": 1,
                    "goal": "Perheet saavat tapaamisajan viikon kuluessa yhteydenotosta.",
                    "outcome": "achieved",
                    "evidence": "Seurantajaksolla odotusaika oli keskimäärin neljä päivää.",
                }
            ],
        ),
    ] = ()
