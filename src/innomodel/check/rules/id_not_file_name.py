"""id-not-file-name: the identifier is not the name of the file."""

from collections.abc import Iterator
from os.path import basename, splitext

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """An error when the identifier, itself in order, is not the file's name without its ending."""
    address = ("id",)
    identifier = description.get(address)
    file_name = splitext(basename(description.source.path))[0]
    if not description.source.path or not isinstance(identifier, str) or address in description.mistaken:
        return
    if identifier != file_name:
        yield description.finding(
            Message(
                "The identifier {id} is not the name of the file, {name}.",
                {"id": identifier, "name": file_name},
            ),
            Message(
                "Write id: {name}, or rename the file to {id}.yaml.", {"id": identifier, "name": file_name}
            ),
            address,
        )


RULE = Rule(
    name="id-not-file-name",
    severity="error",
    origin=FORMAT,
    title=Message("The identifier is not the name of the file."),
    why=Message(
        "Documents, records and reviews are named after the identifier; when the file has another "
        "name, people look for it in vain."
    ),
    mend=Message("Change the identifier or rename the file so that they are the same."),
    failing="id: kotiapu  # in the file kotiapu-2026.yaml\n",
    passing="id: kotiapu-2026  # in the file kotiapu-2026.yaml\n",
    find=find,
)
