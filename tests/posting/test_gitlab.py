"""A review on GitLab, run after run."""

from collections.abc import Callable, Iterator

import pytest

from innomodel.cli.hosts.gitlab import GitLab
from innomodel.cli.hosts.reconcile import post
from innomodel.report.review import Comment
from tests.posting.conftest import PATCH, PATH, remark
from tests.posting.fake_gitlab import MERGE_REQUEST, REFS, FakeGitLab
from tests.posting.loopback import Answer, Fault, served

MENDED = "Korjattu."
TOKEN = "glpat-tamaOnVainEsimerkki"
Run = Callable[[], GitLab]


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    host = FakeGitLab(diffs={PATH: PATCH})
    yield host
    assert {one.headers["private-token"] for one in host.requests} <= {TOKEN}


@pytest.fixture
def merge_request(gitlab: FakeGitLab) -> Iterator[Run]:
    """Makes the merge request as a pipeline sees it: each call is a new pipeline."""
    with served(gitlab) as base:
        environment = {
            "CI_API_V4_URL": base,
            "CI_PROJECT_ID": "hyvila/toimintamallit",
            "CI_MERGE_REQUEST_IID": "7",
            "GITLAB_TOKEN": TOKEN,
        }
        yield lambda: GitLab.from_environment(environment, sleep=lambda _seconds: None)


def said(host: GitLab, summary: str, *remarks: Comment, is_empty: bool = False) -> str:
    return post(host, summary, remarks, is_empty, MENDED)


def test_the_first_run_posts_the_summary_and_the_remarks(gitlab: FakeGitLab, merge_request: Run):
    assert said(merge_request(), "Yksi.", remark("aa11", suggestion="place: Hyvilä")) == "posted"
    assert [one["body"] for one in gitlab.notes] == ["Yksi.\n\n<!-- innomodel:review told=aa11 -->"]
    (discussion,) = gitlab.discussions
    assert discussion["notes"][0]["body"] == (
        "Huomautus aa11\n\n<!-- innomodel:finding aa11 -->\n\n```suggestion:-0+0\nplace: Hyvilä\n```"
    )
    assert discussion["position"] == {
        **REFS,
        "position_type": "text",
        "old_path": f"old/{PATH}",
        "new_path": PATH,
        "new_line": 11,
    }


def test_an_unchanged_line_is_named_by_its_old_number_too(gitlab: FakeGitLab, merge_request: Run):
    said(merge_request(), "Yksi.", remark("aa11", 13))
    assert gitlab.discussions[0]["position"]["old_line"] == 12


def test_a_suggestion_of_several_lines_reaches_up(gitlab: FakeGitLab, merge_request: Run):
    said(merge_request(), "Yksi.", remark("aa11", 11, suggestion="place: Hyvilä", end_line=12))
    assert "```suggestion:-1+0\n" in gitlab.discussions[0]["notes"][0]["body"]
    assert gitlab.discussions[0]["position"]["new_line"] == 12


def test_a_second_run_without_a_change_changes_nothing(gitlab: FakeGitLab, merge_request: Run):
    said(merge_request(), "Sama.", remark("aa11"))
    before = len(gitlab.changes)
    assert said(merge_request(), "Sama.", remark("aa11")) == "unchanged"
    assert gitlab.changes[before:] == []


def test_nothing_to_tell_is_not_told(gitlab: FakeGitLab, merge_request: Run):
    assert said(merge_request(), "Ei muutoksia.", is_empty=True) == "nothing"
    assert gitlab.changes == []


def test_a_new_push_edits_the_one_note(gitlab: FakeGitLab, merge_request: Run):
    gitlab.note("aloitti", system=True)
    said(merge_request(), "Ensin.")
    said(merge_request(), "Sitten.")
    assert [one["body"].split("\n")[0] for one in gitlab.notes] == ["aloitti", "Sitten."]


def test_a_mended_finding_takes_its_discussion_away(gitlab: FakeGitLab, merge_request: Run):
    said(merge_request(), "Yksi.", remark("aa11"))
    said(merge_request(), "Ei mitään.")
    assert gitlab.discussions == []


def test_a_mended_finding_that_was_answered_is_resolved(gitlab: FakeGitLab, merge_request: Run):
    said(merge_request(), "Yksi.", remark("aa11"))
    gitlab.reply(gitlab.discussions[0], "Kiitos, korjaan.")
    said(merge_request(), "Ei mitään.")
    notes = gitlab.discussions[0]["notes"]
    assert [one["body"].split("\n")[0] for one in notes] == ["Huomautus aa11", "Kiitos, korjaan.", MENDED]
    assert notes[0]["resolved"] is True
    before = len(gitlab.changes)
    said(merge_request(), "Ei mitään.")
    assert gitlab.changes[before:] == []


@pytest.mark.parametrize("acted", [True, False], ids=["it had acted", "it had not"])
@pytest.mark.parametrize("kind", ["notes", "discussions"])
def test_a_bad_gateway_makes_no_duplicate(gitlab: FakeGitLab, merge_request: Run, acted: bool, kind: str):
    gitlab.faults.append(Fault("POST", f"{MERGE_REQUEST}/{kind}", Answer(502, {}), acted))
    assert said(merge_request(), "Yksi.", remark("aa11")) == "posted"
    assert (len(gitlab.notes), len(gitlab.discussions)) == (1, 1)


def test_a_reader_may_not_write(gitlab: FakeGitLab, merge_request: Run):
    gitlab.may_write = False
    assert said(merge_request(), "Yksi.", remark("aa11")) == "read-only"
    assert (gitlab.notes, gitlab.discussions) == ([], [])


def test_a_busy_host_is_waited_for(gitlab: FakeGitLab, merge_request: Run):
    gitlab.faults.append(Fault("POST", "/notes", Answer(429, {}, {"Retry-After": "1"})))
    assert said(merge_request(), "Yksi.") == "posted"
    assert len(gitlab.notes) == 1


def test_pages_are_read_to_the_end(gitlab: FakeGitLab, merge_request: Run):
    for number in range(130):
        gitlab.note(f"Keskustelua {number}", {"id": 7, "username": "kaisa"})
    said(merge_request(), "Ensin.")
    said(merge_request(), "Sitten.")
    assert [one["body"].split("\n")[0] for one in gitlab.notes[130:]] == ["Sitten."]
