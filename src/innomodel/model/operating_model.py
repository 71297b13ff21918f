"""The whole file: one operating model."""

from typing import Annotated, Literal

from innomodel.model.basic_info import BasicInfo
from innomodel.model.development_path import DevelopmentPath
from innomodel.model.evaluation import Evaluation
from innomodel.model.field import Field, Section, Text
from innomodel.model.stages import STAGES as STAGES
from innomodel.model.target_group import TargetGroup
from innomodel.value import Value

FORMAT = "innomodel/1"

DevelopmentStage = Literal["idea", "in_development", "ready"]
Language = Literal["fi", "sv", "en", "se", "smn", "sms"]

STAGE_SYMBOLS = {"idea": "○", "in_development": "◐", "ready": "●"}
LANGUAGES = {
    "fi": Text("suomi", "finska", "Finnish"),
    "sv": Text("ruotsi", "svenska", "Swedish"),
    "en": Text("englanti", "engelska", "English"),
    "se": Text("pohjoissaame", "nordsamiska", "Northern Sámi"),
    "smn": Text("inarinsaame", "enaresamiska", "Inari Sámi"),
    "sms": Text("koltansaame", "skoltsamiska", "Skolt Sámi"),
}


class CoverImage(Value):
    """Kansikuva: the picture at the top of the page."""

    alt: Annotated[
        str | None,
        Field(
            label="Kansikuva",
            title=Text("Kansikuva", "Omslagsbild", "Cover image"),
            help=Text(
                "Mitä kuvassa on, sanoin: tämä luetaan niille, jotka eivät näe kuvaa.",
                "Vad bilden föreställer, i ord: detta läses upp för dem som inte ser bilden.",
                "What the picture shows, in words: this is read to those who do not see it.",
            ),
            section=Section.DESCRIPTION,
            order=260,
            example="Terveydenhoitaja ja perhe kävelevät metsäpolulla",
        ),
    ] = None
    file: Annotated[
        str | None,
        Field(
            title=Text("Kuvatiedosto", "Bildfil", "Image file"),
            help=Text(
                "Kuvan tiedostonimi samassa kansiossa tai sen alikansiossa.",
                "Bildens filnamn i samma mapp eller i en undermapp.",
                "The name of the image file, in the same folder or below it.",
            ),
            pattern=r"^(?![/.])(?!.*\.\.)[^:\\]+$",
            example="kuvat/metsapolku.jpg",
        ),
    ] = None


class OperatingModel(Value):
    """A toimintamalli, as one YAML file says it."""

    format: Annotated[
        Literal["innomodel/1"],
        Field(
            title=Text("Tiedostomuoto", "Filformat", "File format"),
            help=Text(
                "Tiedostomuodon nimi ja versio, aina innomodel/1.",
                "Filformatets namn och version, alltid innomodel/1.",
                "The name and version of the file format, always innomodel/1.",
            ),
            section=Section.HEAD,
            order=10,
            example=FORMAT,
        ),
    ]
    id: Annotated[
        str,
        Field(
            title=Text("Tunniste", "Identifierare", "Identifier"),
            help=Text(
                "Lyhyt tunniste: pieniä kirjaimia, numeroita ja yhdysmerkkejä. Sama kuin tiedoston nimi.",
                "En kort identifierare med små bokstäver, siffror och bindestreck; samma som filens namn.",
                "A short identifier of lower-case letters, digits and hyphens; the same as the file's name.",
            ),
            section=Section.HEAD,
            order=20,
            pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
            example="kaveleva-neuvola",
        ),
    ]
    language: Annotated[
        Language,
        Field(
            title=Text("Kuvauksen kieli", "Beskrivningens språk", "Language of the description"),
            help=Text(
                "Kieli, jolla kuvaus on kirjoitettu: fi, sv, en, se, smn tai sms.",
                "Språket som beskrivningen är skriven på: fi, sv, en, se, smn eller sms.",
                "The language the description is written in: fi, sv, en, se, smn or sms.",
            ),
            section=Section.HEAD,
            order=30,
            choices=LANGUAGES,
            example="fi",
        ),
    ] = "fi"
    basic_info: Annotated[
        BasicInfo,
        Field(
            title=Section.BASIC_INFO.value,
            help=Text(
                "Nimi, lyhyt kuvaus, paikka, alueet ja rahoittajat.",
                "Namn, kort beskrivning, plats, områden och finansiärer.",
                "Name, short description, place, areas and funders.",
            ),
        ),
    ]
    core_idea: Annotated[
        str | None,
        Field(
            label="Ratkaisun perusidea",
            title=Text("Ratkaisun perusidea", "Lösningens grundidé", "Core idea of the solution"),
            help=Text(
                "Mistä ratkaisussa on kyse ja mitä uutta siinä on aiempaan verrattuna.",
                "Vad lösningen går ut på och vad som är nytt jämfört med tidigare.",
                "What the solution is about and what is new in it against earlier practice.",
            ),
            section=Section.DESCRIPTION,
            order=210,
            shared=True,
            rich=True,
            example="Tapaaminen tehdään kävellen. Keskustelu on avoimempaa kuin vastaanotolla.",
        ),
    ] = None
    operating_environment: Annotated[
        str | None,
        Field(
            label="Toimintaympäristö",
            title=Text("Toimintaympäristö", "Verksamhetsmiljö", "Operating environment"),
            help=Text(
                "Missä ympäristössä malli toimii: organisaatio, alue, yhteiskunta.",
                "I vilken miljö modellen fungerar: organisation, område, samhälle.",
                "The environment the model works in: organisation, area, society.",
            ),
            section=Section.DESCRIPTION,
            order=220,
            shared=True,
            rich=True,
            example="Alueella on kaksi neuvolaa, ja välimatkat ovat pitkiä.",
        ),
    ] = None
    target_group: Annotated[
        TargetGroup | None,
        Field(
            title=Text("Kohderyhmä", "Målgrupp", "Target group"),
            help=Text(
                "Kenelle malli on tarkoitettu: kuvaus ja luettelo.",
                "För vem modellen är avsedd: en beskrivning och en lista.",
                "Whom the model is for: a description and a list.",
            ),
        ),
    ] = None
    adoption_conditions: Annotated[
        str | None,
        Field(
            label="Toimivuuden ja käyttöönoton ehdot",
            title=Text(
                "Toimivuuden ja käyttöönoton ehdot",
                "Villkor för funktion och ibruktagande",
                "Conditions for working and adoption",
            ),
            help=Text(
                "Mitä malli vaatii toimiakseen: osaaminen, aika, raha, luvat ja kumppanit.",
                "Vad modellen kräver för att fungera: kunnande, tid, pengar, tillstånd och partner.",
                "What the model needs to work: skills, time, money, permissions and partners.",
            ),
            section=Section.DESCRIPTION,
            order=240,
            shared=True,
            rich=True,
            example="Käyttöönotto vaatii yhden koulutuspäivän ja säänmukaiset vaatteet.",
        ),
    ] = None
    evaluation: Annotated[
        Evaluation | None,
        Field(
            label="Arvioinnin tulokset tiivistettynä",
            title=Text(
                "Arvioinnin tulokset tiivistettynä",
                "Utvärderingens resultat i korthet",
                "Evaluation results in brief",
            ),
            help=Text(
                "Mihin pyrittiin, miten kävi ja mistä sen näkee.",
                "Vad man strävade efter, hur det gick och vad som visar det.",
                "What was aimed at, how it went and what shows it.",
            ),
            section=Section.DESCRIPTION,
            order=250,
            shared=True,
        ),
    ] = None
    cover_image: Annotated[
        CoverImage | None,
        Field(
            title=Text("Kansikuva", "Omslagsbild", "Cover image"),
            help=Text(
                "Kuvan selite ja tiedosto.",
                "Bildens beskrivning och fil.",
                "The image's description and file.",
            ),
        ),
    ] = None
    development_stage: Annotated[
        DevelopmentStage,
        Field(
            label="Kehittämisen vaihe",
            title=Text("Kehittämisen vaihe", "Utvecklingsfas", "Development stage"),
            help=Text(
                "idea (Ideoitavana), in_development (Kehitteillä) tai ready (Valmis).",
                "idea (på idéstadiet), in_development (under utveckling) eller ready (färdig).",
                "idea, in_development or ready.",
            ),
            section=Section.SIDE,
            order=310,
            choices=STAGES,
            symbols=STAGE_SYMBOLS,
            example="in_development",
        ),
    ]
    development_path: Annotated[
        DevelopmentPath | None,
        Field(
            title=Text("Kehittämisen polku", "Utvecklingsstigen", "Development path"),
            help=Text(
                "Miten malli syntyi: kolme vaihetta, joista voi täyttää minkä tahansa osan.",
                "Hur modellen kom till: tre faser som kan fyllas i till valda delar.",
                "How the model came to be: three phases, any part of which can be filled in.",
            ),
        ),
    ] = None
    unplaced: Annotated[
        str | None,
        Field(
            title=Section.UNPLACED.value,
            help=Text(
                "Teksti, jolle tuonti ei löytänyt paikkaa. Siirrä se oikeaan kohtaan ja poista tästä.",
                "Text som importen inte hittade plats för. Flytta den till rätt ställe och ta bort den här.",
                "Text the import found no place for. Move it where it belongs and remove it here.",
            ),
            section=Section.UNPLACED,
            order=910,
            rich=True,
        ),
    ] = None
