"""A merge request on a GitLab of our own. It takes only requests of the documented shapes."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from jsonschema import validate

from tests.posting.loopback import Answer, Journal, Request, page

MERGE_REQUEST = "/projects/hyvila%2Ftoimintamallit/merge_requests/7"
ME = {"id": 42, "username": "innomodel-bot", "name": "innomodel"}
REFS = {"base_sha": "b" * 40, "start_sha": "c" * 40, "head_sha": "d" * 40}

_NOTE = {
    "type": "object",
    "required": ["body"],
    "properties": {"body": {"type": "string", "minLength": 1, "maxLength": 1_000_000}},
    "additionalProperties": False,
}
_DISCUSSION = {
    "type": "object",
    "required": ["body", "position"],
    "properties": {
        "body": {"type": "string", "minLength": 1},
        "position": {
            "type": "object",
            "required": ["position_type", "base_sha", "start_sha", "head_sha", "new_path", "old_path"],
            "properties": {
                "position_type": {"enum": ["text"]},
                **{name: {"type": "string", "pattern": "^[0-9a-f]{40}$"} for name in REFS},
                "new_path": {"type": "string"},
                "old_path": {"type": "string"},
                "new_line": {"type": "integer"},
                "old_line": {"type": "integer"},
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
_RESOLVED = {
    "type": "object",
    "required": ["resolved"],
    "properties": {"resolved": {"type": "boolean"}},
    "additionalProperties": False,
}
_NOT_FOUND = Answer(404, {"message": "404 Not Found"})


@dataclass
class FakeGitLab(Journal):
    """`diffs` are the merge request's files with their hunks; `may_write` what the token is allowed."""

    diffs: dict[str, str] = field(default_factory=dict)
    may_write: bool = True
    notes: list[dict[str, Any]] = field(default_factory=list)
    discussions: list[dict[str, Any]] = field(default_factory=list)
    ids: Any = field(default_factory=lambda: count(501))

    def answer(self, request: Request, base: str) -> Answer:
        if request.method != "GET" and not self.may_write:
            return Answer(403, {"message": "403 Forbidden"})
        for pattern, act in self._routes():
            match = re.fullmatch(pattern, f"{request.method} {request.path}")
            if match:
                return act(request, base, *match.groups())
        return _NOT_FOUND

    def note(self, body: str, author: dict[str, Any] = ME, *, system: bool = False) -> dict[str, Any]:
        """Somebody writes on the merge request."""
        made = {"id": next(self.ids), "body": body, "author": author, "system": system}
        self.notes.append(made)
        return made

    def reply(self, discussion: dict[str, Any], body: str) -> None:
        """A person answers a remark."""
        author = {"id": 7, "username": "kaisa"}
        discussion["notes"].append({"id": next(self.ids), "body": body, "author": author, "system": False})

    def _routes(self) -> list[tuple[str, Any]]:
        here = re.escape(MERGE_REQUEST)
        return [
            ("GET /user", lambda *_: Answer(200, ME)),
            (f"GET {here}", lambda *_: Answer(200, {"iid": 7, "diff_refs": REFS})),
            (f"GET {here}/notes", lambda request, base: page(self.notes, request, base)),
            (f"POST {here}/notes", self._post_note),
            (f"PUT {here}/notes/(\\d+)", self._edit_note),
            (f"DELETE {here}/notes/(\\d+)", self._delete_note),
            (f"GET {here}/discussions", lambda request, base: page(self.discussions, request, base)),
            (f"POST {here}/discussions", self._discuss),
            (f"POST {here}/discussions/(\\w+)/notes", self._reply),
            (f"PUT {here}/discussions/(\\w+)", self._resolve),
            (f"DELETE {here}/discussions/(\\w+)/notes/(\\d+)", self._delete_discussion),
            (f"GET {here}/diffs", lambda request, base: page(self._files(), request, base)),
        ]

    def _post_note(self, request: Request, _base: str) -> Answer:
        validate(request.body, _NOTE)
        return Answer(201, self.note(request.body["body"]))

    def _edit_note(self, request: Request, _base: str, number: str) -> Answer:
        validate(request.body, _NOTE)
        for one in self.notes:
            if one["id"] == int(number):
                one["body"] = request.body["body"]
                return Answer(200, one)
        return _NOT_FOUND

    def _delete_note(self, _request: Request, _base: str, number: str) -> Answer:
        self.notes[:] = [one for one in self.notes if one["id"] != int(number)]
        return Answer(204)

    def _discuss(self, request: Request, _base: str) -> Answer:
        validate(request.body, _DISCUSSION)
        number = next(self.ids)
        note = {"id": number, "body": request.body["body"], "author": ME, "system": False, "resolved": False}
        made = {"id": f"{number:040x}", "notes": [note], "position": request.body["position"]}
        self.discussions.append(made)
        return Answer(201, made)

    def _reply(self, request: Request, _base: str, name: str) -> Answer:
        validate(request.body, _NOTE)
        made = {"id": next(self.ids), "body": request.body["body"], "author": ME, "system": False}
        self._discussion(name)["notes"].append(made)
        return Answer(201, made)

    def _resolve(self, request: Request, _base: str, name: str) -> Answer:
        validate(request.body, _RESOLVED)
        for note in self._discussion(name)["notes"]:
            note["resolved"] = request.body["resolved"]
        return Answer(200, self._discussion(name))

    def _delete_discussion(self, _request: Request, _base: str, name: str, _note: str) -> Answer:
        self.discussions[:] = [one for one in self.discussions if one["id"] != name]
        return Answer(204)

    def _discussion(self, name: str) -> dict[str, Any]:
        return next(one for one in self.discussions if one["id"] == name)

    def _files(self) -> list[dict[str, Any]]:
        return [
            {"old_path": f"old/{path}", "new_path": path, "diff": diff} for path, diff in self.diffs.items()
        ]
