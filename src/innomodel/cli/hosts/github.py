"""A pull request on GitHub: https://docs.github.com/rest."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote

from innomodel.cli.hosts.client import Client, Refused
from innomodel.cli.hosts.fence import fenced
from innomodel.cli.hosts.host import Posted
from innomodel.cli.hosts.patch import new_lines
from innomodel.cli.hosts.reconcile import is_summary, remark_key
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.report.review import Comment

_HEADERS = {
    "Accept": "application/vnd.github+json",
    "X-GitHub-Api-Version": "2022-11-28",
    "User-Agent": "innomodel",
}
_NOT_A_PULL_REQUEST = Message("This run does not belong to a pull request.")
_RUN_ON_PULL_REQUESTS = Message("Run the command in a workflow on pull_request, or leave --post out.")


class GitHub:
    """The pull request `number` of `repository` ("owner/name"), whose newest commit is `head`."""

    def __init__(self, client: Client, repository: str, number: int, head: str) -> None:
        self._client = client
        self._repository = f"/repos/{quote(repository)}"
        self._issue = f"{self._repository}/issues/{number}"
        self._pull = f"{self._repository}/pulls/{number}"
        self._head = head

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], **options: Any) -> "GitHub":
        """The pull request that the workflow run of `environment` is about. Raises Trouble."""
        repository = environment.get("GITHUB_REPOSITORY", "")
        event = _event(environment.get("GITHUB_EVENT_PATH", ""))
        pull = event.get("pull_request")
        if not repository or not isinstance(pull, dict):
            raise Trouble(_NOT_A_PULL_REQUEST, _RUN_ON_PULL_REQUESTS)
        token = environment.get("GITHUB_TOKEN") or environment.get("GH_TOKEN")
        if not token:
            raise Trouble(
                Message("There is no token for {host}.", {"host": "GitHub"}),
                Message("Give it in the environment variable {name}.", {"name": "GITHUB_TOKEN"}),
            )
        base = environment.get("GITHUB_API_URL", "https://api.github.com")
        client = Client(base, _HEADERS, ("Authorization", f"Bearer {token}"), **options)
        return cls(client, repository, int(pull["number"]), str(pull["head"]["sha"]))

    def summaries(self) -> list[Posted]:
        """Our comments on the pull request, the oldest first."""
        comments = self._client.get_all(f"{self._issue}/comments?per_page=100")
        return [Posted(str(one["id"]), one["body"]) for one in self._ours(comments, is_summary)]

    def post_summary(self, body: str) -> None:
        """Write a new comment on the pull request."""
        self._client.create(f"{self._issue}/comments", {"body": body})

    def edit_summary(self, posted: Posted, body: str) -> None:
        """Give our comment another text."""
        self._client.change("PATCH", f"{self._repository}/issues/comments/{posted.id}", {"body": body})

    def remove_summary(self, posted: Posted) -> None:
        """Delete our comment."""
        self._client.change("DELETE", f"{self._repository}/issues/comments/{posted.id}")

    def remarks(self) -> list[Posted]:
        """Our comments at lines, the oldest first."""
        comments = list(self._client.get_all(f"{self._pull}/comments?per_page=100"))
        answered = {one.get("in_reply_to_id") for one in comments}
        ours = self._ours(iter(comments), lambda body: remark_key(body) is not None)
        return [Posted(str(one["id"]), one["body"], one["id"] in answered) for one in ours]

    def post_remark(self, remark: Comment) -> None:
        """Write a comment at a line, with GitHub's block for a suggestion."""
        place: dict[str, Any] = {"path": remark.path, "line": remark.end_line, "side": "RIGHT"}
        if remark.end_line > remark.line:
            place |= {"start_line": remark.line, "start_side": "RIGHT"}
        body = remark.body
        if remark.suggestion is not None:
            body = f"{body}\n\n{fenced('suggestion', remark.suggestion)}"
        self._client.create(f"{self._pull}/comments", {"body": body, "commit_id": self._head, **place})

    def remove_remark(self, posted: Posted) -> None:
        """Delete our comment at a line."""
        self._client.change("DELETE", f"{self._repository}/pulls/comments/{posted.id}")

    def settle_remark(self, posted: Posted, note: str) -> None:
        """Begin our comment with `note`: only a person can resolve a conversation here."""
        body = f"{note}\n\n{posted.body}"
        self._client.change("PATCH", f"{self._repository}/pulls/comments/{posted.id}", {"body": body})

    def lines(self) -> Mapping[str, Mapping[int, int | None]]:
        """The lines of the pull request's files that can have a comment."""
        files = self._client.get_all(f"{self._pull}/files?per_page=100")
        return {one["filename"]: new_lines(one.get("patch", "")) for one in files}

    def _ours(self, comments: Iterator[Any], is_wanted: Callable[[str], bool]) -> list[Any]:
        """The comments that we wrote: what another person marks as ours is left alone."""
        found = [one for one in comments if is_wanted(one.get("body") or "")]
        return sorted(
            (one for one in found if self._is_me(one.get("user") or {})), key=lambda one: int(one["id"])
        )

    def _is_me(self, user: Mapping[str, Any]) -> bool:
        return user.get("login") == self._me if self._me else user.get("type") == "Bot"

    @cached_property
    def _me(self) -> str | None:
        """The name of the token's account, None for an app's token, which may not ask."""
        try:
            return str(self._client.get("/user")["login"])
        except Refused as refusal:
            if refusal.status != 403:
                raise
            return None


def _event(path: str) -> dict[str, Any]:
    try:
        with open(path, encoding="utf-8") as file:
            event = json.load(file)
    except (OSError, ValueError):
        return {}
    return event if isinstance(event, dict) else {}
