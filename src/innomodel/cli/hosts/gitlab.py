"""A merge request on GitLab: https://docs.gitlab.com/api/notes and /api/discussions."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any
from urllib.parse import quote

from pydantic import BaseModel, Field

from innomodel.cli.hosts.client import Client, Service
from innomodel.cli.hosts.fence import fenced
from innomodel.cli.hosts.host import Posted
from innomodel.cli.hosts.patch import new_lines
from innomodel.cli.hosts.reconcile import is_summary, remark_key
from innomodel.cli.hosts.secret import secret_in
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.report.review import Comment

_HEADERS = {"Accept": "application/json", "User-Agent": "innomodel"}
_SERVICE = Service("GitLab", "CI_API_V4_URL")
_MOST_DIGITS = 15

_CommitName = Annotated[str, Field(pattern="^[0-9a-f]{40,64}$")]


class _User(BaseModel):
    id: int


class _Note(BaseModel):
    id: int = Field(ge=0)
    body: str
    author: _User | None = None
    system: bool = False
    resolved: bool | None = None


class _Discussion(BaseModel):
    id: str = Field(pattern=r"^[0-9A-Za-z_-]{1,100}$")
    notes: list[_Note] = Field(min_length=1)


class _Diff(BaseModel):
    new_path: str
    old_path: str
    diff: str | None = None


class _Commits(BaseModel):
    base_sha: _CommitName
    start_sha: _CommitName
    head_sha: _CommitName


class _MergeRequest(BaseModel):
    diff_refs: _Commits


class GitLab:
    """The merge request `number` of `project` (its number or path)."""

    def __init__(self, client: Client, project: str, number: int) -> None:
        self._client = client
        self._merge_request = f"/projects/{quote(project, safe='')}/merge_requests/{number}"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], **options: Any) -> "GitLab":
        """The merge request that the pipeline of `environment` is about. Raises Trouble."""
        project = environment.get("CI_PROJECT_ID", "")
        number = environment.get("CI_MERGE_REQUEST_IID", "")
        is_number = number.isdecimal() and len(number) <= _MOST_DIGITS
        if not project or not project.isprintable() or not is_number:
            raise Trouble(
                Message("This pipeline does not belong to a merge request."),
                Message("Run the job with rules for merge_request_event, or leave --post out."),
            )
        secret = secret_in(environment, ("GITLAB_TOKEN",), _SERVICE.name, "PRIVATE-TOKEN")
        base = environment.get(_SERVICE.variable, "https://gitlab.com/api/v4")
        return cls(Client(_SERVICE, base, _HEADERS, secret, **options), project, int(number))

    def summaries(self) -> list[Posted]:
        """Our notes on the merge request, the oldest first."""
        path = f"{self._merge_request}/notes?per_page=100&sort=asc&order_by=created_at"
        return [
            Posted(str(one.id), one.body)
            for one in self._client.get_all(path, _Note)
            if self._is_ours(one) and is_summary(one.body)
        ]

    def post_summary(self, body: str) -> None:
        """Write a new note on the merge request."""
        self._client.create(f"{self._merge_request}/notes", {"body": body})

    def edit_summary(self, posted: Posted, body: str) -> None:
        """Give our note another text."""
        self._client.change("PUT", f"{self._merge_request}/notes/{posted.id}", {"body": body})

    def remove_summary(self, posted: Posted) -> None:
        """Delete our note."""
        self._client.change("DELETE", f"{self._merge_request}/notes/{posted.id}")

    def remarks(self) -> list[Posted]:
        """Our open discussions at lines, the oldest first; the id is "discussion/note"."""
        discussions = self._client.get_all(f"{self._merge_request}/discussions?per_page=100", _Discussion)
        return [
            Posted(f"{discussion.id}/{first.id}", first.body, len(rest) > 0)
            for discussion in discussions
            for first, *rest in (discussion.notes,)
            if self._is_ours(first) and remark_key(first.body) and not first.resolved
        ]

    def post_remark(self, remark: Comment) -> None:
        """Begin a discussion at a line, with GitLab's block for a suggestion."""
        body = remark.body
        if remark.suggestion is not None:
            above = remark.end_line - remark.line
            body = f"{body}\n\n{fenced(f'suggestion:-{above}+0', remark.suggestion)}"
        old_path, old_line = self._before(remark)
        position = {
            **self._commits,
            "position_type": "text",
            "old_path": old_path,
            "new_path": remark.path,
            "new_line": remark.end_line,
        }
        if old_line is not None:
            position["old_line"] = old_line
        self._client.create(f"{self._merge_request}/discussions", {"body": body, "position": position})

    def remove_remark(self, posted: Posted) -> None:
        """Delete our discussion at a line."""
        discussion, note = posted.id.split("/")
        self._client.change("DELETE", f"{self._merge_request}/discussions/{discussion}/notes/{note}")

    def settle_remark(self, posted: Posted, note: str) -> None:
        """Resolve our discussion, after a last reply with `note`."""
        discussion, _note = posted.id.split("/")
        path = f"{self._merge_request}/discussions/{discussion}"
        self._client.create(f"{path}/notes", {"body": note})
        self._client.change("PUT", path, {"resolved": True})

    def lines(self) -> Mapping[str, Mapping[int, int | None]]:
        """The lines of the merge request's files that can have a discussion."""
        return {path: lines for path, (_old_path, lines) in self._files.items()}

    def _before(self, remark: Comment) -> tuple[str, int | None]:
        old_path, lines = self._files[remark.path]
        return old_path, lines[remark.end_line]

    def _is_ours(self, note: _Note) -> bool:
        return not note.system and note.author is not None and note.author.id == self._me

    @cached_property
    def _files(self) -> dict[str, tuple[str, dict[int, int | None]]]:
        files = self._client.get_all(f"{self._merge_request}/diffs?per_page=100", _Diff)
        return {one.new_path: (one.old_path, new_lines(one.diff or "")) for one in files}

    @cached_property
    def _commits(self) -> dict[str, str]:
        return self._client.get(self._merge_request, _MergeRequest).diff_refs.model_dump()

    @cached_property
    def _me(self) -> int:
        return self._client.get("/user", _User).id
