"""A review on GitHub, run after run."""

import threading
from collections.abc import Callable

import pytest

from innomodel.cli.hosts.client import Refused
from innomodel.cli.hosts.github import GitHub
from innomodel.cli.hosts.host import Posted
from innomodel.cli.hosts.reconcile import MOST_REMARKS, post
from innomodel.cli.trouble import Trouble
from tests.posting.conftest import PATH, remark
from tests.posting.fake_github import PULL, REPOSITORY, FakeGitHub, user
from tests.posting.loopback import Answer, Fault

MENDED = "Korjattu."
COMMENTS = f"{REPOSITORY}/issues/{PULL}/comments"
REMARKS = f"{REPOSITORY}/pulls/{PULL}/comments"
Run = Callable[[], GitHub]


def said(
    host: GitHub, summary: str = "Osatavoite 1 muuttui.", *remarks: object, is_empty: bool = False
) -> str:
    return post(host, summary, remarks, is_empty, MENDED)


def test_the_first_run_posts_the_summary_and_the_remarks(github: FakeGitHub, pull_request: Run):
    assert (
        said(pull_request(), "Osatavoite 1 muuttui.", remark("aa11", suggestion="place: Hyvilä")) == "posted"
    )
    (comment,) = github.comments
    assert comment["body"] == "Osatavoite 1 muuttui.\n\n<!-- innomodel:review told=aa11 -->"
    (made,) = github.remarks
    assert (made["path"], made["line"]) == (PATH, 11)
    assert made["body"] == (
        "Huomautus aa11\n\n<!-- innomodel:finding aa11 -->\n\n```suggestion\nplace: Hyvilä\n```"
    )


def test_a_review_with_nothing_to_tell_posts_nothing(github: FakeGitHub, pull_request: Run):
    assert said(pull_request(), is_empty=True) == "nothing"
    assert github.changes == []


def test_a_second_run_without_a_change_changes_nothing(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Sama.", remark("aa11"))
    before = len(github.changes)
    assert said(pull_request(), "Sama.", remark("aa11")) == "unchanged"
    assert github.changes[before:] == []


def test_a_new_push_edits_the_one_summary(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Ensin.")
    assert said(pull_request(), "Sitten.") == "posted"
    assert [one["body"].split("\n")[0] for one in github.comments] == ["Sitten."]


def test_a_summary_that_has_become_empty_says_so_in_place(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Ensin.")
    assert said(pull_request(), "Ei muutoksia.", is_empty=True) == "posted"
    assert [one["body"].split("\n")[0] for one in github.comments] == ["Ei muutoksia."]


def test_a_mended_finding_takes_its_remark_away(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Kaksi.", remark("aa11"), remark("bb22", 12))
    said(pull_request(), "Yksi.", remark("bb22", 12))
    assert [one["body"].split("\n")[0] for one in github.remarks] == ["Huomautus bb22"]


def test_a_mended_finding_that_was_answered_keeps_the_conversation(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Yksi.", remark("aa11"))
    github.reply(github.remarks[0], "Kiitos, korjaan.")
    said(pull_request(), "Ei mitään.")
    assert [one["body"].split("\n")[0] for one in github.remarks] == [MENDED, "Kiitos, korjaan."]
    before = len(github.changes)
    assert said(pull_request(), "Ei mitään.") == "unchanged"
    assert github.changes[before:] == []


def test_a_finding_that_comes_back_is_told_again(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Yksi.", remark("aa11"))
    said(pull_request(), "Ei mitään.")
    said(pull_request(), "Taas.", remark("aa11"))
    assert len(github.remarks) == 1


def test_three_hundred_findings_leave_room_for_people(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Paljon.", *(remark(f"{number:04x}") for number in range(300)))
    assert len(github.remarks) == MOST_REMARKS
    before = len(github.changes)
    assert said(pull_request(), "Paljon.", *(remark(f"{number:04x}") for number in range(300))) == "unchanged"
    assert github.changes[before:] == []


def test_pages_are_read_to_the_end(github: FakeGitHub, pull_request: Run):
    for number in range(250):
        github.comment(f"Keskustelua {number}", user("kaisa"))
    said(pull_request(), "Ensin.")
    said(pull_request(), "Sitten.")
    assert [one["body"].split("\n")[0] for one in github.comments[250:]] == ["Sitten."]


def test_a_line_outside_the_change_is_left_to_the_summary(github: FakeGitHub, pull_request: Run):
    assert said(pull_request(), "Yksi.", remark("aa11", 99)) == "posted"
    assert github.remarks == []


def test_a_line_that_the_host_will_not_have_after_all_is_left_to_the_summary(
    github: FakeGitHub, pull_request: Run
):
    refusal = Answer(422, {"message": "Validation Failed"})
    github.faults.append(Fault("POST", REMARKS, refusal))
    assert said(pull_request(), "Yksi.", remark("aa11")) == "posted"
    assert (github.remarks, len(github.comments)) == ([], 1)


def test_a_suggestion_of_several_lines_needs_all_of_them_in_the_change(github: FakeGitHub, pull_request: Run):
    said(
        pull_request(),
        "Kaksi.",
        remark("aa11", 11, suggestion="place: Hyvilä", end_line=12),
        remark("bb22", 14, suggestion="language: sv", end_line=15),
    )
    sent = [one.body for one in github.requests if one.method == "POST" and one.path == REMARKS]
    assert [(one.get("start_line"), one["line"]) for one in sent] == [(11, 12), (None, 14)]
    assert ["suggestion" in one["body"] for one in sent] == [True, False]


def test_a_suggestion_with_back_ticks_stays_inside_its_fence(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Yksi.", remark("aa11", suggestion="````\nplace: x"))
    assert github.remarks[0]["body"].endswith("`````suggestion\n````\nplace: x\n`````")


def test_a_busy_host_is_waited_for_as_it_asks(github: FakeGitHub, pull_request: Run, waits: list[float]):
    busy = Answer(429, {"message": "Too many requests"}, {"Retry-After": "7"})
    github.faults.append(Fault("POST", COMMENTS, busy))
    assert said(pull_request()) == "posted"
    assert waits == [7.0]
    assert len(github.comments) == 1


def test_the_secondary_limit_is_waited_for(github: FakeGitHub, pull_request: Run, waits: list[float]):
    limited = Answer(403, {"message": "You have exceeded a secondary rate limit"}, {"Retry-After": "3"})
    github.faults.append(Fault("POST", COMMENTS, limited))
    assert said(pull_request()) == "posted"
    assert waits == [3.0]


def test_a_host_that_asks_for_an_hour_is_given_up(github: FakeGitHub, pull_request: Run, waits: list[float]):
    github.faults.append(Fault("GET", COMMENTS, Answer(429, {"message": "Later"}, {"Retry-After": "3600"})))
    with pytest.raises(Trouble):
        said(pull_request())
    assert waits == []


@pytest.mark.parametrize("acted", [True, False], ids=["it had acted", "it had not"])
@pytest.mark.parametrize("path", [COMMENTS, REMARKS], ids=["summary", "remark"])
def test_a_bad_gateway_makes_no_duplicate(github: FakeGitHub, pull_request: Run, acted: bool, path: str):
    github.faults.append(Fault("POST", path, Answer(502, {"message": "Server Error"}), acted))
    assert said(pull_request(), "Yksi.", remark("aa11")) == "posted"
    assert (len(github.comments), len(github.remarks)) == (1, 1)


def test_reading_is_tried_again(github: FakeGitHub, pull_request: Run, waits: list[float]):
    github.faults += [Fault("GET", COMMENTS, Answer(503, {"message": "Unavailable"}))] * 2
    assert said(pull_request()) == "posted"
    assert waits == [1.0, 2.0]


def test_a_fork_may_not_write(github: FakeGitHub, pull_request: Run):
    github.may_write = False
    assert said(pull_request(), "Yksi.", remark("aa11")) == "read-only"
    assert (github.comments, github.remarks) == ([], [])


def test_an_expired_token_is_told(github: FakeGitHub, pull_request: Run):
    github.is_expired = True
    with pytest.raises(Refused) as refusal:
        said(pull_request())
    assert (refusal.value.status, refusal.value.reason) == (401, "Bad credentials")


def test_a_summary_deleted_by_hand_is_written_anew(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Ensin.")
    github.comments.clear()
    assert said(pull_request(), "Sitten.") == "posted"
    assert len(github.comments) == 1


def test_a_summary_deleted_in_the_middle_is_written_anew(
    github: FakeGitHub, pull_request: Run, monkeypatch: pytest.MonkeyPatch
):
    said(pull_request(), "Ensin.")
    run = pull_request()
    edit = run.edit_summary

    def edit_too_late(posted: Posted, body: str) -> None:
        github.comments.clear()
        edit(posted, body)

    monkeypatch.setattr(run, "edit_summary", edit_too_late)
    assert said(run, "Sitten.") == "posted"
    assert [one["body"].split("\n")[0] for one in github.comments] == ["Sitten."]


def test_a_remark_deleted_by_hand_is_not_posted_again(github: FakeGitHub, pull_request: Run):
    said(pull_request(), "Yksi.", remark("aa11"))
    github.remarks.clear()
    said(pull_request(), "Yksi, ja muuta.", remark("aa11"))
    assert github.remarks == []


def test_another_persons_comment_with_our_mark_is_left_alone(github: FakeGitHub, pull_request: Run):
    github.comment("Minun. <!-- innomodel:review told= -->", user("kaisa"))
    said(pull_request(), "Ensin.")
    assert [one["body"].split("\n")[0] for one in github.comments] == [
        "Minun. <!-- innomodel:review told= -->",
        "Ensin.",
    ]


def test_two_runs_at_once_leave_one_summary_and_one_remark(github: FakeGitHub, pull_request: Run):
    runs = [pull_request() for _ in range(4)]
    start = threading.Barrier(len(runs))

    def run(host: GitHub) -> None:
        start.wait()
        said(host, "Yksi.", remark("aa11"))

    threads = [threading.Thread(target=run, args=(host,)) for host in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(github.comments), len(github.remarks)) == (1, 1)
