"""A pull request on a GitHub of our own: the requests that a review needs, answered in GitHub's shapes."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.posting.loopback import Answer, Journal, Request, page

REPOSITORY = "/repos/hyvila/toimintamallit"
PULL = 7
HEAD = "3f1c9e0b7a5d4e2f8c6b1a0d9e8f7c6b5a4d3e2f"
_TIME = "2026-03-02T09:00:00Z"
_NO_CONTENT = Answer(204)
_NOT_FOUND = Answer(404, {"message": "Not Found", "documentation_url": "https://docs.github.com/rest"})


def user(login: str, kind: str = "User") -> dict[str, Any]:
    urls = (
        "url", "html_url", "followers_url", "following_url", "gists_url", "starred_url", "subscriptions_url",
        "organizations_url", "repos_url", "events_url", "received_events_url", "avatar_url",
    )  # fmt: skip
    return {
        "login": login,
        "id": 1 + sum(map(ord, login)),
        "node_id": f"U_{login}",
        "gravatar_id": "",
        "type": kind,
        "site_admin": False,
        **dict.fromkeys(urls, f"https://github.example/{login}"),
    }


BOT = user("github-actions[bot]", "Bot")


@dataclass
class FakeGitHub(Journal):
    """`patches` are the pull request's files with their hunks; `may_write` what the token is allowed."""

    patches: dict[str, str] = field(default_factory=dict)
    may_write: bool = True
    is_expired: bool = False
    comments: list[dict[str, Any]] = field(default_factory=list)
    remarks: list[dict[str, Any]] = field(default_factory=list)
    ids: Any = field(default_factory=lambda: count(1001))

    def answer(self, request: Request, base: str) -> Answer:
        if self.is_expired:
            return Answer(401, {"message": "Bad credentials"})
        if request.method != "GET" and not self.may_write:
            return Answer(403, {"message": "Resource not accessible by integration"})
        for pattern, act in self._routes():
            match = re.fullmatch(pattern, f"{request.method} {request.path}")
            if match:
                return act(request, base, *match.groups())
        return _NOT_FOUND

    def comment(self, body: str, author: dict[str, Any] = BOT) -> dict[str, Any]:
        """Somebody writes on the pull request."""
        number = next(self.ids)
        made = {
            "id": number,
            "node_id": f"IC_{number}",
            "body": body,
            "user": author,
            "url": f"https://api.github.example{REPOSITORY}/issues/comments/{number}",
            "html_url": f"https://github.example/hyvila/toimintamallit/pull/{PULL}#issuecomment-{number}",
            "issue_url": f"https://api.github.example{REPOSITORY}/issues/{PULL}",
            "author_association": "CONTRIBUTOR",
            "created_at": _TIME,
            "updated_at": _TIME,
        }
        self.comments.append(made)
        return made

    def reply(self, to: dict[str, Any], body: str) -> None:
        """A person answers a remark."""
        self.remarks.append({**to, "id": next(self.ids), "body": body, "in_reply_to_id": to["id"],
                             "user": user("kaisa")})  # fmt: skip

    def _routes(self) -> list[tuple[str, Any]]:
        issue, pull = re.escape(f"{REPOSITORY}/issues/{PULL}"), re.escape(f"{REPOSITORY}/pulls/{PULL}")
        repository = re.escape(REPOSITORY)
        return [
            ("GET /user", lambda *_: Answer(403, {"message": "Resource not accessible by integration"})),
            (f"GET {issue}/comments", lambda request, base: page(self.comments, request, base)),
            (
                f"POST {issue}/comments",
                lambda request, _base: Answer(201, self.comment(request.body["body"])),
            ),
            (f"PATCH {repository}/issues/comments/(\\d+)", self._edit(self.comments)),
            (f"DELETE {repository}/issues/comments/(\\d+)", self._delete(self.comments)),
            (f"GET {pull}/comments", lambda request, base: page(self.remarks, request, base)),
            (f"POST {pull}/comments", self._remark),
            (f"PATCH {repository}/pulls/comments/(\\d+)", self._edit(self.remarks)),
            (f"DELETE {repository}/pulls/comments/(\\d+)", self._delete(self.remarks)),
            (f"GET {pull}/files", lambda request, base: page(self._files(), request, base)),
        ]

    def _edit(self, those: list[dict[str, Any]]) -> Any:
        def edit(request: Request, _base: str, number: str) -> Answer:
            for one in those:
                if one["id"] == int(number):
                    one["body"] = request.body["body"]
                    return Answer(200, one)
            return _NOT_FOUND

        return edit

    def _delete(self, those: list[dict[str, Any]]) -> Any:
        def delete(_request: Request, _base: str, number: str) -> Answer:
            kept = [one for one in those if one["id"] != int(number)]
            if len(kept) == len(those):
                return _NOT_FOUND
            those[:] = kept
            return _NO_CONTENT

        return delete

    def _remark(self, request: Request, _base: str) -> Answer:
        body = request.body
        shown = _shown(self.patches.get(body["path"], ""))
        if not {body["line"], body.get("start_line", body["line"])} <= shown:
            return Answer(422, {"message": "Validation Failed", "errors": ["line must be part of the diff"]})
        number = next(self.ids)
        made = {
            "id": number,
            "node_id": f"PRRC_{number}",
            "pull_request_review_id": number,
            "diff_hunk": self.patches[body["path"]],
            "path": body["path"],
            "line": body["line"],
            "side": body["side"],
            "commit_id": body["commit_id"],
            "original_commit_id": body["commit_id"],
            "user": BOT,
            "body": body["body"],
            "created_at": _TIME,
            "updated_at": _TIME,
            "url": f"https://api.github.example{REPOSITORY}/pulls/comments/{number}",
            "html_url": f"https://github.example/hyvila/toimintamallit/pull/{PULL}#discussion_r{number}",
            "pull_request_url": f"https://api.github.example{REPOSITORY}/pulls/{PULL}",
            "author_association": "CONTRIBUTOR",
            "_links": {
                name: {"href": "https://github.example/"} for name in ("self", "html", "pull_request")
            },
        }
        self.remarks.append(made)
        return Answer(201, made)

    def _files(self) -> list[dict[str, Any]]:
        return [
            {
                "sha": HEAD,
                "filename": path,
                "status": "modified",
                "additions": 1,
                "deletions": 1,
                "changes": 2,
                "blob_url": f"https://github.example/{path}",
                "raw_url": f"https://github.example/{path}",
                "contents_url": f"https://github.example/{path}",
                "patch": patch,
            }
            for path, patch in self.patches.items()
        ]


def _shown(patch: str) -> set[int]:
    """The lines that a comment may stand at: for the patches here, all from the hunk's first to its last."""
    hunk = re.search(r"\+(\d+),(\d+) @@", patch)
    return set(range(int(hunk[1]), int(hunk[1]) + int(hunk[2]))) if hunk else set()
