"""What of a text is words."""

import pytest

from innomodel.check.passage import HIDDEN, Passage


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("a `b` c", "`b`"),
        ("a [b](c) d", "(c)"),
        ("a <b> c", "<b>"),
        ("a http://b c", "http://b"),
        ("a https://b c", "https://b"),
        ("a www.b c", "www.b"),
        ("a b@c.fi d", "b@c.fi"),
        ("a b.c(at)d.fi e", "b.c(at)d.fi"),
        ("a b[at]c.fi d", "b[at]c.fi"),
        ("a (at) b", ""),
        ("a ```\nb\n``` c", "```\nb\n```"),
        ("a b: //c] d", ""),
    ],
)
def test_code_addresses_and_targets_are_hidden_each_on_its_own(text, hidden):
    assert Passage((), text, rich=True).words == text.replace(hidden or "\0", HIDDEN * len(hidden))
