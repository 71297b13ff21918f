"""A merge request on GitLab: https://docs.gitlab.com/api/notes and /api/discussions."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote

from innomodel.cli.hosts.client import Client
from innomodel.cli.hosts.fence import fenced
from innomodel.cli.hosts.host import Posted
from innomodel.cli.hosts.patch import new_lines
from innomodel.cli.hosts.reconcile import is_summary, remark_key
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.report.review import Comment

_HEADERS = {"Accept": "application/json", "User-Agent": "innomodel"}


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
        if not project or not number.isdecimal():
            raise Trouble(
                Message("This pipeline does not belong to a merge request."),
                Message("Run the job with rules for merge_request_event, or leave --post out."),
            )
        token = environment.get("GITLAB_TOKEN")
        if not token:
            raise Trouble(
                Message("There is no token for {host}.", {"host": "GitLab"}),
                Message("Give it in the environment variable {name}.", {"name": "GITLAB_TOKEN"}),
            )
        base = environment.get("CI_API_V4_URL", "https://gitlab.com/api/v4")
        return cls(Client(base, _HEADERS, ("PRIVATE-TOKEN", token), **options), project, int(number))

    def summaries(self) -> list[Posted]:
        """Our notes on the merge request, the oldest first."""
        notes = self._client.get_all(f"{self._merge_request}/notes?per_page=100&sort=asc&order_by=created_at")
        return [
            Posted(str(one["id"]), one["body"])
            for one in notes
            if self._is_ours(one) and is_summary(one["body"])
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
        discussions = self._client.get_all(f"{self._merge_request}/discussions?per_page=100")
        return [
            Posted(f"{discussion['id']}/{first['id']}", first["body"], len(rest) > 0)
            for discussion in discussions
            for first, *rest in (discussion["notes"],)
            if self._is_ours(first) and remark_key(first["body"]) and not first.get("resolved")
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

    def _is_ours(self, note: Mapping[str, Any]) -> bool:
        return not note.get("system") and note["author"]["id"] == self._me

    @cached_property
    def _files(self) -> dict[str, tuple[str, dict[int, int | None]]]:
        files: Iterable[Any] = self._client.get_all(f"{self._merge_request}/diffs?per_page=100")
        return {one["new_path"]: (one["old_path"], new_lines(one.get("diff") or "")) for one in files}

    @cached_property
    def _commits(self) -> dict[str, str]:
        refs = self._client.get(self._merge_request)["diff_refs"]
        return {name: refs[name] for name in ("base_sha", "start_sha", "head_sha")}

    @cached_property
    def _me(self) -> int:
        return int(self._client.get("/user")["id"])
