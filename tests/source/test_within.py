"""A piece of a text has its own place in the file, wherever the file has it as it is."""

import pytest

from innomodel.source import read

SAMPLE = """\
plain: yksi kaksi
quoted: "yksi kaksi"
escaped: "yksi\\tkaksi"
block: |
  ensimmäinen rivi

    sisennetty rivi
  viimeinen
numbered: |2
    kaksi
  yksi
folded: >
  yksi
  kaksi
list:
  - - a
    - |
      syvä teksti
"""


@pytest.mark.parametrize(
    ("address", "piece", "span"),
    [
        (("plain",), "kaksi", (1, 13, 1, 18)),
        (("quoted",), "kaksi", (2, 15, 2, 20)),
        (("escaped",), "kaksi", None),
        (("block",), "rivi\n\n  sis", (5, 15, 7, 8)),
        (("block",), "viimeinen", (8, 3, 8, 12)),
        (("numbered",), "kaksi", (10, 5, 10, 10)),
        (("numbered",), "yksi", (11, 3, 11, 7)),
        (("folded",), "kaksi", None),
        (("list", 0, 1), "teksti", (18, 12, 18, 18)),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_piece_stands_where_the_reader_sees_it(address, piece, span, line_end):
    source = read(SAMPLE.replace("\n", line_end).encode())
    start = source.node(address).value.index(piece)
    found = source.within(address, start, start + len(piece))
    assert (found and tuple(found)) == span


def test_what_is_no_text_has_no_pieces():
    assert read(b"a: {b: c}\n").within(("a",), 0, 1) is None
    assert read(b"a: {b: c}\n").within(("x",), 0, 1) is None
