"""The published JSON Schemas (2020-12), generated from the declarations."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from innomodel.model.declarations import EACH, declarations
from innomodel.model.field import NOT_BLANK, Field
from innomodel.model.operating_model import OperatingModel
from innomodel.model.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def operating_model_schema(language: str = "fi") -> Schema:
    """The JSON Schema of the YAML file, its titles and help in `language` ("fi", "sv" or "en")."""
    schema = _described(_bare(OperatingModel), language)
    return {"$schema": DIALECT, **schema, "allOf": [_complete_when_ready()]}


def record_schema(language: str = "fi") -> Schema:
    """The JSON Schema of the record; `model` in it is the schema of the file without its stage rule.

    A record is made of whatever was published, finished or not.
    """
    record = _bare(Record)
    record["properties"]["model"] = _described(_bare(OperatingModel), language)
    return {"$schema": DIALECT, **record}


class _PlainTypes(GenerateJsonSchema):
    """A field that may be absent is left out of the file: no nulls, no defaults."""

    def nullable_schema(self, schema: Any) -> Schema:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> Schema:
        return self.generate_inner(schema["schema"])


def _bare(root: type) -> Schema:
    generated = TypeAdapter(root).json_schema(schema_generator=_PlainTypes)
    inlined: Schema = _inlined(generated, generated.get("$defs", {}))
    return inlined


def _inlined(node: Any, definitions: Schema) -> Any:
    """References replaced by what they name, pydantic's own titles dropped, objects closed."""
    if isinstance(node, list):
        return [_inlined(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _inlined(definitions[node["$ref"].rsplit("/", 1)[1]], definitions)
    kept = {
        key: {name: _inlined(part, definitions) for name, part in value.items()}
        if key == "properties"
        else _inlined(value, definitions)
        for key, value in node.items()
        if key not in ("$defs", "title", "description")
    }
    if "properties" in kept:
        kept["additionalProperties"] = False
    return kept


def _described(schema: Schema, language: str) -> Schema:
    for one in declarations():
        node = _at(schema, one.pattern)
        _single_value(node).update(_constraints(one.field))
        node.update(_annotations(one.field, language), **_list_constraints(one.field))
    return {
        "title": "innomodel/1",
        "description": (OperatingModel.__doc__ or "").strip(),
        **schema,
    }


def _at(schema: Schema, pattern: tuple[str, ...]) -> Schema:
    for step in pattern:
        schema = schema["items"] if step == EACH else schema["properties"][step]
    return schema


def _annotations(field: Field, language: str) -> Schema:
    said: Schema = {
        "title": field.title.in_language(language),
        "description": "\n".join(_help(field, language)),
    }
    if field.example is not None:
        said["examples"] = [field.example]
    return said


def _help(field: Field, language: str) -> Iterator[str]:
    yield field.help.in_language(language)
    for value, words in (field.choices or {}).items():
        yield f"- `{value}`: {words.in_language(language)}"


def _constraints(field: Field) -> Schema:
    said = {"pattern": field.pattern, "minimum": field.minimum}
    return {keyword: bound for keyword, bound in said.items() if bound is not None}


def _list_constraints(field: Field) -> Schema:
    said: Schema = {} if field.min_items is None else {"minItems": field.min_items}
    return {**said, "uniqueItems": True} if field.unique_items else said


def _single_value(schema: Schema) -> Schema:
    """The schema of one value: of an item for a list, of an entry for a mapping with free keys."""
    for keyword in ("items", "additionalProperties"):
        below = schema.get(keyword)
        if isinstance(below, dict):
            return below
    return schema


def _complete_when_ready() -> Schema:
    """At stage `ready` every `**` field has content; evaluation has prose or goals."""
    then: Schema = {}
    for one in declarations():
        if one.field.shared:
            _require(then, one.pattern)
    then["properties"]["evaluation"] = {
        "anyOf": [
            {"required": ["summary"], "properties": {"summary": {"pattern": NOT_BLANK}}},
            {"required": ["subgoals"], "properties": {"subgoals": {"minItems": 1}}},
        ]
    }
    ready = {"properties": {"development_stage": {"const": "ready"}}, "required": ["development_stage"]}
    return {"if": ready, "then": then}


def _require(schema: Schema, pattern: tuple[str, ...]) -> None:
    for step in pattern:
        required = schema.setdefault("required", [])
        if step not in required:
            required.append(step)
        schema = schema.setdefault("properties", {}).setdefault(step, {})
    schema["pattern"] = NOT_BLANK
