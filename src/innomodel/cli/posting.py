"""A review on its way to the pull request it is about."""

from collections.abc import Mapping

from innomodel.cli.hosts import HOSTS
from innomodel.cli.hosts.client import Refused
from innomodel.cli.hosts.reconcile import post
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.report.language import say
from innomodel.report.review import Review

_MENDED = Message("Mended: the finding is gone.")
_SAID = {
    "nothing": Message("There is nothing to tell, and nothing was posted."),
    "unchanged": Message("The pull request has the review already."),
    "posted": Message("The review is on the pull request."),
    "read-only": Message("The token may only read, so the review is not on the pull request but here."),
}


def post_review(name: str, review: Review, language: str, environment: Mapping[str, str]) -> Message:
    """Bring the pull request on the host `name`, a key of HOSTS, in line with `review`.

    `environment` tells which pull request and holds the token. The run's own summary page gets the
    review's text, too, where the host has one. Returns what was done. Raises Trouble.
    """
    host = HOSTS[name](environment)
    try:
        outcome = post(host, review.body, review.comments, review.is_empty, say(_MENDED, language))
    except Refused as refusal:
        _write_run_summary(environment, review.body)
        raise _trouble(refusal) from refusal
    note = f"\n{say(_SAID[outcome], language)}\n" if outcome == "read-only" else ""
    _write_run_summary(environment, review.body + note)
    return _SAID[outcome]


def _write_run_summary(environment: Mapping[str, str], text: str) -> None:
    path = environment.get("GITHUB_STEP_SUMMARY")
    if path:
        with open(path, "a", encoding="utf-8") as file:  # other steps write to it as well
            file.write(text)


def _trouble(refusal: Refused) -> Trouble:
    hint = (
        Message("Give a token that has not expired and may write to the pull request.")
        if refusal.status == 401
        else Message("Run the command again; if it fails in the same way, post the review by hand.")
    )
    return Trouble(
        Message(
            "The host answered {status}: {reason}.", {"status": refusal.status, "reason": refusal.reason}
        ),
        hint,
    )
