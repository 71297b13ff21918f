"""Which quotation marks belong together."""

import pytest

from innomodel.check.lookup import Lookup
from innomodel.check.passage import Passage
from innomodel.check.quotations import Quotation, quotations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ei merkkejä", []),
        ("”a” ja \"b\"", [Quotation("”", 0, 2), Quotation('"', 7, 9)]),
        ("a (”b”) c", [Quotation("”", 3, 5)]),
        ("“a” “ b", [Quotation("”", 0, 2), Quotation("”", 4, None)]),
        ("“a” b", [Quotation("”", 0, 2)]),
        ("a “b ja “c” d", [Quotation("”", 2, None), Quotation("”", 8, 10)]),
        ("a ”b ja ”c” d", [Quotation("”", 2, None), Quotation("”", 8, 10)]),
        ("„a” „b“ „c\" „d", [
            Quotation("„", 0, 2), Quotation("„", 4, 6), Quotation("„", 8, 10), Quotation("„", 12, None),
        ]),
        ("“a“ b", [Quotation("”", 0, 2)]),
        ("**”a”**, ”*b*”, c", [Quotation("”", 2, 4), Quotation("”", 9, 13)]),
        ("a:”b” |”c”|", [Quotation("”", 2, 4), Quotation("”", 7, 9)]),
        ("a b” c", [Quotation("”", 3, None, is_opening=False)]),
        ("a ” b", [Quotation("”", 2, None, is_opening=False)]),
        ("a ”", [Quotation("”", 2, None, is_opening=False)]),
        ('5" ruutu, a" b', [Quotation('"', 11, None, is_opening=False)]),
        ('" a', [Quotation('"', 0, None, is_opening=False)]),
        ('a"b', [Quotation('"', 1, None, is_opening=False)]),
        ('a "** b', [Quotation('"', 2, None, is_opening=False)]),
        ("alku\n\n”a\" b", [Quotation('"', 6, 8)]),
        ('" 5', [Quotation('"', 0, None, is_opening=False)]),
        ('x5a" 7', [Quotation('"', 3, None, is_opening=False)]),
        ("alku ”a\n\n”b” ja c”", [
            Quotation("”", 5, None), Quotation("”", 9, 11), Quotation("”", 17, None, is_opening=False),
        ]),
        ("eka\n\n”b\nc” ja “d", [Quotation("”", 5, 9), Quotation("”", 14, None)]),
    ],
)  # fmt: skip
def test_marks_are_paired_paragraph_by_paragraph(text, found):
    passage = Passage((), text, rich=True)
    assert quotations(Lookup((passage,))) == tuple((passage, one) for one in found)


def test_a_mark_is_found_in_a_text_below_a_longer_one():
    one, other = Passage((), "pitkä alku ja ”a", rich=True), Passage((), "”b", rich=True)
    assert quotations(Lookup((one, other))) == (
        (one, Quotation("”", 14, None)),
        (other, Quotation("”", 0, None)),
    )
