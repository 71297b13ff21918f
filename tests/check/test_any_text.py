"""Whatever stands in whatever field, every rule answers, in every language, and points into the file."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from word_list import WordList

from innomodel.check import check
from innomodel.check.structure import schema
from innomodel.diagnostic import Address
from innomodel.report.language import LANGUAGES, say
from innomodel.source import plain_data, read

PIECES = st.sampled_from(
    [
        *("Kuopio", "Pohjois-Savon HVA", "Salo,", "hyvinvointialue", "Vantaan ja Keravan", "s", "n"),
        *("(RRP, P4, I1)", "RRP", "P4", "INV1", "|", "I1b", "(", ")", "[", "]"),
        *("+358 40 123 4567", "040", "123 4567", "09-", "(09)", "0201256-6"),
        *("aino.esimerkki@", "example.fi", "@", "gmail.com", ".", "a@b.c"),
        *("kolme asiakasta, joista", "yksi", "kahdesta perheestä", "heistä 2", "varav en", "of whom one"),
        *(
            "- ",
            "1. ",
            "\n",
            "\n\n",
            "# ",
            "[x](y)",
            "<",
            ">",
            "`",
            "https://",
            "www.",
            "\u00a0",
            "\u00ad",
            "\0",
        ),
        *("STM", "ESR+", "7.11.2024", "2206-03-09", "ẞ", "İ", "ǅ", "́", "😀", "Ⅷ", "²", "١", "''", '"', "”"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=12).map(" ".join) | st.lists(PIECES).map("".join)


class KnowsNothing(WordList):
    def knows(self, word: str) -> bool:
        return False

    def suggestions(self, word: str) -> list[str]:
        return [word, word[1:], f"{word}a"]


NO_WORDS = dict.fromkeys(LANGUAGES, KnowsNothing({}))


def scalars(value: Any, address: Address = ()) -> Iterator[Address]:
    if isinstance(value, dict | list):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from scalars(child, (*address, key))
    else:
        yield address


def changed(value: Any, address: Address, text: str) -> Any:
    """`value` with `text` at `address`."""
    if not address:
        return text
    copy = value.copy()
    copy[address[0]] = changed(value[address[0]], address[1:], text)
    return copy


@settings(deadline=None)
@given(st.data(), TEXTS, TEXTS)
def test_any_text_in_any_two_fields(seed_text, data, one, other):
    root = read(seed_text.encode(), "x.yaml").root
    model = plain_data(root, schema())
    places = list(scalars(model))
    for text in (one, other):
        model = changed(model, data.draw(st.sampled_from(places)), text)
    written = json.dumps(model, ensure_ascii=False)
    source = read(written.encode("utf-8", "replace"), "x.yaml")
    lines = source.text.split("\n")
    for found in check(source, today=date(2026, 11, 24), spellers=NO_WORDS).diagnostics:
        assert 1 <= found.span.line <= len(lines)
        assert 1 <= found.span.column <= len(lines[found.span.line - 1]) + 1
        assert all(say(found.message, language) for language in LANGUAGES)
