"""Reading: what is written stays as written, every address has its place, bad input has a clear end."""

import pytest

from innomodel.source import MAX_BYTES, Source, plain_data, read

TEXT = {"type": "object", "additionalProperties": {"type": "string"}}
WHOLE = {"type": "object", "additionalProperties": {"type": "integer"}}
NUMBER = {"type": "object", "additionalProperties": {"type": "number"}}


def found(raw: bytes) -> list[tuple[str, int, int]]:
    return [(one.rule, one.span.line, one.span.column) for one in read(raw, "koe.yaml").problems]


@pytest.mark.parametrize(
    "written",
    ["on", "no", "yes", "off", "null", "~", "true", "020", "00100", "1.10", "12:30", "2023-07-10",
     "1e3", "0x1F", ".inf", "09 123 4567", "+358 40 1234567", "1_000", "=", "<<"],
)  # fmt: skip
def test_a_text_field_keeps_what_is_written(written):
    source = read(f"a: {written}\n".encode())
    assert plain_data(source.root, TEXT) == {"a": written}


@pytest.mark.parametrize(
    ("written", "schema", "value"),
    [
        ("020", WHOLE, 20),
        ("-2", WHOLE, -2),
        ("+3", WHOLE, 3),
        ("1.5", WHOLE, "1.5"),
        ("1_000", WHOLE, "1_000"),
        ("0x1F", WHOLE, "0x1F"),
        ("'16'", WHOLE, "16"),
        ("9" * 400, WHOLE, "9" * 400),
        ("9" * 15, WHOLE, 999_999_999_999_999),
        ("9" * 16, WHOLE, "9" * 16),
        ("١٢", WHOLE, "١٢"),
        ("1.5", NUMBER, 1.5),
        ("2", NUMBER, 2),
        ("1,5", NUMBER, "1,5"),
        (".inf", NUMBER, ".inf"),
        ("1e999", NUMBER, "1e999"),
    ],
)
def test_a_number_field_reads_plain_numbers_and_nothing_else(written, schema, value):
    data = plain_data(read(f"a: {written}\n".encode()).root, schema)
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


def test_a_field_without_a_value_is_not_there():
    fields = {"type": "object", "properties": {key: {"type": "string"} for key in "abc"}}
    assert plain_data(read(b"a:\nb: ''\nc:  # huomio\n").root, fields) == {"b": ""}


@pytest.mark.parametrize("schema", [TEXT, WHOLE, {"type": "object", "properties": {"c": {}}}])
def test_any_other_key_without_a_value_is_there_and_empty(schema):
    assert plain_data(read(b"a:\nb:\n").root, schema) == {"a": "", "b": ""}
    assert plain_data(read(b"{a, b: }").root, schema) == {"a": "", "b": ""}


def test_without_a_schema_a_key_without_a_value_is_not_there():
    assert plain_data(read(b"a:\nb: 1\n").root, {}) == {"b": "1"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", [("empty-file", 1, 1)]),
        (b"# vain huomio\n", [("empty-file", 1, 1)]),
        (b"---\n", [("empty-file", 1, 1)]),
        ("nimi: P\xe4iv\xe4\n".encode("latin-1"), [("encoding", 1, 8)]),
        ("a: 1\nnimi: P\xe4iv\xe4\n".encode("latin-1"), [("encoding", 2, 8)]),
        ("nimi: Päivä\n".encode("utf-16"), [("encoding", 1, 8)]),
        (b"a: x\x0by\n", [("control-character", 1, 5)]),
        (b"a: 1\nb: \x00\n", [("control-character", 2, 4)]),
        (b"a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1)]),
        (b"a: {b: 1, b: 2}\n", [("duplicate-key", 1, 11)]),
        (b"a: &x 1\nb: *x\n", [("unsupported-yaml", 1, 4)]),
        (b"a: *x\n", [("unsupported-yaml", 1, 4)]),
        (b"a: !!python/object:os.system ls\n", [("unsupported-yaml", 1, 4)]),
        (b"a: !tag {b: 1}\n", [("unsupported-yaml", 1, 4)]),
        (b"? [a, b]\n: c\n", [("unsupported-yaml", 1, 3)]),
        (b"a: 1\n---\nb: 2\n", [("several-documents", 2, 1)]),
        (b"[" * 500, [("too-deep", 1, 51)]),
        (b"- " * 5000 + b"x", [("too-deep", 1, 101)]),
        (b"a: 1\n" * (MAX_BYTES // 5 + 1), [("file-too-large", 1, 1)]),
        (b"\ta: 1\n", [("yaml-syntax", 1, 1)]),
        (b"a:\n\tb: 1\n", [("yaml-syntax", 2, 1)]),
        (b"a: Kuopio: keskusta\n", [("yaml-syntax", 1, 10)]),
        (b"a: 'Kuopio\nb: 1\n", [("yaml-syntax", 1, 4)]),
        (b"a: \"C:\\kansio\"\n", [("yaml-syntax", 1, 7)]),
        (b"a: @nimi\n", [("yaml-syntax", 1, 4)]),
        (b"a: [1, 2\nb: 3\n", [("yaml-syntax", 1, 4)]),
        (b"- a\nb: 1\n", [("yaml-syntax", 2, 1)]),
        (b"a: 1\nrivi\n", [("yaml-syntax", 2, 1)]),
        (b"a: |teksti\n  b\n", [("yaml-syntax", 1, 5)]),
        (b"a: 'x' y\n", [("yaml-syntax", 1, 8)]),
    ],
)  # fmt: skip
def test_bad_input_is_one_finding_at_its_place(raw, expected):
    assert found(raw) == expected


def test_any_depth_is_refused_as_too_deep():
    for depth in (1000, 5000, 500_000):
        assert [rule for rule, _line, _column in found(b"[" * depth)] == ["too-deep"]
        assert [rule for rule, _line, _column in found(b"{a: " * (depth // 4))] == ["too-deep"]


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{now}: &{now} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, now in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert found(bomb.encode()) == [("unsupported-yaml", 1, 4)]


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        ("", 1, 4),
        ("\ufeff", 1, 4),
        ("x: 1\r\n", 2, 4),
        ("x: 1\r", 2, 4),
        ("x: ä\u00a0ö\n", 2, 4),
        ("x: a\u2028b\u2029c\u0085d\n", 2, 4),
        ("x: '\t'\n", 2, 4),
        ("x: 😀\n", 2, 4),
    ],
)
def test_a_column_counts_characters_whatever_stands_before(before, line, column):
    source = read(f"{before}a: arvo\n".encode())
    span = source.span(("a",))
    assert (span.line, span.column, span.end_line, span.end_column) == (line, column, line, column + 4)
    assert source.excerpt(span) == ("a: arvo", column)


@pytest.mark.parametrize(
    ("column", "shown", "place"),
    [
        (4, "a: " + "b" * 96 + "…", 4),
        (51, "a: " + "b" * 96 + "…", 51),
        (53, "…" + "b" * 98 + "…", 51),
        (202, "…" + "b" * 50, 51),
    ],
)
def test_an_excerpt_of_a_long_line_tells_where_the_line_goes_on(column, shown, place):
    source = read(f"a: {'b' * 199}\n".encode())
    assert source.excerpt(source.at(column - 1, column)) == (shown, place)


def test_an_excerpt_of_a_hundred_characters_is_whole():
    source = read(f"a: {'b' * 97}\n".encode())
    assert source.excerpt(source.at(99, 100)) == (f"a: {'b' * 97}", 100)


def test_foreign_line_breaks_inside_a_text_stay_in_it():
    source = read("a: |\n  yksi\u2028kaksi\u0085kolme\n".encode())
    assert plain_data(source.root, TEXT) == {"a": "yksi\u2028kaksi\u0085kolme\n"}


def test_foreign_line_breaks_inside_a_key_stay_in_it():
    source = read("ki\u2028nd: output\n".encode())
    assert plain_data(source.root, TEXT) == {"ki\u2028nd": "output"}
    assert source.span(("ki\u2028nd",)) == (1, 8, 1, 14)


SAMPLE = """\
# huomio
nimi: Kotiapu  # loppuhuomio
lista:
  - yksi
  - kaksi: 2
    kolme: |
      Ensimmäinen rivi.

      Toinen rivi.

tyhjä:
"""


@pytest.mark.parametrize(
    ("address", "span"),
    [
        (("nimi",), (2, 7, 2, 14)),
        (("lista",), (3, 1, 3, 6)),
        (("lista", 0), (4, 5, 4, 9)),
        (("lista", 1), (5, 5, 5, 13)),
        (("lista", 1, "kaksi"), (5, 12, 5, 13)),
        (("lista", 1, "kolme"), (6, 12, 9, 19)),
        (("lista", 1, "puuttuu"), (5, 5, 5, 13)),
        (("lista", 7), (3, 1, 3, 6)),
        (("tyhjä",), (11, 1, 11, 6)),
        (("puuttuu", "myös"), (2, 1, 2, 29)),
        ((), (2, 1, 2, 29)),
    ],
)
def test_every_address_has_a_place(address, span):
    assert tuple(sample().span(address)) == span


def sample() -> Source:
    return read(SAMPLE.encode(), "koe.yaml")
