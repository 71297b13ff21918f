"""Kehittämisen polku: how the model came to be, phase by phase."""

from typing import Annotated

from innomodel.model.field import Field, Section, Text
from innomodel.value import Value


class Insight(Value):
    """Oivalla ja ymmärrä: the first phase of the path."""

    starting_point: Annotated[
        str | None,
        Field(
            label="Lähtötilanne ja strategiset liittymäkohdat",
            title=Text(
                "Lähtötilanne ja strategiset liittymäkohdat",
                "Utgångsläge och strategiska kopplingar",
                "Starting point and strategic links",
            ),
            help=Text(
                "Mistä lähdettiin liikkeelle ja mihin strategioihin tai ohjelmiin työ liittyy.",
                "Var man började och vilka strategier eller program arbetet hör ihop med.",
                "Where the work began and which strategies or programmes it is tied to.",
            ),
            section=Section.INSIGHT,
            order=510,
            rich=True,
            example="Neuvolakäynnit peruuntuivat usein pitkien matkojen takia.",
        ),
    ] = None
    needs: Annotated[
        str | None,
        Field(
            label="Kehitystyön lähtökohtana olevat tarpeet",
            title=Text(
                "Kehitystyön lähtökohtana olevat tarpeet",
                "Behov som utvecklingen utgår från",
                "Needs behind the development",
            ),
            help=Text(
                "Kenen tarpeeseen vastataan ja mistä tarve tiedetään.",
                "Vems behov man svarar på och hur behovet är känt.",
                "Whose need is met and how the need is known.",
            ),
            section=Section.INSIGHT,
            order=520,
            rich=True,
            example="Perheet toivoivat lyhyempiä matkoja ja joustavia aikoja.",
        ),
    ] = None
    co_development: Annotated[
        str | None,
        Field(
            label="Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
            title=Text(
                "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
                "Att samla utvecklare och utveckla tillsammans",
                "Gathering the developers and co-development",
            ),
            help=Text(
                "Ketkä kehittivät ja miten asiakkaat olivat mukana.",
                "Vilka som utvecklade och hur klienterna deltog.",
                "Who developed and how clients took part.",
            ),
            section=Section.INSIGHT,
            order=530,
            rich=True,
            example="Mukana olivat neuvolat, perhekeskus ja kuusi perhettä.",
        ),
    ] = None
    desired_change: Annotated[
        str | None,
        Field(
            label="Tavoiteltu muutos",
            title=Text("Tavoiteltu muutos", "Eftersträvad förändring", "Desired change"),
            help=Text(
                "Mikä muuttuu, kenelle ja mihin mennessä.",
                "Vad som förändras, för vem och till när.",
                "What changes, for whom and by when.",
            ),
            section=Section.INSIGHT,
            order=540,
            rich=True,
            example="Peruuntuneiden käyntien osuus puolittuu vuodessa.",
        ),
    ] = None
    measurement: Annotated[
        str | None,
        Field(
            label="Muutoksen mittaaminen",
            title=Text("Muutoksen mittaaminen", "Mätning av förändringen", "Measuring the change"),
            help=Text(
                "Millä luvulla tai havainnolla muutos todetaan.",
                "Med vilket tal eller vilken iakttagelse förändringen konstateras.",
                "By which figure or observation the change is seen.",
            ),
            section=Section.INSIGHT,
            order=550,
            rich=True,
            example="Peruuntuneet käynnit kuukaudessa, lähtötaso 18.",
        ),
    ] = None
    implementation_plan: Annotated[
        str | None,
        Field(
            label="Toteutussuunnitelma",
            title=Text("Toteutussuunnitelma", "Genomförandeplan", "Implementation plan"),
            help=Text(
                "Vaiheet, aikataulu ja vastuut.",
                "Skeden, tidtabell och ansvar.",
                "Steps, timetable and responsibilities.",
            ),
            section=Section.INSIGHT,
            order=560,
            rich=True,
            example="Kokeilu tehdään keväällä kahdessa neuvolassa.",
        ),
    ] = None


class Trial(Value):
    """Kuvittele ja kokeile: the second phase of the path."""

    ideation: Annotated[
        str | None,
        Field(
            label="Ideointi",
            title=Text("Ideointi", "Idéarbete", "Ideation"),
            help=Text(
                "Miten ideoita syntyi ja millaisia ne olivat.",
                "Hur idéerna uppstod och hurdana de var.",
                "How ideas arose and what they were.",
            ),
            section=Section.TRIAL,
            order=610,
            rich=True,
            example="Työpajassa syntyi 14 ideaa.",
        ),
    ] = None
    idea_selection: Annotated[
        str | None,
        Field(
            label="Idean valinta",
            title=Text("Idean valinta", "Val av idé", "Idea selection"),
            help=Text(
                "Mikä idea valittiin ja miksi.",
                "Vilken idé som valdes och varför.",
                "Which idea was chosen and why.",
            ),
            section=Section.TRIAL,
            order=620,
            rich=True,
            example="Valittiin kävellen tehtävä tapaaminen, koska se ei vaadi tiloja.",
        ),
    ] = None
    user_testing: Annotated[
        str | None,
        Field(
            label="Testaus asiakkailla",
            title=Text("Testaus asiakkailla", "Test med klienter", "Testing with clients"),
            help=Text(
                "Ketkä testasivat ja mitä opittiin.",
                "Vilka som testade och vad man lärde sig.",
                "Who tested and what was learnt.",
            ),
            section=Section.TRIAL,
            order=630,
            rich=True,
            example="Kolme perhettä kokeili tapaamista kahdesti.",
        ),
    ] = None
    trial_plan: Annotated[
        str | None,
        Field(
            label="Kokeilun tavoitteet ja suunnitelma",
            title=Text(
                "Kokeilun tavoitteet ja suunnitelma", "Försökets mål och plan", "Goals and plan of the trial"
            ),
            help=Text(
                "Mitä kokeillaan, missä, milloin ja mitä siltä odotetaan.",
                "Vad som prövas, var, när och vad man väntar sig.",
                "What is tried, where, when and what is expected.",
            ),
            section=Section.TRIAL,
            order=640,
            rich=True,
            example="Kokeilu kestää kolme kuukautta.",
        ),
    ] = None
    trial_results: Annotated[
        str | None,
        Field(
            label="Kokeilun tulokset",
            title=Text("Kokeilun tulokset", "Försökets resultat", "Results of the trial"),
            help=Text(
                "Mitä kokeilussa tapahtui ja mitä siitä seurasi.",
                "Vad som hände i försöket och vad det ledde till.",
                "What happened in the trial and what came of it.",
            ),
            section=Section.TRIAL,
            order=650,
            rich=True,
            example="Tapaamisista toteutui 44 suunnitellusta 48:sta.",
        ),
    ] = None


class Sharing(Value):
    """Kuvaa ja jaa: the third phase of the path."""

    tips: Annotated[
        str | None,
        Field(
            label="Vinkit toimintamallin soveltajille",
            title=Text(
                "Vinkit toimintamallin soveltajille",
                "Tips till dem som tillämpar modellen",
                "Tips for those who apply the model",
            ),
            help=Text(
                "Mitä soveltajan kannattaa tietää ennen aloittamista.",
                "Vad den som tillämpar modellen bör veta innan hen börjar.",
                "What those who apply the model should know before they begin.",
            ),
            section=Section.SHARING,
            order=710,
            rich=True,
            example="Varatkaa sadepäiviä varten katettu paikka.",
        ),
    ] = None


class DevelopmentPath(Value):
    """The three phases of the development path, usable in any order and depth."""

    insight: Annotated[
        Insight | None,
        Field(
            title=Section.INSIGHT.value,
            help=Text(
                "Polun ensimmäinen vaihe: lähtötilanne, tarpeet ja tavoiteltu muutos.",
                "Stigens första fas: utgångsläget, behoven och den eftersträvade förändringen.",
                "The first phase of the path: starting point, needs and desired change.",
            ),
        ),
    ] = None
    trial: Annotated[
        Trial | None,
        Field(
            title=Section.TRIAL.value,
            help=Text(
                "Polun toinen vaihe: ideat ja kokeilut.",
                "Stigens andra fas: idéer och försök.",
                "The second phase of the path: ideas and trials.",
            ),
        ),
    ] = None
    sharing: Annotated[
        Sharing | None,
        Field(
            title=Section.SHARING.value,
            help=Text(
                "Polun kolmas vaihe: tulosten jakaminen.",
                "Stigens tredje fas: att dela resultaten.",
                "The third phase of the path: sharing the results.",
            ),
        ),
    ] = None
