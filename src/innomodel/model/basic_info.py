"""Perustiedot: what the model is, where it is, who pays for it and who wrote it."""

from datetime import date
from typing import Annotated

from innomodel.model.field import NOT_BLANK, Field, Section, Text
from innomodel.value import Value

URL = r"^(https?://|mailto:|tel:)\S+$"


class Attachment(Value):
    """A link or a file beside the description."""

    title: Annotated[
        str,
        Field(
            title=Text("Liitteen nimi", "Bilagans namn", "Attachment title"),
            help=Text(
                "Nimi, josta lukija tietää, mitä linkin takana on.",
                "Ett namn som säger vad som finns bakom länken.",
                "A name that tells the reader what is behind the link.",
            ),
            pattern=NOT_BLANK,
            example="Loppuraportti",
        ),
    ]
    url: Annotated[
        str | None,
        Field(
            title=Text("Liitteen osoite", "Bilagans adress", "Attachment address"),
            help=Text(
                "Verkko-osoite, joka alkaa https:// (myös mailto: ja tel: käyvät).",
                "En webbadress som börjar med https:// (även mailto: och tel: går).",
                "A web address beginning with https:// (mailto: and tel: will do too).",
            ),
            pattern=URL,
            example="https://www.example.fi/loppuraportti.pdf",
        ),
    ] = None


class BasicInfo(Value):
    """The fields of Innokylä's section Perustiedot."""

    name: Annotated[
        str,
        Field(
            label="Toimintamallin nimi",
            title=Text("Toimintamallin nimi", "Verksamhetsmodellens namn", "Name of the operating model"),
            help=Text(
                "Nimi, jolla toimintamalli tunnetaan. Yksi rivi.",
                "Namnet som modellen är känd under. En rad.",
                "The name the model is known by. One line.",
            ),
            section=Section.BASIC_INFO,
            order=110,
            pattern=NOT_BLANK,
            example="Kävelevä neuvola",
        ),
    ]
    summary: Annotated[
        str,
        Field(
            label="Toimintamallin lyhyt kuvaus",
            title=Text("Toimintamallin lyhyt kuvaus", "Kort beskrivning", "Short description"),
            help=Text(
                "Mitä malli on, kenelle ja mihin tarpeeseen: 1–3 virkettä.",
                "Vad modellen är, för vem och för vilket behov: 1–3 meningar.",
                "What the model is, for whom and for which need: 1–3 sentences.",
            ),
            section=Section.BASIC_INFO,
            order=120,
            rich=True,
            pattern=NOT_BLANK,
            example="Neuvolan terveydenhoitaja tapaa perheen kävellen, perheen omassa ympäristössä.",
        ),
    ]
    place: Annotated[
        str,
        Field(
            label="Toteutuspaikka",
            title=Text("Toteutuspaikka", "Plats för genomförandet", "Place of implementation"),
            help=Text(
                "Missä toimintaa on toteutettu: kunta, yksikkö tai muu paikka omin sanoin.",
                "Var verksamheten har genomförts: kommun, enhet eller annan plats med egna ord.",
                "Where the work was done: municipality, unit or other place in your own words.",
            ),
            section=Section.BASIC_INFO,
            order=130,
            pattern=NOT_BLANK,
            example="Kuopion ja Siilinjärven neuvolat",
        ),
    ]
    areas: Annotated[
        tuple[str, ...],
        Field(
            label="Paikkakunta, maakunta tai hyvinvointialue",
            older_labels=("Paikkakunta tai maakunta",),
            title=Text(
                "Paikkakunta, maakunta tai hyvinvointialue",
                "Ort, landskap eller välfärdsområde",
                "Municipality, region or wellbeing services county",
            ),
            help=Text(
                "Yksi tai useampi alue, tai Valtakunnallinen.",
                "Ett eller flera områden, eller Valtakunnallinen (riksomfattande).",
                "One or more areas, or Valtakunnallinen (nationwide).",
            ),
            section=Section.BASIC_INFO,
            order=140,
            pattern=NOT_BLANK,
            min_items=1,
            unique_items=True,
            codes="areas",
            example=["Pohjois-Savon hyvinvointialue", "Siilinjärvi"],
        ),
    ]
    funders: Annotated[
        tuple[str, ...],
        Field(
            label="Toimintamallin rahoittaja",
            title=Text("Toimintamallin rahoittaja", "Verksamhetsmodellens finansiär", "Funder"),
            help=Text(
                "Yksi tai useampi rahoittaja, tai Ei erillisrahoitusta.",
                "En eller flera finansiärer, eller Ei erillisrahoitusta (ingen separat finansiering).",
                "One or more funders, or Ei erillisrahoitusta (no separate funding).",
            ),
            section=Section.BASIC_INFO,
            order=150,
            pattern=NOT_BLANK,
            min_items=1,
            unique_items=True,
            codes="funders",
            example=["Sosiaali- ja terveysministeriö (STM)"],
        ),
    ]
    collection: Annotated[
        str | None,
        Field(
            label="Toimintamallin kokonaisuus",
            title=Text("Toimintamallin kokonaisuus", "Verksamhetsmodellens helhet", "Collection"),
            help=Text(
                "Kokonaisuus (esimerkiksi hanke tai ohjelma), johon malli Innokylässä kuuluu.",
                "Helheten (till exempel ett projekt) som modellen hör till i Innokylä.",
                "The collection (a project or programme) the model belongs to on Innokylä.",
            ),
            section=Section.BASIC_INFO,
            order=160,
            example="Kestävän kasvun ohjelma, Pohjois-Savo",
        ),
    ] = None
    attachments: Annotated[
        tuple[Attachment, ...],
        Field(
            label="Liitteet ja linkit",
            older_labels=("Liitteet",),
            title=Text("Liitteet ja linkit", "Bilagor och länkar", "Attachments and links"),
            help=Text(
                "Aineistot ja verkkosivut, joista lukija saa lisää tietoa.",
                "Material och webbsidor där läsaren får veta mer.",
                "Material and web pages where the reader learns more.",
            ),
            section=Section.BASIC_INFO,
            order=170,
            example=[{"title": "Loppuraportti", "url": "https://www.example.fi/loppuraportti.pdf"}],
        ),
    ] = ()
    authors: Annotated[
        tuple[str, ...],
        Field(
            label="Tekijä",
            title=Text("Tekijä", "Upphovsperson", "Author"),
            help=Text(
                "Kuvauksen kirjoittajat, kukin omana kohtanaan.",
                "De som har skrivit beskrivningen, var och en som egen punkt.",
                "Those who wrote the description, one item each.",
            ),
            section=Section.BASIC_INFO,
            order=180,
            pattern=NOT_BLANK,
            example=["Aino Esimerkki"],
        ),
    ] = ()
    created: Annotated[
        date | None,
        Field(
            label="Luotu",
            title=Text("Luotu", "Skapad", "Created"),
            help=Text(
                "Päivä, jona kuvaus luotiin: vuosi-kuukausi-päivä, esimerkiksi 2026-03-09.",
                "Dagen då beskrivningen skapades: år-månad-dag, till exempel 2026-03-09.",
                "The day the description was created: year-month-day, for example 2026-03-09.",
            ),
            section=Section.BASIC_INFO,
            order=190,
            example="2026-03-09",
        ),
    ] = None
    modified: Annotated[
        date | None,
        Field(
            label="Viimeksi muokattu",
            title=Text("Viimeksi muokattu", "Senast ändrad", "Last modified"),
            help=Text(
                "Päivä, jona kuvausta viimeksi muutettiin: vuosi-kuukausi-päivä.",
                "Dagen då beskrivningen senast ändrades: år-månad-dag.",
                "The day the description was last changed: year-month-day.",
            ),
            section=Section.BASIC_INFO,
            order=200,
            example="2026-09-30",
        ),
    ] = None
