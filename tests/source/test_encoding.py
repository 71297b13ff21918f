"""A file in another encoding: which it looks like, and its line as it was meant."""

import pytest

from innomodel.source import read

FINNISH = "nimi: Kävelevä neuvola\nkuvaus: ”Päivä” – hyötyä\n"
SWEDISH = "namn: Gångklubben på Åland\n"
WINDOWS = "Windows-1252 (ANSI, Latin-1)"


def told(raw: bytes) -> tuple[str, str, str, int, int]:
    (one,) = read(raw, "koe.yaml").problems
    text = one.message.text.format(**one.message.values)
    return one.rule, text, one.excerpt.text, one.span.line, one.span.column


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", WINDOWS),
        ("mac_roman", "Mac OS Roman"),
    ],
)
def test_a_finnish_file_is_shown_as_it_was_meant(encoding, name):
    said = f"The file is not UTF-8 text; it looks like {name}."
    assert told(FINNISH.encode(encoding)) == ("encoding", said, "nimi: Kävelevä neuvola", 1, 8)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("latin-1", WINDOWS), ("cp850", "MS-DOS (CP850)"), ("mac_roman", "Mac OS Roman"), ("utf-16", "UTF-16")],
)
def test_a_swedish_file_is_shown_as_it_was_meant(encoding, name):
    said = f"The file is not UTF-8 text; it looks like {name}."
    assert told(SWEDISH.encode(encoding)) == ("encoding", said, "namn: Gångklubben på Åland", 1, 8)


def test_curved_quotation_marks_alone_are_those_of_windows():
    said = f"The file is not UTF-8 text; it looks like {WINDOWS}."
    assert told(b"name: the \x94day\x94\n") == ("encoding", said, "name: the ”day”", 1, 11)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_letter_beyond_ascii_is_known_too(encoding):
    said = "The file is not UTF-8 text; it looks like UTF-16."
    assert told("place: Kuopio\n".encode(encoding)) == ("encoding", said, "place: Kuopio", 1, 1)


def test_one_broken_character_in_a_file_in_utf_8_is_pointed_at():
    said = "The file is not UTF-8 text: the character here cannot be read."
    raw = "nimi: Päiväkeskus\nkuvaus: Työtä ja y".encode() + b"\xf6t\xf6\n"
    assert told(raw) == ("encoding", said, "kuvaus: Työtä ja y\ufffdt\ufffd", 2, 19)


def test_what_is_no_text_is_not_shown():
    raw = b"PK\x03\x04\x14\x00\x08\x08\x08\x00\xd4\xc6\xb8\x11\x02\x9d"
    assert told(raw) == ("encoding", "The file is not text.", "", 1, 1)


def test_a_null_character_in_a_text_is_a_control_character():
    assert told(b"a: 1\nb: \x00\n")[0] == "control-character"
