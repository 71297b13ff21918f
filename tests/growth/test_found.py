"""What took time by its square once, at a size where that would be minutes, or hours."""

import pytest

from innomodel.intake.issue_form import is_filled_form, read_form
from innomodel.intake.page import page_yaml, read_page
from tests.growth.doors import validate
from tests.growth.fragments import over
from tests.growth.inputs import MISTAKES
from tests.growth.measures import processor_seconds

pytestmark = pytest.mark.outside  # takes long

MOST_SECONDS = 20
MUCH = 400_000
EVALUATION = "Arvioinnin tulokset tiivistettynä"
EM_SPACE = "\u2003"
TAB = "\t"

FORMS = {
    "addresses on one line": f"### Liitteet ja linkit\n\n{over('https://a.fi/', MUCH)} a\n",
    "spaces in a heading": f"### a{' ' * MUCH}b\n",
    "spaces in the number of a goal": f"### {EVALUATION}\n\nOsatavoite{' ' * MUCH}a\n",
}


@pytest.mark.parametrize("answers", FORMS.values(), ids=FORMS)
def test_a_filled_form_is_read_in_time_that_grows_with_its_length(answers):
    form = f"### Toimintamallin nimi\n\nKotiapu\n\n{answers}"
    with processor_seconds(MOST_SECONDS):
        assert is_filled_form(form)
        assert read_form(form, "a.md").data["basic_info"]["name"].startswith("Kotiapu")


def rising(mark: str, deepest: int) -> str:
    """Lines with `mark`, each a little less far in than the one above, and many blank ones between them."""
    blank = "\n" * 100
    return "".join(f"{TAB * indent}{mark}{blank}" for indent in range(deepest, 0, -1))


PAGES = {
    "wide spaces in the number of a goal": f"{EVALUATION}\nOsatavoite{over(EM_SPACE, MUCH)}a\n",
    "wide spaces in a line far in": f"{EVALUATION}\n• a\n     Osatavoite{over(EM_SPACE, MUCH)}a\n",
    "goals ever less far in": f"{EVALUATION}\n{rising('Osatavoite 1: a', 1500)}",
    "ends of what is open far above": f"<p>a<b>{'<div>' * 80_000}{'</b>' * 200_000}b",
    "ends on lines": "<p>a" + "<div>" * 50_000 + "</b>\n" * 120_000 + "b",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_is_read_in_time_that_grows_with_its_length(page):
    with processor_seconds(MOST_SECONDS):
        assert page_yaml(read_page(page, "a.txt"))


def test_keys_that_are_numbers_are_told_in_time_that_grows_with_their_number():
    with processor_seconds(MOST_SECONDS):
        validate(MISTAKES["wrong areas of a group"](300_000))
