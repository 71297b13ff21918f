"""Pages that are made to hurt: an answer that can be read, nothing run."""

import pytest
import yaml

from innomodel.intake.page import import_page, read_page

MEGABYTE = 1_000_000

HOSTILE = {
    "many lines": "rivi\n" * 100_000,
    "one line": "sana " * (MEGABYTE // 5),
    "one word": "a" * (2 * MEGABYTE),
    "a label a thousand times": "Toimintamallin nimi\n" * 1000,
    "two labels a thousand times": "Tekijä\nLuotu\n" * 1000,
    "all labels": "Toimintaympäristö **\nKohderyhmä\nLiitteet\nKuva\nLuotu\n" * 2000,
    "section names": "Perustiedot\n" * 50_000,
    "deep list": "".join(" " * depth + "• a\n" for depth in range(800)),
    "goals": "Arvioinnin tulokset tiivistettynä\n" + "Osatavoite 1:\n" * 10_000,
    "control characters": "Toimintamallin nimi\nNimi\x00\x01\x1b[31m\n" + "\x07" * 10_000,
    "unpaired surrogates": "Toimintamallin nimi\nNimi \ud800\n",
    "markup": "Ratkaisun perusidea **\n\n" + "[" * 20_000 + "*_`<&" * 10_000,
    "numbers": "Ratkaisun perusidea **\n\n" + "".join(f"{n}. a\n" for n in range(1, 10_000)),
    "deep elements": "<p>alku</p>" + "<div>" * 50_000 + "syvällä",
    "deep bold": "<p>" + "<b>" * 50_000 + "lihava",
    "deep lists": "<ul><li>" * 20_000 + "kohta",
    "deep tables": "<table><tr><td>" * 5_000 + "solu",
    "huge attribute": f'<p title="{"x" * 2 * MEGABYTE}">teksti</p>',
    "many attributes": "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">teksti</p>",
    "entities": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;&b;' + "&lt;" * 50_000,
    "unclosed comment": "<p>alku</p>" + "<!--" * 100_000,
    "unclosed script": "<p>alku</p>" + "<script>" * 50_000,
    "wide table": "<table><tr>" + "<td>a</td>" * 20_000 + "</tr><tr><td>b</td></tr></table>",
    "stray ends": "<p>alku</p>" + "</div></ul></table></a></b>" * 20_000,
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_becomes_readable_yaml(page):
    text, findings = import_page(page, "page")
    assert isinstance(yaml.load(text, Loader=yaml.CBaseLoader), dict)
    assert len(findings) < 1000


def test_scripts_and_styles_are_no_words_and_what_looks_like_them_in_text_is():
    page = read_page(
        "<body><p>alku <script>alert(1)</script>loppu &lt;script&gt;x&lt;/script&gt;.</p>"
        '<a href="javascript:alert(1)">linkki</a><style>p{}</style></body>',
        "page.html",
    )
    assert page.data == {"basic_info": {"summary": "alku loppu \\<script>x\\</script>.\n\nlinkki\n"}}


def test_control_characters_are_told_at_their_line():
    _text, findings = import_page("Toimintamallin nimi\nNimi\nToteutuspaikka\nKuo\x07pio\n", "page")
    assert [(one.rule, one.span.line) for one in findings if one.rule == "control-character"] == [
        ("control-character", 4)
    ]
