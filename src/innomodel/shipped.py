"""Where the schemas, templates and code lists are: beside the package in a wheel, above it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(*parts: str) -> Path:
    """The path of a file or folder that innomodel brings, such as `shipped("schema", "record.schema.json")`.

    Raises FileNotFoundError when the installation lacks it.
    """
    for home in (_PACKAGE / "shipped_files", _PACKAGE.parent.parent):
        path = home.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"innomodel's own file is missing: {'/'.join(parts)}")
