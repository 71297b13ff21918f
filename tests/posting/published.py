"""GitHub's own description of its API, for holding requests and answers against it."""

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from tests.posting.loopback import Answer, Request


class PublishedApi:
    """The OpenAPI description (3.0) in a file."""

    def __init__(self, path: Path) -> None:
        self._whole = json.loads(path.read_text("utf-8"))

    def check_request(self, request: Request) -> None:
        """Fail unless the request is as described."""
        template, operation = self._operation(request)
        known = {one["name"]: one for one in map(self._resolved, operation.get("parameters", []))}
        for name, value in request.query.items():
            assert name in known, f"{template} has no parameter {name}"
            kind = known[name]["schema"].get("type")
            self._valid(int(value) if kind == "integer" else value, known[name]["schema"])
        if "requestBody" in operation:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            self._valid(request.body, schema)
            assert set(request.body) <= set(schema["properties"]), f"{template} does not know all of the body"
        else:
            assert request.body is None, f"{template} takes no body"

    def check_answer(self, request: Request, answer: Answer) -> None:
        """Fail unless the answer has the described shape; an answer without content has none."""
        _template, operation = self._operation(request)
        described = self._resolved(operation["responses"].get(str(answer.status), {}))
        if answer.body is not None and "content" in described:
            self._valid(answer.body, described["content"]["application/json"]["schema"])

    def _operation(self, request: Request) -> tuple[str, dict[str, Any]]:
        for template, operations in self._whole["paths"].items():
            pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template))
            if re.fullmatch(pattern, request.path) and request.method.lower() in operations:
                return template, operations[request.method.lower()]
        raise AssertionError(f"GitHub describes no {request.method} {request.path}")

    def _resolved(self, one: dict[str, Any]) -> dict[str, Any]:
        if "$ref" not in one:
            return one
        found: Any = self._whole
        for step in one["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        return found

    def _valid(self, value: Any, schema: dict[str, Any]) -> None:
        needed: dict[str, Any] = {}
        self._collect(schema, needed)
        whole = {**_nullable(schema), "components": {"schemas": needed}}
        errors = [error.message for error in Draft202012Validator(whole).iter_errors(value)]
        assert errors == []

    def _collect(self, node: Any, into: dict[str, Any]) -> None:
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                name = reference.rsplit("/", 1)[-1]
                if name not in into:
                    into[name] = _nullable(self._resolved(node))
                    self._collect(self._resolved(node), into)
            for one in node.values():
                self._collect(one, into)
        elif isinstance(node, list):
            for one in node:
                self._collect(one, into)


def _nullable(node: Any) -> Any:
    """OpenAPI 3.0's `nullable` in the words of JSON Schema."""
    if isinstance(node, list):
        return [_nullable(one) for one in node]
    if not isinstance(node, dict):
        return node
    plain = {name: _nullable(one) for name, one in node.items() if name not in ("example", "examples")}
    return {"anyOf": [plain, {"type": "null"}]} if plain.pop("nullable", False) is True else plain
