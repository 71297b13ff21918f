"""Invented models: one that says as little as may be, one that has every field and every mark-up."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from innomodel.model.basic_info import Attachment, BasicInfo
from innomodel.model.development_path import DevelopmentPath, Insight, Sharing, Trial
from innomodel.model.evaluation import Evaluation, Subgoal
from innomodel.model.operating_model import CoverImage, OperatingModel
from innomodel.model.survey import Scale, Survey, SurveyGroup, SurveyItem
from innomodel.model.target_group import TargetGroup
from innomodel.render.document import Document

SHA256 = "ab" * 32

MARKUP = """\
# Ylin otsikko

Kappale, jossa on **lihavaa**, *kursiivia*, ***molempia***, ~~poistettua~~ ja `koodia`.
Rivi jatkuu\\
pakotetun rivinvaihdon jälkeen.

### Kolmannen tason otsikko

- ensimmäinen luettelon kohta

  jatkokappale
  - sisempi kohta
    - kolmas taso
      - neljäs taso
- toinen kohta

##### Viidennen tason otsikko

5. viides vaihe
6. kuudes vaihe
   1. alavaihe

Väliteksti.

1. uusi alku
2. uusi jatko

> Lainattu lause.
>
> > Lainaus lainauksessa.
>
> - lainattu luettelo

## Toisen tason otsikko

| Kunta | Väkiluku | Huomio |
|:------|---------:|:------:|
| Ahola | 1200 | kasvaa |
| Boda | 340 | |

| Toinen | taulukko |
|--------|----------|
| heti | perään |

```
koodi rivi yksi
  koodi rivi kaksi
```

---

[Verkkosivu](https://www.example.fi/sivu?a=1&b=2 "Vihjeteksti"), [posti](mailto:aino@example.fi),
[puhelin](tel:+358401234567), [vaarallinen](javascript:alert) ja ![kuvan selite](https://example.fi/kuva.png).
"""


def minimal(**basic: object) -> OperatingModel:
    given = {
        "name": "Kävelevä neuvola",
        "summary": "Neuvola kävellen.",
        "place": "Kuopio",
        "areas": ("Kuopio",),
        "funders": ("Kunta",),
    }
    return OperatingModel(
        format="innomodel/1",
        id="kaveleva-neuvola",
        basic_info=BasicInfo(**{**given, **basic}),
        development_stage="idea",
    )


def document(model: OperatingModel, language: str = "fi") -> Document:
    return Document(model, "models/kaveleva-neuvola.yaml", SHA256, language)


def survey() -> Survey:
    return Survey(
        name="Osallistujapalaute",
        respondents=29,
        groups=(
            SurveyGroup(name="Lähiryhmä", respondents=13),
            SurveyGroup(name="Etäryhmä", respondents=16, by_area={"Uusimaa": 9, "Pirkanmaa": 7}),
        ),
        scale=Scale(min=-2, max=2, labels={"-2": "hyödytön", "0": "en osaa sanoa", "2": "hyödyllinen"}),
        items=(
            SurveyItem(name="Avaus", group="Lähiryhmä", n=11, statistic="median", value=2),
            SurveyItem(name="Työpaja", group="Etäryhmä", statistic="mean", value=1.5),
        ),
    )


def full() -> OperatingModel:
    return OperatingModel(
        format="innomodel/1",
        id="kaveleva-neuvola",
        language="fi",
        basic_info=BasicInfo(
            name="Kävelevä neuvola",
            summary="Neuvola **kävellen**.\n\n- perheille\n- kunnille",
            place="Kuopion ja Siilinjärven\nneuvolat",
            areas=("Pohjois-Savon hyvinvointialue", "Siilinjärvi"),
            funders=("Sosiaali- ja terveysministeriö (STM)", "Kunta"),
            collection="Kestävän kasvun ohjelma",
            attachments=(
                Attachment(title="Loppuraportti", url="https://www.example.fi/raportti ä.pdf"),
                Attachment(title="Muistio"),
                Attachment(title="Rikki", url="https://[rikki"),
            ),
            authors=("Aino Esimerkki", "Bo Exempel"),
            created=date(2026, 3, 9),
            modified=date(2026, 9, 30),
        ),
        core_idea=MARKUP,
        operating_environment="Kaksi neuvolaa.",
        target_group=TargetGroup(description="Perheet.", groups=("Lapsiperheet", "Isovanhemmat")),
        adoption_conditions="Koulutuspäivä.",
        evaluation=Evaluation(
            summary="#### Yhteenvedon otsikko\n\nYhteenveto.",
            subgoals=(
                Subgoal(
                    kind="subgoal",
                    number=1,
                    goal="Perheet saavat ajan *viikossa*.",
                    outcome="achieved",
                    evidence="Odotus oli neljä päivää.\n\n## Näytön otsikko\n\nLisää.",
                    surveys=(survey(),),
                ),
                Subgoal(kind="output", goal="Opas\n\nja esite", outcome="partly_achieved"),
                Subgoal(kind="subgoal", number=2, goal="Ilman tuomiota"),
            ),
        ),
        cover_image=CoverImage(alt="Perhe metsäpolulla", file="polku.jpg"),
        development_stage="in_development",
        development_path=DevelopmentPath(
            insight=Insight(
                starting_point="Lähtö.",
                needs="Tarve.",
                co_development="Yhdessä.",
                desired_change="Muutos.",
                measurement="Mittari.",
                implementation_plan="Suunnitelma.",
            ),
            trial=Trial(
                ideation="Ideat.",
                idea_selection="Valinta.",
                user_testing="Testi.",
                trial_plan="Koe.",
                trial_results="Tulos.",
            ),
            sharing=Sharing(tips="Vinkki."),
        ),
        unplaced="Orpo teksti.\n\n| viimeinen | taulukko |\n|---|---|\n| a | b |",
    )


FIXED = {
    "format",
    "id",
    "language",
    "kind",
    "outcome",
    "statistic",
    "development_stage",
    "url",
    "file",
    "min",
    "max",
}


def numbered(value: Any, words: Iterator[str], name: str = "") -> Any:
    """`value` with one of `words` at the end of each text that its author chose."""
    if isinstance(value, str):
        return (
            value
            if name in FIXED
            else f"{value}\n\n{next(words)}"
            if "\n" in value
            else f"{value} {next(words)}"
        )
    if isinstance(value, tuple):
        return tuple(numbered(one, words, name) for one in value)
    if isinstance(value, Mapping):
        is_scale = name == "labels"
        return {
            key if is_scale else numbered(key, words): numbered(one, words) if is_scale else one
            for key, one in value.items()
        }
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: numbered(getattr(value, one.name), words, one.name) for one in fields(value)}
        )
    return value
