"""table-without-header: a table's header row is empty, or rows typed with bars become no table"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_SIGNS = (b"|",)
_ROWS = pattern(r"(?:\n[^|\n]*+\|.*+){2,}")
_ROW_OF_HYPHENS = pattern(r" *+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*\|?[ \t]*+")
_EMPTY_ROW = pattern(r" *\|(?:[ \t]*\|)+[ \t]*")
_BAR = pattern(r"(?<!\\)\|")
_ITEM = pattern(r" *(?:[-*+>#]|\d+[.)])[ \t]")
_FEWEST_BARE_ROWS = 3
_EMPTY = (
    Message("The header row of a table is empty."),
    Message("Write in the first row what each column holds."),
)
_NO_HEADER = (
    Message("There is no header row above the row of hyphens, and this does not become a table."),
    Message("Write above the row of hyphens what each column holds."),
)
_NO_HYPHENS = (
    Message("These rows do not become a table: there is no row of hyphens below the header."),
    Message("Name the columns in the first row, and write below it: {row}"),
)
_UNEVEN = (
    Message(
        "This does not become a table: the number of cells is {cells} in this row and {columns} in the "
        "header."
    ),
    Message("Give each row as many cells as the header has; a cell can be empty."),
)


def find(description: Description) -> Iterator[Finding]:
    """A table without the names of its columns, and rows that are shown as mere text with bars.

    Two lines that begin with a bar, or three with as many bars each, are meant as a table.
    """
    for passage in description.prose.having(*_SIGNS):
        for match in _ROWS.finditer(f"\n{passage.words}") if passage.rich else ():
            place, rows = match.start(), passage.text[match.start() : match.end() - 1].split("\n")
            found = _wrong(rows)
            if found:
                said, index = found
                place += sum(len(row) + 1 for row in rows[:index])
                yield description.finding_in(said, passage, (place, place + len(rows[index].rstrip())))


def _wrong(rows: list[str]) -> tuple[tuple[Message, Message], int] | None:
    """What is wrong with the rows of a table, and in which; None when nothing is or they are no table."""
    below = next((index for index, row in enumerate(rows) if _ROW_OF_HYPHENS.fullmatch(row)), None)
    if below == 0:
        return _NO_HEADER, 0
    cells = [_cells(row) for row in rows]
    if below is None:
        are_alike = len(rows) >= _FEWEST_BARE_ROWS and len({*cells}) == 1 and not _ITEM.match(rows[0])
        if are_alike or all(row.lstrip().startswith("|") for row in rows):
            row = "|" + "---|" * cells[0]
            return (_NO_HYPHENS[0], _NO_HYPHENS[1]._replace(values={"row": row})), 0
        return None
    header = below - 1
    if _EMPTY_ROW.fullmatch(rows[header]):
        return _EMPTY, header
    columns = cells[header]
    for index, count in enumerate(cells[below:], below):
        if count > columns or (index == below and count < columns):
            said = _UNEVEN[0]._replace(values={"cells": count, "columns": columns})
            return (said, _UNEVEN[1]), index
    return None


def _cells(row: str) -> int:
    inside = row.strip().removeprefix("|")
    return len(_BAR.findall(inside)) + (not inside.endswith("|") or inside.endswith("\\|"))


RULE = Rule(
    name="table-without-header",
    severity="warning",
    origin=ACCESSIBILITY,
    title=Message("A table has no header."),
    why=Message("A screen reader reads the header before each cell; without it the figures mean nothing."),
    mend=Message("Name the columns in the first row, and write below it a row of hyphens: |---|---|"),
    failing="core_idea: |\n  | | |\n  |-|-|\n  | a | 1 |\n",
    passing="core_idea: |\n  | Ryhmä | Määrä |\n  |-|-|\n  | a | 1 |\n",
    find=find,
)
