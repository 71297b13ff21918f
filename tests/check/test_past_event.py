"""What is called coming and when it passes."""

from datetime import date

import pytest

from innomodel.check import check
from innomodel.source import read

TODAY = date(2026, 11, 24)


def told(text: str) -> list[tuple[str, str, str]]:
    """The words pointed at, the date and the beginning of the message."""
    source = read(f"core_idea: |\n  {text}\n".encode(), "a.yaml")
    found = [one for one in check(source, today=TODAY).diagnostics if one.rule == "past-event"]
    return [
        (
            source.text[source.offset(one.span.line, one.span.column) :][
                : one.span.end_column - one.span.column
            ],
            one.message.values["date"],
            one.message.text.split()[2],
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alku. Seuraava kerta on 23.11.2026.", [("Seuraava", "23.11.2026", "called")]),
        ("Seuraava kerta on 24.11.2026.", []),
        ("Seuraava kerta on 2024-11-07.", [("Seuraava", "7.11.2024", "called")]),
        ("Päivä 1.1.2020 oli; tulevaa ei ole. Se oli 2.2.2020.", []),
        ("Seuraava7.11.2024.", []),
        ("Sivu päivitetään 3.3.2024 ja 2.2.2023.", [("päivitetään", "3.3.2024", "says")]),
        ("Sivu päivitetään 3.3.2024 ja 2.2.2027.", []),
        ("Sivu päivitetään 24.11.2026.", []),
        ("Sivu uppdateras 31.12.2019 ja tulevana 1.2.2020.", [
            ("tulevana", "1.2.2020", "called"), ("uppdateras", "1.2.2020", "says"),
        ]),
        ("Seuraava on 31.2.2024.", []),
        ("Seuraava on 12345678.", []),
        ("Seuraava on 20241107, ja 1.1.2099 on vielä kaukana.", []),
    ],
)  # fmt: skip
def test_a_coming_event_is_past_the_day_after(text, expected):
    assert sorted(told(text)) == sorted(expected)


def test_two_paragraphs_with_dates_are_each_looked_at_once():
    assert len(told("Seuraava on 1.1.2024 ja 2.1.2024.\n\n  Seuraava on 3.3.2024.")) == 2
