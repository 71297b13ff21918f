"""What is proposed for an area that is the whole country."""

import pytest

from innomodel.check import check
from innomodel.report.language import say
from innomodel.source import read


@pytest.mark.parametrize(
    "written", ["Koko Suomi", "koko maa", "Hela landet", "Riksomfattande", "valtakunnallinen"]
)
def test_the_whole_country_is_proposed_by_its_listed_name(written):
    found = check(read(f"basic_info: {{areas: [{written}]}}\n".encode(), "kahvila.yaml")).diagnostics
    assert [say(one.hint, "fi") for one in found if one.rule == "unknown-area"] == [
        "Tarkoititko Valtakunnallinen?"
    ]
