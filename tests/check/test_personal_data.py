"""What is a person's: phone numbers and e-mail addresses."""

import pytest

from innomodel.check import check
from innomodel.source import read

TEXT = "basic_info:\n  authors: [Aino Hämäläinen]\ncore_idea: |\n  Lue: {}\n"


def found(rule: str, text: str) -> list[str]:
    source = read(TEXT.format(text).encode(), "x.yaml")
    lines = source.text.splitlines()
    spans = [one.span for one in check(source).diagnostics if one.rule == rule]
    return [lines[span.line - 1][span.column - 1 : span.end_column - 1] for span in spans]


@pytest.mark.parametrize(
    "number",
    [
        "040 123 4567",
        "040-1234567",
        "0401234567",
        "0501234567",
        "+358 40 123 4567",
        "+358401234567",
        "+358 (0)40 123 4567",
        "00358 40 1234567",
        "(09) 310 1234",
        "09 310 12345",
        "015-351 234",
        "+358 9 310 1234",
        "+46 70 123 45 67",
        "040\u00a0123\u00a04567",
        "040\u202f123\u20094567",
        "040–1234567",
        "040 – 123 4567",
        "+358–40–123–4567",
        "09–310 12345",
    ],
)
def test_a_number_that_can_be_a_persons(number):
    assert found("phone-number", f"soita {number}.") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "029 123 4567",
        "020 123 4567",
        "010 123 4567",
        "0800 123 456",
        "+358 29 123 4567",
        "116 117 ja 112",
        "0401234-5",
        "05.09.2023 ja 2023-05-09",
        "05-09 2023",
        "05–09 2023",
        "0450 – 0600",
        "1 040 123 456 euroa",
        "FI21 1234 5600 0007 85",
        "978-952-04-1234-5",
        "00100 Helsinki",
        "THL/0401234567/2023",
        "12040123456789",
    ],
)
def test_a_number_that_is_nobodys(text):
    assert found("phone-number", text) == []


@pytest.mark.parametrize(
    "address",
    [
        "matti.virtanen@hva.example.fi",
        "m.virtanen@hva.example.fi",
        "Anna-Liisa.Virtanen@example.fi",
        "matti.j.virtanen@example.fi",
        "aino@example.fi",
        "hamalainen@example.fi",
        "kotiapulainen@gmail.com",
        "kotiapulainen@pp.inet.fi",
        "matti.virtanen(at)example.fi",
        "matti.virtanen [at] example.fi",
        "matti.virtanen[AT]example(piste)fi",
        "matti.virtanen (a) example.fi",
        "matti.virtanen at example [dot] fi",
        "matti.virtanen @ example.fi",
        "aino(ät)example.fi",
    ],
)
def test_an_address_that_is_a_persons(address):
    assert found("private-email", f"kysy {address}!") == [address]


@pytest.mark.parametrize(
    "address",
    [
        "info@example.fi",
        "kirjaamo@hva.example.fi",
        "kotihoito.kuopio@example.fi",
        "neuvonta.nuoret@example.fi",
        "etunimi.sukunimi@example.fi",
        "asiakaspalvelu@gmail.com",
        "oma.malli@omamalli.example.fi",
        "virtanen@example.fi",
        "@",
        "aino @ example.fi",
        "aino at example.fi",
        "kirjaamo(at)example.fi",
        "etunimi.sukunimi at example.fi",
        "(a) matti.virtanen",
    ],
)
def test_an_address_that_is_not(address):
    assert found("private-email", f"kysy {address}!") == []


def test_a_hidden_address_that_begins_its_text_is_found_whatever_the_text_before_has():
    hidden = "matti.virtanen(at)example.fi"
    text = f"core_idea: {'sana ' * 50}{hidden}\noperating_environment: {hidden}\n"
    found = check(read(text.encode(), "x.yaml")).diagnostics
    assert [tuple(one.span) for one in found if one.rule == "private-email"] == [
        (1, 262, 1, 290),
        (2, 24, 2, 52),
    ]


def test_each_of_two_hidden_addresses_near_each_other_and_far_apart_is_found():
    one, other = "matti.virtanen(at)example.fi", "maija.virtanen(at)example.fi"
    text = f"{one} {other} {'sana ' * 50}{one}"
    assert found("private-email", text) == [one, other, one]
