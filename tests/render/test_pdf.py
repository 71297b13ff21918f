"""The PDF document: PDF/UA-1, the author's words once and in order, as typed, the same bytes each time."""

import os
import re
import struct
import subprocess
import sys
import unicodedata
import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path

import page
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_text import read_aloud
from samples import document, full, minimal, survey

from innomodel.cli.main import main
from innomodel.model.basic_info import Attachment
from innomodel.model.evaluation import Evaluation, Subgoal
from innomodel.model.survey import Scale
from innomodel.render.document import NoImage, NoLetter
from innomodel.render.image import Image
from innomodel.render.pdf import render

ROOT = Path(__file__).parents[2]

COLUMNS = 300
HOSTILE = {
    "html": "<b>& <script>alert(1)</script> ]]>",
    "jinja": "{{ 7*7 }} {% for x in y %} {# huomautus #}",
    "typst": '#{1+1} #eval("2") @viite <nimi> $x^2$ // loppu /* ei */ #import "x.typ" ~ -- --- \'x\' "x"',
    "control": "a\u000bb\u0000c\u0085d\u2028e\ufefff\ufdd0",
    "word": "x" * 40_000,
    "paragraph": "sana " * 8_000,
    "right to left": "שלום עולם مرحبا بالعالم",
    "emoji": "😀 👍🏽 👨\u200d👩\u200d👧 🇫🇮 ❤️",
    "scripts": "čđŋšŧž ǥǧǩʒǯ Київ 中文 日本語 한국 ไทย हिन्दी አማርኛ বাংলা தமிழ் සිංහල",
    "links": "[x](javascript:alert(1)) [y](file:///etc/passwd) ![z](../../salaisuus.png)",
    "deep": "\n>\n".join(">" * depth + f" taso {depth}" for depth in range(1, 48)),
    "nothing": "-\n- \n\n1.\n\n>\n\n| |\n|-|\n| |\n\n#\n\n```\n```\n\n![]() []()",
    "wide": "|{}|\n|{}|\n|{}|".format(
        "|".join(f"sarake{n}" for n in range(COLUMNS)),
        "|".join("-" for _ in range(COLUMNS)),
        "|".join(f"solu{n}" for n in range(COLUMNS)),
    ),
    "wide inside": "- a\n\n  |{}|\n  |{}|\n  |{}|".format(
        "|".join(f"sarake{n}" for n in range(20)),
        "|".join("-" for _ in range(20)),
        "|".join(f"solu{n}" for n in range(20)),
    ),
}


@cache
def rendered(language: str = "fi") -> bytes:
    return render(document(full(), language))


def of(markdown: str, **more: object) -> bytes:
    return render(document(replace(minimal(), core_idea=markdown, **more)))


def failures(pdf: bytes) -> list[str]:
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert report.rules.total > 100
    return [str(one) for one in report.failures]


def letters(text: str) -> str:
    """The text without spaces and the hyphens that end lines, each letter in its usual form."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text.replace("\x02", "")))


def read(pdf: bytes) -> str:
    return letters("".join(text for _kind, text in read_aloud(pdf)))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_it_is_pdf_ua(language):
    assert failures(rendered(language)) == []
    assert failures(render(document(minimal(), language))) == []


def test_it_says_its_title_its_language_and_its_authors():
    pdf = pypdfium2.PdfDocument(rendered())
    about = pdf.get_metadata_dict()
    assert (about["Title"], about["Author"]) == ("Kävelevä neuvola", "Aino Esimerkki, Bo Exempel")
    assert about["CreationDate"] == "D:20260930000000Z"
    assert b"/Lang(fi-FI)" in rendered()
    assert b"/DisplayDocTitle true" in rendered()


def test_labels_in_another_language_say_so():
    assert b"/Lang(sv-FI)" in rendered("sv")
    assert b"/Lang(sv-FI)" not in rendered("fi")


def test_bookmarks_lead_to_every_section_field_and_goal():
    titles = [one.get_title() for one in pypdfium2.PdfDocument(rendered()).get_toc()]
    looked_for = ("Toimintamallin kuvaus", "Toimintaympäristö", "Osatavoite 1", "Tavoiteltu muutos")
    assert tuple(one for one in titles if one in looked_for) == looked_for


def test_a_long_document_has_contents_and_a_short_one_none():
    assert ("Link", "Toimintamallin kuvaus ") in list(read_aloud(rendered()))
    assert not any(kind == "Link" for kind, _text in read_aloud(render(document(minimal()))))


def test_a_picture_is_read_by_what_it_shows():
    figures = [text for kind, text in read_aloud(rendered()) if kind == "Figure"]
    assert figures == [
        "Vastaajia oli 29. Eniten vastaajia (16) oli ryhmässä ”Etäryhmä”. "
        "Alueittain vastaajia oli eniten (9) alueella ”Uusimaa”.",
        "Mediaani oli 2 (hyödyllinen) kohdassa ”Avaus”. Asteikko oli -2 (hyödytön) – 2 (hyödyllinen).",
        "Keskiarvo oli 1,5 kohdassa ”Työpaja”. Asteikko oli -2 (hyödytön) – 2 (hyödyllinen).",
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_a_sound_document(name):
    assert failures(of(HOSTILE[name])) == []


@pytest.mark.parametrize("name", ["html", "jinja", "typst", "word", "paragraph", "emoji", "scripts", "links"])
def test_hostile_text_stays_as_typed(name):
    plain = HOSTILE[name].replace("~", "\\~").replace("<", "\\<").replace("*", "\\*").replace("_", "\\_")
    plain = plain if name != "links" else HOSTILE[name]
    assert letters(HOSTILE[name]) in read(of(plain))


def test_what_is_no_text_is_replaced_and_line_ends_are_kept():
    assert "a\ufffdb\ufffdc" in read(of(HOSTILE["control"]))


def test_every_cell_of_a_wide_table_is_there_in_order():
    said = read(of(HOSTILE["wide"]))
    assert "".join(f"sarake{n}" for n in range(COLUMNS)) + "".join(f"solu{n}" for n in range(COLUMNS)) in said


def test_a_letter_that_no_font_has_is_refused_by_name():
    with pytest.raises(NoLetter) as refusal:
        of("ennen ༀ jälkeen")
    assert refusal.value.letters == "ༀ"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(max_codepoint=0x24F, exclude_categories=["Cc"]), max_size=200))
def test_any_text_is_read_as_it_is_in_every_short_field(text):
    name = f"a{' '.join(text.split())}z"
    model = minimal(place=name, areas=(name,))
    assert read(render(document(model))).count(letters(name)) >= 2


def test_the_same_input_gives_the_same_bytes_everywhere(tmp_path):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from samples import document, full; "
        "from hashlib import sha256; from innomodel.render.pdf import render; "
        "print(sha256(render(document(full()))).hexdigest())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(ROOT / "tests" / "render")],
            capture_output=True,
            text=True,
            check=True,
            cwd=folder,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale},
        ).stdout
        for folder, seed, zone, locale in (
            (ROOT, "1", "UTC", "C"),
            (tmp_path, "2", "Asia/Tokyo", "fi_FI.UTF-8"),
        )
    }
    assert len(said) == 1


def test_without_the_extra_the_command_says_what_to_install(seed_path, tmp_path):
    code = (
        "import sys; sys.modules['typst'] = None; from innomodel.cli.main import main; "
        "sys.exit(main(sys.argv[1:]))"
    )
    output = tmp_path / "build"
    command = [sys.executable, "-c", code, "render", seed_path, "--pdf", "-o", output, "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert 'Install it with: pip install "innomodel[pdf]"' in done.stderr
    assert not output.exists()


def test_the_command_names_the_letter_that_cannot_be_shown(seed_path, tmp_path, capsys):
    changed = tmp_path / seed_path.name
    changed.write_text(seed_path.read_text("utf-8").replace("Helsingissä", "Helsingissä ༀ"), "utf-8")
    build = tmp_path / "build"
    command = ["render", str(changed), "--pdf", "--html", "-o", str(build), "--lang", "en"]
    assert main(command) == 1
    told = capsys.readouterr()
    assert (
        f"{changed}:13:10 error not-rendered: Place of implementation: "
        "no font of the document can show the letters ༀ.\n"
    ) in told.err
    assert told.err.endswith(f"Not made of {changed}: pdf.\n")
    assert [path.name for path in build.iterdir()] == [f"{seed_path.stem}.html"]


def test_a_heading_in_the_summary_is_read_as_a_paragraph_before_all_headings():
    pdf = render(document(minimal(summary="Kuvaus.\n\n### Tausta\n\nTeksti.")))
    said = [(kind, text.strip()) for kind, text in read_aloud(pdf)]
    assert [one for one in said if one[1] in ("Kuvaus.", "Tausta", "Teksti.")] == [
        ("P", "Kuvaus."),
        ("Span", "Tausta"),
        ("P", "Teksti."),
    ]
    assert failures(pdf) == []


def test_an_address_too_long_for_a_link_stands_behind_the_words():
    address = f"https://example.fi/{'a' * 9_000}"
    pdf = of(f"Katso [**tämä** sivu]({address}) ensin.")
    assert f"Katsotämäsivu({address})ensin." in read(pdf)
    assert b"/URI" not in pdf
    assert b"/URI" in of(f"Katso [tämä](https://example.fi/{'a' * 7_900}) ensin.")
    assert failures(pdf) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("\u00ad", "https://example.fi"),
        ("**\u00ad\u00ad**", "https://example.fi"),
        ("x\u00ad", "x"),
        ("a\u00adb c\u00ad", "abc"),
    ],
)
def test_a_link_whose_words_end_in_a_soft_hyphen_is_a_link(words, shown):
    pdf = of(f"alku [{words}](https://example.fi) loppu")
    assert f"alku{shown}loppu" in read(pdf).replace("\u00ad", "")
    assert b"/URI(https://example.fi)" in pdf
    assert failures(pdf) == []


def test_an_attachment_with_an_invisible_title_is_a_link():
    pdf = render(document(minimal(attachments=(Attachment(title="\u00ad", url="https://example.fi/a"),))))
    assert b"/URI(https://example.fi/a)" in pdf
    assert failures(pdf) == []


@pytest.mark.parametrize(
    "words",
    ["a\u0085b\ufdd0\tc\u2028d\x9f", "\u0e44\u0301", "\ufeff\u05d0", "\u05d0 a \u05d0", "\u0915" * 300],
)
def test_words_that_a_picture_cannot_have_as_text_are_drawn(words):
    told = replace(survey(), scale=Scale(min=-2, max=2, labels={"-2": words, "2": "hyvä"}))
    evaluation = Evaluation(subgoals=(Subgoal(kind="subgoal", goal="a", evidence="b", surveys=(told,)),))
    pdf = render(document(replace(minimal(), evaluation=evaluation)))
    assert len([kind for kind, _text in read_aloud(pdf) if kind == "Figure"]) == 3
    assert failures(pdf) == []


def test_characters_without_width_do_not_add_up():
    assert len(of("alku" + "\u200b" * 60_000 + "loppu" + "\u2060" * 60_000)) < 30_000


def picture(width: int, height: int) -> bytes:
    """A grey PNG."""
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    shape = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", shape), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def with_cover(content: bytes) -> bytes:
    image = Image(content, "image/png", 40, 30)
    return render(document(full())._replace(images={"polku.jpg": image}))


def test_the_cover_image_is_shown_with_its_text():
    pdf = with_cover(picture(40, 30))
    assert pdf.count(b"/Subtype/Image") == 1
    assert ("Figure", "Perhe metsäpolulla") in list(read_aloud(pdf))
    assert failures(pdf) == []


def test_a_damaged_picture_is_refused():
    with pytest.raises(NoImage):
        with_cover(picture(40, 30)[:50])


BEGINNINGS = "\n_\n\n_# _### _- _1. _> _`_```\n_    _\t"
INLINE = "*_**_~~_---\n_[x](https://a.fi)_![y](z.png)_<b>_sana_ض_😀_\u0301_$_#"
TABLE = "|a|b|\n|-|-|\n|c|d|\n"
MARKUP = st.lists(st.sampled_from([TABLE, *BEGINNINGS.split("_"), *INLINE.split("_")]), max_size=40).map(
    "".join
)


@settings(max_examples=40, deadline=None)
@given(MARKUP, MARKUP.filter(str.strip))
def test_any_markup_in_any_order_is_a_sound_document(evidence, goal):
    subgoal = Subgoal(kind="subgoal", goal=goal, evidence=evidence)
    assert failures(of(evidence, evaluation=Evaluation(subgoals=(subgoal,)))) == []
