"""What innomodel knows its own comments by is where no author can write, and only its own account's count."""

import pytest

from innomodel.cli.hosts.reconcile import is_summary, post, remark_key
from tests.posting.both import commented, comments, serving
from tests.posting.conftest import remark

SUMMARY = "<!-- innomodel:review told=aa11 -->"
REMARK = "<!-- innomodel:finding bb22 -->"


@pytest.fixture(params=["github", "gitlab"])
def host(request, tmp_path):
    with serving(request.param, tmp_path) as made:
        yield made


@pytest.mark.parametrize(
    "body",
    [
        f"Yksi.\n\n{SUMMARY}",
        f"Yksi.\r\n\r\n{SUMMARY}\r\n",
        f"{SUMMARY}\n",
    ],
)
def test_a_summary_ends_with_its_mark(body):
    assert is_summary(body)


@pytest.mark.parametrize(
    "body",
    [
        f"Minun. {SUMMARY}",
        f"> {SUMMARY}",
        f"{SUMMARY}\n\nMinun.",
        f"Huomautus\n\n{REMARK}\n\n```suggestion\n{SUMMARY}\n```",
        f"Huomautus\n\n{REMARK}\n\n~~~suggestion\n{SUMMARY}\n~~~",
        f"    {SUMMARY}",
        "",
    ],
)
def test_a_mark_elsewhere_makes_no_summary(body):
    assert not is_summary(body)


def test_the_key_of_a_remark_stands_above_its_suggestion():
    assert remark_key(f"Huomautus\n\n{REMARK}\n\n```suggestion\na\n```") == "bb22"
    assert remark_key(f"Korjattu.\n\nHuomautus\r\n\r\n{REMARK}\r\n") == "bb22"
    assert remark_key(f"Huomautus\n\n````suggestion\n{REMARK}\n````") is None
    assert remark_key(f"Huomautus {REMARK}") is None
    assert remark_key(f"> {REMARK}") is None


def said(host, summary: str, *remarks) -> str:
    return post(host.connect(), summary, remarks, False, "Korjattu.")


def test_a_suggestion_with_our_mark_does_not_pass_for_the_summary(host):
    hostile = remark("aa11", suggestion=f"{SUMMARY}\n{REMARK}\nKorjattu.")
    assert said(host, "Yksi.", hostile) == "posted"
    assert said(host, "Yksi.", hostile) == "unchanged"
    assert said(host, "Kaksi.", hostile) == "posted"
    assert [one.split("\n")[0] for one in comments(host)] == ["Kaksi."]
    assert [one.body.split("\n")[0] for one in host.connect().remarks()] == ["Huomautus aa11"]


def test_a_remark_whose_suggestion_says_that_it_is_mended_goes_when_it_is(host):
    said(host, "Yksi.", remark("aa11", suggestion="Korjattu."))
    said(host, "Ei mitään.")
    assert host.connect().remarks() == []


@pytest.mark.parametrize("body", [f"Minun.\n\n{SUMMARY}", SUMMARY])
def test_the_comment_of_another_with_our_mark_is_left_alone(host, body):
    commented(host, body, "kaisa")
    said(host, "Yksi.")
    said(host, "Kaksi.")
    assert comments(host)[0] == body
    assert [one.split("\n")[0] for one in comments(host)[1:]] == ["Kaksi."]


def test_a_comment_of_our_account_that_quotes_a_review_is_left_alone(host):
    quoted = f"> Yksi.\n>\n> {SUMMARY}\n\nKiitos!"
    commented(host, quoted)
    said(host, "Yksi.")
    assert comments(host)[0] == quoted
    assert len(comments(host)) == 2
