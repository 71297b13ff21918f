"""From plain data to a model and back."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from innomodel.model.operating_model import OperatingModel


@cache
def _adapter() -> TypeAdapter[OperatingModel]:
    return TypeAdapter(OperatingModel)


def build_model(data: dict[str, Any]) -> OperatingModel:
    """The model that `data`, valid against the schema, describes.

    Raises pydantic.ValidationError for data that is not valid.
    """
    return _adapter().validate_python(data)


def model_data(model: OperatingModel) -> dict[str, Any]:
    """`model` as plain data in the shape of the file: dates in ISO form, nothing that is absent."""
    data: dict[str, Any] = _filled(_adapter().dump_python(model, mode="json"))
    return data


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _filled(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part not in (None, [], {})}
    if isinstance(value, list):
        return [_filled(part) for part in value]
    return value
