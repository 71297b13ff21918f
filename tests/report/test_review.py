"""A review fits its host, and nothing in a description can break, spoof or mention from it."""

import re
import tracemalloc
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from innomodel.compare import compare_data
from innomodel.compare.approval import Approval
from innomodel.compare.description import DescriptionChanges
from innomodel.diagnostic import Diagnostic, Edit, Excerpt, Message, Rewording, Span
from innomodel.report.review import ROOM, Review, Reviewed, apart, entry, review
from innomodel.report.safe_markdown import safe

HOSTILE = [
    "# Otsikko\n\n- luettelo\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "Kiitos @ylläpito ja @org/team, katso #123, GH-7 ja org/repo#8",
    "Lue !45, $12, %3, ~bug, &9 ja ^alert sekä abcdef1234567",
    "</details></details><details open><summary>Hyväksytty</summary>",
    "<!-- innomodel:review told=abc -->",
    "```\n/approve\n```\n/close",
    "`koodi` **lihava** _kursiivi_ ~~yli~~ \\*",
    "[linkki](https://paha.example) https://paha.example www.paha.example ![kuva](x)",
    "<script>alert(1)</script> <img src=x onerror=y> &lt;b&gt; &#64;ylläpito",
    ":white_check_mark: kaikki kunnossa \u202eolleh\u202c",
    "a" * 60_000,
    "@ylläpito ` < " * 4_000,
    "- \n\n\t/merge\n> lainaus\n1. yksi\n---\n***",
]
REFERENCE = re.compile(
    r"@\w|#\d|!\d|\bGH-\d|\$\d|%\d|~\w|\bhttps?://|\bwww\.|:\w+:|<!--|\b[0-9a-f]{7,40}\b", re.IGNORECASE
)
OURS = re.compile(r"</?(details|summary|ins|del|code)>|<br>")


def parsed(markdown: str):
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(markdown)


def flat(tokens):
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def model(text: str, **fields) -> dict:
    return {
        "id": "kotiapu",
        "basic_info": {"name": text, "summary": text, "areas": [text]},
        "core_idea": text,
        "evaluation": {
            "subgoals": [{"kind": "subgoal", "number": 1, "goal": text, "surveys": [{"name": text}]}]
        },
        **fields,
    }


def finding(rule="filler", severity="warning", text="Jotain.", line=1, address=("core_idea",), fix=None):
    span = Span(line, 1, line, 5)
    return Diagnostic(
        rule, severity, Message("{x}", {"x": text}), None, address, span, Excerpt(text[:80], 1), fix
    )


def reviewed(old: dict, new: dict, /, path="models/kotiapu.yaml", **rest) -> Reviewed:
    changes = DescriptionChanges(path, path, new, compare_data(old, new).changes)
    return Reviewed(changes, **rest)


def hostile_review(text: str, room: int = ROOM["github"]) -> Review:
    new = model(text, development_stage=text)
    found = (finding(text=text),)
    one = reviewed(
        model("Vanha teksti.", id=text),
        new,
        path=f"models/{text}",
        found=found,
        new=found,
        expiring=(Approval(text, text, text, None, ""),),
    )
    return review([entry(one, "fi", "https://docs.example/x")], "fi", room)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_reads_as_typed_and_does_nothing(text):
    made = hostile_review(text)
    assert_harmless(made.body)
    for comment in made.comments:
        assert_harmless(comment.body)


def assert_harmless(body: str) -> None:
    tokens = list(flat(parsed(body)))
    kinds = {token.type for token in tokens}
    assert not kinds & {"fence", "code_block", "hr", "table_open", "blockquote_open", "image", "s_open"}
    for token in tokens:
        if token.type in ("html_inline", "html_block"):
            assert not OURS.sub("", token.content).count("<"), token.content
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith("https://docs.example/x/")
        if token.type == "text" and not token.content.startswith(("line", "rivi")):
            shown = unescape(token.content)
            assert not REFERENCE.search(shown), shown[:200]
    assert body.count("<details>") == body.count("</details>")
    assert not re.search(r"^\s*/", body, re.MULTILINE)


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=60))
@settings(max_examples=300)
def test_a_safe_text_shows_exactly_its_words(text):
    rendered = (
        MarkdownIt("commonmark", {"html": True})
        .enable(["table", "strikethrough"])
        .renderInline("x" + safe(text))
    )
    assert not re.search(r"<(?!br>)", rendered)
    unseen = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
    assert bare(unescape(rendered.replace("<br>", "\n"))) == "x" + bare(re.sub(unseen, "\ufffd", text))


def bare(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


@pytest.mark.parametrize("room", [4_000, 20_000, 65_536])
def test_a_review_fits_its_host_and_no_fold_is_cut(room):
    old, new = model("Vanha teksti."), model("Uusi pitkä teksti. " * 50)
    entries = [
        entry(reviewed(old, new, path=f"models/malli-{number}.yaml", found=tuple(many())), "fi")
        for number in range(200)
    ]
    made = review(entries, "fi", room)
    assert len(made.body) <= room - 2_000
    assert made.body.count("<details>") == made.body.count("</details>")
    for fold in made.body.split("<details>")[1:]:
        assert fold.split("\n")[3].startswith("- ")
    assert "Muuttuneita: 200." in made.body
    assert "Tähän ei mahtunut" in made.body


def many():
    for number in range(60):
        yield finding(text=f"Huomautus {number}", line=number + 1)


def test_what_matters_most_comes_first():
    old = model("Teksti.", development_stage="idea")
    comma = entry(reviewed(old, {**old, "core_idea": "Teksti,"}, path="models/a.yaml"), "fi")
    stage = entry(reviewed(old, {**old, "development_stage": "ready"}, path="models/b.yaml"), "fi")
    broken = finding(severity="error")
    error = entry(reviewed(old, old, path="models/c.yaml", found=(broken,), new=(broken,)), "fi")
    body = review([comma, stage, error], "fi").body
    assert body.index("models/c.yaml") < body.index("models/b.yaml") < body.index("models/a.yaml")


def test_the_headline_says_what_changed_in_a_sentence():
    old = model("Teksti.")
    old["evaluation"]["subgoals"][0]["outcome"] = "not_achieved"
    new = model("Teksti.")
    new["evaluation"]["subgoals"][0]["outcome"] = "partly_achieved"
    body = review([entry(reviewed(old, new), "fi")], "fi").body
    assert "**Osatavoite 1: ei toteutunut → toteutui osittain**" in body
    assert (
        "**Delmål 1: uppnåddes inte → uppnåddes delvis**"
        in review([entry(reviewed(old, new), "sv")], "sv").body
    )


def test_nothing_to_tell_is_an_empty_review():
    same = model("Teksti.")
    made = review([entry(reviewed(same, same), "fi"), None], "fi")
    assert made.is_empty
    assert made.body == "## Muutokset toimintamalleissa\n\nKuvausten sisältö ei ole muuttunut.\n"


def test_a_fix_becomes_a_suggestion_for_whole_lines():
    fix = Edit(Span(2, 7, 2, 9), "uusi", Rewording(("basic_info", "place"), 0, 2, "uusi"))
    one = finding(line=2, fix=fix)
    told = reviewed(model("a"), model("b"), found=(one,), new=(one,), lines=("yksi", "kaksi vanha", "kolme"))
    (comment,) = entry(told, "fi").comments
    assert (comment.line, comment.end_line) == (2, 2)
    assert comment.suggestion == "kaksi uusinha"
    assert len(comment.key) == 64


def test_a_finding_is_old_when_its_rule_stood_at_the_same_place():
    old = [finding(address=("evaluation", "subgoals", 0, "goal")), finding("double-space", text="3")]
    new = [
        finding(address=("evaluation", "subgoals", 0, "goal"), line=1),
        finding(address=("evaluation", "subgoals", 1, "goal"), line=9),
        finding("double-space", text="4", line=12),
    ]

    def was(address):
        if address[:2] != ("evaluation", "subgoals"):
            return address
        return None if address[2] == 0 else (*address[:2], address[2] - 1, *address[3:])

    fresh, earlier = apart(old, new, was)
    assert [one.span.line for one in fresh] == [1]
    assert [one.span.line for one in earlier] == [9, 12]


def test_memory_does_not_grow_with_the_number_of_descriptions():
    old, new = model("Vanha teksti."), model("Uusi teksti. " * 200)
    one = entry(reviewed(old, new), "fi")

    def entries():
        for number in range(2_000):
            yield one._replace(rank=(1, str(number)))

    tracemalloc.start()
    made = review(entries(), "fi")
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "Muuttuneita: 2000." in made.body
    assert peak < 2_000_000
