"""Where paragraphs and sentences begin and end, and which matches near a sign are taken."""

import pytest

from innomodel.check.description import Description
from innomodel.check.prose import matches, paragraph_at, paragraphs, sentences
from innomodel.pattern import pattern
from innomodel.source import read


@pytest.mark.parametrize(
    ("text", "word", "paragraph"),
    [
        ("yksi kaksi", "kaksi", "yksi kaksi"),
        ("yksi\nkaksi\n\nkolme", "kaksi", "yksi\nkaksi\n"),
        ("yksi\n\nkaksi\nkolme\n\nneljä", "kolme", "kaksi\nkolme\n"),
        ("yksi\n\nkaksi\n\nkolme\n\nneljä\n", "kolme", "kolme\n"),
        ("yksi\n\nkaksi", "kaksi", "kaksi"),
        ("\nyksi kaksi", "kaksi", "yksi kaksi"),
        ("\nyksi\nkaksi", "kaksi", "yksi\nkaksi"),
        ("\n\nyksi\n\nkaksi", "yksi", "yksi\n"),
        ("\n\n\nyksi\nkaksi\n\nkolme", "yksi", "yksi\nkaksi\n"),
        ("\n\n", "\n", ""),
        ("yksi\n \nkaksi\nkolme\n \nneljä", "kolme", "kaksi\nkolme\n"),
        ("yksi\n \nkaksi\nkolme\n \nneljä", "kaksi", "kaksi\nkolme\n"),
        ("yksi\n\t\nkaksi", "yksi", "yksi\n"),
        ("yksi\n  kaksi\n\nkolme", "kaksi", "yksi\n  kaksi\n"),
        ("yksi\n  kaksi\nkolme", "kolme", "yksi\n  kaksi\nkolme"),
        ("a\n\n b\n c\nd\n\ne", "c", " b\n c\nd\n"),
        ("a\n\n\n b\nx\n\n\ne", "x", " b\nx\n"),
        ("a\n b", "a", "a\n b"),
    ],
)
def test_a_paragraph_is_the_lines_between_blank_ones(text, word, paragraph):
    start, end = paragraph_at(text, text.index(word))
    assert text[start:end] == paragraph
    if paragraph:
        assert (start, paragraph) in list(paragraphs(text))


@pytest.mark.parametrize("text", ["yksi\n\nkaksi", "yksi\n \nkaksi"])
def test_the_end_of_a_line_belongs_to_its_paragraph(text):
    start, end = paragraph_at(text, 4)
    assert text[start:end] in ("yksi\n", "yksi")


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Yksi. Kaksi! ”Kolme?” Neljä", ["Yksi.", "Kaksi!", "”Kolme?”", "Neljä"]),
        ("  Yksi.   Kaksi.  ", ["Yksi.", "Kaksi."]),
        ("ks. Kelan ohje. Se auttaa.", ["ks. Kelan ohje.", "Se auttaa."]),
        ("Klo 9.30 alkaa esim. aamulla. Se loppuu.", ["Klo 9.30 alkaa esim. aamulla.", "Se loppuu."]),
        ("Apua saa mm. Kuopiossa, ks. THL:n ohje ja n. 30 muuta.", [0]),
        ("Kysy A. Esimerkiltä tai esim. Kelasta. Se auttaa.", [0, 39]),
        ("Vi finns i t.ex. Vasa, bl.a. FPA. Det går bra.", [0, 34]),
        ("See e.g. THL, Dr. Example and vol. 2. It helps.", [0, 38]),
        ("Se päättyi klo 16 jne. Sitten levättiin. Mukana oli mm.", [0, 23, 41]),
        ("We met at 4 p.m. Then we left.", [0, 17]),
        (
            "**Yksi.** Kaksi. *Kolme!* “Neljä.” »Viisi?» ’Kuusi.’ (”Seitsemän.”) [Kahdeksan…] Yhdeksän",
            [
                0,
                10,
                17,
                26,
                35,
                44,
                53,
                68,
                81,
            ],
        ),
        ("", []),
    ],
)
def test_sentences_without_the_space_around_them(paragraph, expected):
    found = list(sentences(paragraph))
    assert expected in ([paragraph[start:end] for start, end in found], [start for start, _end in found])


@pytest.mark.parametrize(
    ("before", "after", "is_found"),
    [
        ("", "", True),
        ("a" * 119, "", True),
        ("a" * 120, "", True),
        ("a" * 200, "", False),
        ("a" * 120 + " x" + " " * 300 + "a", "", True),
    ],
)
def test_a_match_begins_at_most_120_characters_before_its_sign(before, after, is_found):
    text = f"{before}#{after}"
    description = Description(read(b"a: b", "a.yaml"), {"core_idea": text}, None)
    found = [match[0] for _, match in matches(description, pattern(r"(?<!a)a*#"), ("#",))]
    assert (found == [text[-len(found[0]) :]] if found else False) is is_found


def test_a_sign_far_from_another_is_looked_at_too_and_each_match_told_once():
    text = "x1 " + "välissä " * 40 + "x2 x3 " + "välissä " * 40 + "x4 " + "väli " * 2 + "x5"
    description = Description(
        read(b"a: b", "a.yaml"), {"core_idea": text, "operating_environment": "x6"}, None
    )
    found = [match[0] for _, match in matches(description, pattern(r"x\d"), ("x",))]
    assert found == ["x1", "x2", "x3", "x4", "x5", "x6"]
