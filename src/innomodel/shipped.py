"""Where the schemas, templates and code lists are: beside the package in a wheel, above it in a checkout."""

from os.path import dirname, exists, join

_PACKAGE = dirname(__file__)
_HOMES = (join(_PACKAGE, "shipped_files"), dirname(dirname(_PACKAGE)))


def shipped(*parts: str) -> bytes:
    """The content of a file that innomodel brings, such as `shipped("schema", "record.schema.json")`.

    Raises FileNotFoundError when the installation lacks it.
    """
    with open(shipped_path(*parts), "rb") as file:
        return file.read()


def shipped_path(*parts: str) -> str:
    """Where a file or a folder that innomodel brings is. Raises FileNotFoundError when it is not there."""
    for home in _HOMES:
        path = join(home, *parts)
        if exists(path):
            return path
    raise FileNotFoundError(f"innomodel's own file is missing: {'/'.join(parts)}")
