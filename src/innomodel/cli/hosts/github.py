"""A pull request on GitHub: https://docs.github.com/rest."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote

from pydantic import BaseModel, Field, ValidationError

from innomodel.cli.hosts.client import Client, Refused, Service
from innomodel.cli.hosts.fence import fenced
from innomodel.cli.hosts.host import Posted
from innomodel.cli.hosts.patch import new_lines
from innomodel.cli.hosts.reconcile import is_summary, remark_key
from innomodel.cli.hosts.secret import secret_in
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.report.review import Comment

_HEADERS = {
    "Accept": "application/vnd.github+json",
    "X-GitHub-Api-Version": "2022-11-28",
    "User-Agent": "innomodel",
}
_SERVICE = Service("GitHub", "GITHUB_API_URL")
_NOT_A_PULL_REQUEST = Message("This run does not belong to a pull request.")
_RUN_ON_PULL_REQUESTS = Message("Run the command in a workflow on pull_request, or leave --post out.")


class _Head(BaseModel):
    sha: str


class _PullRequest(BaseModel):
    number: int = Field(ge=1)
    head: _Head


class _Event(BaseModel):
    pull_request: _PullRequest


class _User(BaseModel):
    login: str
    type: str = ""


class _Comment(BaseModel):
    id: int = Field(ge=0)
    body: str | None = None
    user: _User | None = None
    in_reply_to_id: int | None = None


class _File(BaseModel):
    filename: str
    patch: str | None = None


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
        if not repository or not repository.isprintable():
            raise Trouble(_NOT_A_PULL_REQUEST, _RUN_ON_PULL_REQUESTS)
        pull = _pull_request_in(environment.get("GITHUB_EVENT_PATH", ""))
        secret = secret_in(
            environment, ("GITHUB_TOKEN", "GH_TOKEN"), _SERVICE.name, "Authorization", "Bearer "
        )
        base = environment.get(_SERVICE.variable, "https://api.github.com")
        client = Client(_SERVICE, base, _HEADERS, secret, **options)
        return cls(client, repository, pull.number, pull.head.sha)

    def summaries(self) -> list[Posted]:
        """Our comments on the pull request, the oldest first."""
        comments = self._client.get_all(f"{self._issue}/comments?per_page=100", _Comment)
        return [Posted(str(one.id), one.body or "") for one in self._ours(comments, is_summary)]

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
        comments = list(self._client.get_all(f"{self._pull}/comments?per_page=100", _Comment))
        answered = {one.in_reply_to_id for one in comments}
        ours = self._ours(comments, lambda body: remark_key(body) is not None)
        return [Posted(str(one.id), one.body or "", one.id in answered) for one in ours]

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
        files = self._client.get_all(f"{self._pull}/files?per_page=100", _File)
        return {one.filename: new_lines(one.patch or "") for one in files}

    def _ours(self, comments: Iterable[_Comment], is_wanted: Callable[[str], bool]) -> list[_Comment]:
        """The comments that we wrote: what another person marks as ours is left alone."""
        found = [one for one in comments if is_wanted(one.body or "")]
        return sorted((one for one in found if self._is_me(one.user)), key=lambda one: one.id)

    def _is_me(self, user: _User | None) -> bool:
        if user is None:
            return False
        return user.type == "Bot" if self._me is None else user.login == self._me

    @cached_property
    def _me(self) -> str | None:
        """The name of the token's account, None for an app's token, which may not ask."""
        try:
            return self._client.get("/user", _User).login
        except Refused as refusal:
            if refusal.status != 403:
                raise
            return None


def _pull_request_in(path: str) -> _PullRequest:
    """The pull request that the event in the file at `path` is about. Raises Trouble."""
    try:
        with open(path, "rb") as file:
            return _Event.model_validate_json(file.read(), strict=True).pull_request
    except (OSError, ValidationError):
        raise Trouble(_NOT_A_PULL_REQUEST, _RUN_ON_PULL_REQUESTS) from None
