"""The date that is proposed for one that is written in the Finnish way."""

import pytest

from innomodel.check import check
from innomodel.report.language import say
from innomodel.source import read


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("7.11.2024", "2024-11-07"),
        ("7. 11. 2024", "2024-11-07"),
        ("24.12.25", "2025-12-24"),
        ("24.12.99", "2099-12-24"),
        ("24.12.100", "0100-12-24"),
        ("31.4.2026", "2026-03-09"),
        ("'11.2024'", "2026-03-09"),
        ("7.marraskuuta.2024", "2026-03-09"),
    ],
)
def test_a_proposed_date_is_a_day_of_its_own_century_that_exists(written, proposed):
    found = check(read(f"basic_info: {{created: {written}}}\n".encode(), "kahvila.yaml")).diagnostics
    assert [say(one.hint, "fi") for one in found if one.address == ("basic_info", "created")] == [
        f"Kirjoita päivämäärä muodossa vuosi-kuukausi-päivä, esimerkiksi {proposed}."
    ]
