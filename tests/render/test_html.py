"""The HTML page: the author's words once and in order, an anchor for each field, nothing from elsewhere."""

import json
import os
import re
import subprocess
import sys
from base64 import b64decode, b64encode
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as reader
from samples import SHA256, document, full, minimal
from test_docx import CONTENTS, MARKUP_TEXTS, field_addresses

from innomodel.model.operating_model import CoverImage
from innomodel.render.anchors import bookmark
from innomodel.render.html import NAMES, render
from innomodel.render.image import Image
from innomodel.render.web.structured import json_ld

ROOT = Path(__file__).parents[2]
PICTURE = Image(b"\x89PNG\r\n\x1a\n...", "image/png", 640, 480)
INLINE = {"a", "span", "strong", "em", "s", "code", "br"}


def page(model=None, language: str = "fi", **more):
    return reader.document_fromstring(render(document(model or full(), language)._replace(**more)).decode())


@cache
def rendered():
    return page()


def texts(element) -> list[str]:
    """The texts between the block elements in `element`, in order; not of pictures and signs."""
    pieces: list[str] = []

    def walk(one) -> None:
        is_hidden = one.tag == "svg" or one.get("aria-hidden") == "true"
        edge = " " if one.tag == "br" else "" if one.tag in INLINE else "\n"
        pieces.append(edge)
        if not is_hidden:
            pieces.append(" ".join((one.text or "").split("\n")))
            for child in one:
                walk(child)
                pieces.append(" ".join((child.tail or "").split("\n")))
        pieces.append(edge)

    walk(element)
    return [text for line in "".join(pieces).split("\n") if (text := " ".join(line.split()))]


def test_every_word_once_in_the_pages_order_and_no_other():
    assert texts(page().find("body")) == [
        "Siirry sisältöön",
        "Kävelevä neuvola",
        "Neuvola kävellen.",
        "perheille",
        "kunnille",
        *("Kehittämisen vaihe", "Kehitteillä"),
        *("Toteutuspaikka", "Kuopion ja Siilinjärven neuvolat"),
        *("Paikkakunta, maakunta tai hyvinvointialue", "Pohjois-Savon hyvinvointialue", "Siilinjärvi"),
        *("Toimintamallin rahoittaja", "Sosiaali- ja terveysministeriö (STM)", "Kunta"),
        *("Toimintamallin kokonaisuus", "Kestävän kasvun ohjelma"),
        *("Liitteet ja linkit", "Loppuraportti", "Muistio", "Rikki (https://[rikki)"),
        *("Tekijä", "Aino Esimerkki", "Bo Exempel"),
        *("Luotu", "9.3.2026", "Viimeksi muokattu", "30.9.2026"),
        *("Kohderyhmä", "Lapsiperheet", "Isovanhemmat"),
        *("Kansikuva", "Perhe metsäpolulla"),
        *CONTENTS,
        "Toimintamallin kuvaus",
        "Ratkaisun perusidea",
        *(" ".join(text.split()) for text in MARKUP_TEXTS),
        *("Toimintaympäristö", "Kaksi neuvolaa."),
        *("Kohderyhmä ja asiakasymmärrys", "Perheet."),
        *("Toimivuuden ja käyttöönoton ehdot", "Koulutuspäivä."),
        "Arvioinnin tulokset tiivistettynä",
        "Yhteenvedon otsikko",
        "Yhteenveto.",
        *("Tavoitteet", "Tavoitteen laji", "Tavoite", "Toteutuminen"),
        *("Osatavoite 1", "Perheet saavat ajan viikossa.", "Tavoite toteutui."),
        *("Tuotostavoite", "Opas ja esite", "Tavoite toteutui osittain."),
        *("Osatavoite 2", "Ilman tuomiota"),
        "Osatavoite 1",
        "Odotus oli neljä päivää.",
        "Näytön otsikko",
        "Lisää.",
        "Osallistujapalaute",
        *("Vastaajia yhteensä", "29"),
        *("Vastaajaryhmät", "Kyselyn tulokset: mediaani", "Kyselyn tulokset: keskiarvo"),
        "Vastaajaryhmät",
        *("Vastaajaryhmän nimi", "Ryhmän vastaajamäärä", "Vastaajat alueittain"),
        *("Lähiryhmä", "13", "Etäryhmä", "16", "Uusimaa 9 Pirkanmaa 7"),
        "Asteikko",
        *("Arvo", "Asteikon sanat", "-2", "hyödytön", "0", "en osaa sanoa", "2", "hyödyllinen"),
        "Kyselyn tulokset",
        *("Kysytty asia", "Vastaajaryhmä", "Vastanneita (N)", "Tunnusluku", "Arvo"),
        *("Avaus", "Lähiryhmä", "11", "mediaani", "2"),
        *("Työpaja", "Etäryhmä", "keskiarvo", "1,5"),
        "Oivalla ja ymmärrä",
        *("Lähtötilanne ja strategiset liittymäkohdat", "Lähtö."),
        *("Kehitystyön lähtökohtana olevat tarpeet", "Tarve."),
        *("Kehittäjäjoukon kokoaminen ja yhteiskehittäminen", "Yhdessä."),
        *("Tavoiteltu muutos", "Muutos."),
        *("Muutoksen mittaaminen", "Mittari."),
        *("Toteutussuunnitelma", "Suunnitelma."),
        "Kuvittele ja kokeile",
        *("Ideointi", "Ideat.", "Idean valinta", "Valinta.", "Testaus asiakkailla", "Testi."),
        *("Kokeilun tavoitteet ja suunnitelma", "Koe.", "Kokeilun tulokset", "Tulos."),
        "Kuvaa ja jaa",
        *("Vinkit toimintamallin soveltajille", "Vinkki."),
        "Sijoittamatta jäänyt teksti",
        "Orpo teksti.",
        *("viimeinen", "taulukko", "a", "b"),
        "Tietoja asiakirjasta",
        *("Lähde", "models/kaveleva-neuvola.yaml"),
        *("Versio", f"innomodel/1, innomodel {version('innomodel')}"),
        *("Lähteen tiiviste (SHA-256)", SHA256),
    ]


def test_symbols_stand_beside_their_words_and_are_not_read_out():
    body = page().find("body")
    signs = [(one.text, one.getnext().text if one.getnext() is not None else "") for one in
             body.xpath("//td//*[@aria-hidden='true']")]  # fmt: skip
    assert signs == [("✓", "Tavoite toteutui."), ("(✓)", "Tavoite toteutui osittain.")]
    (stage,) = body.xpath("//dd[*[@aria-hidden='true']]")
    assert stage.text_content() == "◐ Kehitteillä"


def test_headings_never_skip_a_level():
    levels = [int(one.tag[1]) for one in rendered().iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_field_has_its_anchor_and_no_anchor_is_there_twice():
    ids = [one.get("id") for one in rendered().xpath("//*[@id]")]
    assert {bookmark(address) for address in field_addresses()} <= set(ids)
    assert len(set(ids)) == len(ids)


def test_every_heading_of_a_field_is_a_link_to_itself_and_all_links_lead_somewhere():
    for heading in rendered().xpath("//main//h2 | //main//h3"):
        assert heading.find("a").get("href") == f"#{heading.getparent().get('id')}"
    ids = {one.get("id") for one in rendered().xpath("//*[@id]")}
    inside = [link[1:] for link in rendered().xpath("//a/@href") if link.startswith("#")]
    assert len(inside) > 40
    assert set(inside) <= ids


def test_every_table_has_header_cells_with_a_scope():
    for table in rendered().iter("table"):
        assert {cell.get("scope") for cell in table.iter("th")} <= {"col", "row"}
        assert table.xpath("./thead/tr/th[@scope='col']")
    named = [one.text_content() for one in rendered().iter("caption")]
    assert named == ["Tavoitteet", "Vastaajaryhmät", "Asteikko", "Kyselyn tulokset"]


def test_pictures_of_a_survey_say_what_they_show():
    pictures = rendered().xpath("//figure//svg")
    assert [one.get("role") for one in pictures] == ["img"] * 3
    assert pictures[0].get("aria-label").startswith("Vastaajia oli 29.")


def test_wide_tables_scroll_by_keyboard_and_have_a_name():
    wide = "|" + "a|" * 300 + "\n|" + "---|" * 300 + "\n|" + "b|" * 300
    (region,) = page(replace(minimal(), core_idea=wide)).xpath("//section[@class='wide']")
    assert (region.get("tabindex"), region.get("aria-label")) == ("0", "Taulukko")
    assert len(region.xpath(".//th")) == len(region.xpath(".//td")) == 300


def test_a_link_that_shows_its_address_is_known_from_others():
    shown = page(replace(minimal(), core_idea="<https://example.fi/?a=1&b=2> [nimi](https://example.fi/)"))
    assert [one.get("class") for one in shown.xpath("//main//a[starts-with(@href, 'http')]")] == [
        "bare",
        None,
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_labels_and_content_say_their_languages(language):
    shown = page(replace(full(), language="se"), language)
    assert shown.get("lang") == language
    assert shown.xpath("//h1/@lang") == ["se"]
    assert shown.xpath(f"//*[@id='{bookmark(('basic_info', 'summary'))}']/div/@lang") == ["se"]
    assert shown.xpath(f"//*[@id='{bookmark(('basic_info', 'place'))}']/dd/@lang") == ["se"]
    assert shown.xpath(f"//*[@id='{bookmark(('development_stage',))}']/dd/@lang") == []
    assert page(full(), "fi").xpath("//body//@lang") == []


def test_nothing_comes_from_elsewhere_and_nothing_runs():
    shown = page(
        replace(full(), cover_image=CoverImage(alt="Polku", file="p.png")), images={"p.png": PICTURE}
    )
    assert {one.tag for one in shown.iter()} & {"link", "iframe", "object", "embed", "form", "base"} == set()
    assert [one.get("type") for one in shown.iter("script")] == ["application/ld+json"]
    assert all(one.get("src").startswith("data:image/png;base64,") for one in shown.xpath("//*[@src]"))
    assert {one.tag for one in shown.xpath("//*[@href]")} == {"a"}
    assert not shown.xpath("//@style | //@*[starts-with(name(), 'on')]")
    assert not re.search(r"url\(|@import|expression", shown.find(".//style").text)


def test_the_policy_allows_this_style_and_no_other():
    raw = render(document(full())).decode()
    style = re.search(r"<style>(.*?)</style>", raw, re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = rendered().xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_a_cover_image_is_carried_by_the_page_with_its_words():
    shown = page(
        replace(full(), cover_image=CoverImage(alt="Polku <b>", file="p.png")), images={"p.png": PICTURE}
    )
    (image,) = shown.xpath("//header//img")
    assert (image.get("alt"), image.get("width"), image.get("height")) == ("Polku <b>", "640", "480")
    assert b64decode(image.get("src").removeprefix("data:image/png;base64,")) == PICTURE.content
    assert "Kansikuva" not in shown.text_content()


def test_machines_are_told_in_the_words_of_schema_org():
    (script,) = rendered().xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(script) == {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "CreativeWork",
        "identifier": "kaveleva-neuvola",
        "name": "Kävelevä neuvola",
        "description": "Neuvola kävellen.\n\nperheille\nkunnille",
        "inLanguage": "fi",
        "creativeWorkStatus": "Kehitteillä",
        "spatialCoverage": [
            {"@type": "Place", "name": "Pohjois-Savon hyvinvointialue"},
            {"@type": "Place", "name": "Siilinjärvi"},
        ],
        "contentLocation": [{"@type": "Place", "name": "Kuopion ja Siilinjärven\nneuvolat"}],
        "funder": [
            {"@type": "Organization", "name": "Sosiaali- ja terveysministeriö (STM)"},
            {"@type": "Organization", "name": "Kunta"},
        ],
        "author": [{"@type": "Person", "name": "Aino Esimerkki"}, {"@type": "Person", "name": "Bo Exempel"}],
        "audience": [
            {"@type": "Audience", "audienceType": "Lapsiperheet"},
            {"@type": "Audience", "audienceType": "Isovanhemmat"},
        ],
        "isPartOf": [{"@type": "CreativeWork", "name": "Kestävän kasvun ohjelma"}],
        "dateCreated": "2026-03-09",
        "dateModified": "2026-09-30",
    }


def test_words_for_machines_cannot_end_their_script():
    said = json_ld(minimal(name="</script><!--<script>&"))
    assert not set("<>&") & set(said)
    assert json.loads(said)["name"] == "</script><!--<script>&"


HOSTILE = [
    "<b>&amp; & ]]> \"lainaus\" 'heitto'",
    "<script>alert(1)</script>",
    "</style></title></script><!--",
    "{{ 7*7 }} {% for x in y %} {# huomautus #}",
    "[x](javascript:alert(1))",
    "![x](file:///etc/passwd) ![y](../salaisuus.png)",
    "\u202eoikealta vasemmalle \u05e9\u05dc\u05d5\u05dd",
    "👩‍👩‍👧 emoji",
    "tavu " * 8000 + "loppu",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_shown_as_typed(text):
    shown = page(replace(minimal(name=text, place=text, authors=(text,)), operating_environment=text))
    typed = " ".join(text.replace("&amp;", "&").split())
    for address in (("basic_info", "place"), ("basic_info", "authors")):
        (fact,) = shown.xpath(f"//*[@id='{bookmark(address)}']/dd")
        assert " ".join(fact.text_content().split()) == " ".join(text.split())
    (field,) = shown.xpath(f"//*[@id='{bookmark(('operating_environment',))}']/div")
    assert " ".join(field.text_content().split()) == typed
    assert " ".join(shown.xpath("//h1")[0].text_content().split()) == " ".join(text.split())
    assert " ".join(shown.findtext("head/title").split()) == " ".join(text.split())
    assert len(list(shown.iter("script"))) == len(list(shown.iter("style"))) == 1
    assert not list(shown.iter("img", "b"))
    assert all(link.startswith("#") for link in shown.xpath("//a/@href"))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_a_name_is_always_shown_as_typed(name):
    shown = page(minimal(name=name, authors=(name,)))
    (author,) = shown.xpath(f"//*[@id='{bookmark(('basic_info', 'authors'))}']/dd")
    for element in (shown.xpath("//h1")[0], author):
        assert element.text_content().split() == name.split()


def test_characters_that_html_cannot_hold_are_replaced():
    raw = render(document(minimal(place="a\x0bb\x7f\ud800"))).decode()
    assert "<dd>a\ufffdb\ufffd\ufffd</dd>" in raw


def test_a_user_s_template_may_use_the_documented_names_and_nothing_else():
    every = "".join(f"{{{{ {name} is defined }}}}" for name in NAMES)
    assert render(document(minimal()), every.encode()) == b"True" * len(NAMES)
    assert (
        render(document(minimal()), b"{{ title.content }} {{ parts | length }}\n")
        == "Kävelevä neuvola 0".encode()
    )
    with pytest.raises(jinja2.UndefinedError, match="nimi"):
        render(document(minimal()), b"{{ nimi }}")
    with pytest.raises(jinja2.TemplateError):
        render(document(minimal()), b"{{ policy.__globals__ }}")


PROGRAM = """
import sys; sys.path.insert(0, {tests!r})
from hashlib import sha256
from samples import document, full
from innomodel.render import FORMATS
for name in ("html", "md"):
    print(name, sha256(FORMATS[name].make(document(full()))).hexdigest())
"""


def test_the_same_bytes_in_any_folder_time_zone_locale_and_hash_seed(tmp_path):
    program = PROGRAM.format(tests=str(Path(__file__).parent))
    seen = set()
    for seed, zone, locale, folder in (
        ("0", "UTC", "C", "/"),
        ("7", "Asia/Tokyo", "fi_FI.UTF-8", str(tmp_path)),
    ):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale}
        made = subprocess.run(
            [sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, check=True
        )
        seen.add(made.stdout)
    assert len(seen) == 1
    assert len(seen.pop().split()) == 4
