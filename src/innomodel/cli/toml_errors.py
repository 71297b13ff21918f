"""What is wrong with a file that is no TOML, in the reader's language."""

import re

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")

# tomllib's own words on the left, as of Python 3.14
_REASONS = (
    ("Invalid statement", Message("this is neither a setting nor the name of a table")),
    ("Expected newline or end of document", Message("the line goes on where it should end")),
    ("Expected '='", Message("there is no = sign after the name of a setting")),
    ("Expected \"'", Message("a quotation mark is never closed")),
    ("Expected ']", Message("the closing bracket of a table's name is missing")),
    ("Cannot declare", Message("the same table is there twice")),
    ("Cannot overwrite a value", Message("the same setting is there twice")),
    ("Duplicate inline table key", Message("the same setting is there twice")),
    ("Cannot mutate immutable namespace", Message("the same setting is there twice")),
    ("Cannot redefine namespace", Message("the same table is there twice")),
    ("Unclosed array", Message("a list is not closed with a bracket, or a comma is missing in it")),
    ("Unclosed inline table", Message("braces are not closed, or a comma is missing in them")),
    ("Unterminated string", Message("a quotation mark is never closed")),
    ("Unescaped '\\' in a string", Message("a backslash in quotation marks must be written twice")),
    ("Invalid hex value", Message("a backslash in quotation marks must be written twice")),
    ("Illegal character '\\n'", Message("a quotation mark is not closed on its line")),
    ("Illegal character", Message("there is an invisible control character")),
    ("Found invalid character", Message("there is an invisible control character")),
    ("Invalid value", Message("a value is missing, or a text is not in straight quotation marks")),
    ("Invalid initial character", Message("a name does not begin with a letter")),
    ("Invalid date or datetime", Message("a date is none of the calendar")),
    ("nested too deep", Message("lists or tables are inside each other too many times")),
)
_NOT_TOML = Message("this is not TOML")
_CORRECT = Message("Correct the file; it is written in TOML.")


def not_toml(path: str, error: ValueError) -> Trouble:
    """What to say of the settings in `path` that the reader of TOML refused with `error`."""
    if isinstance(error, UnicodeDecodeError):
        why = Message("The settings in {path} cannot be read: the file is not UTF-8 text.", {"path": path})
        return Trouble(why, Message("Save the file again with the encoding UTF-8."))
    place = _PLACE.search(str(error))
    reason = next((said for words, said in _REASONS if str(error).startswith(words)), _NOT_TOML)
    values = {"path": path, "reason": reason}
    if place is None or place[1] is None:
        return Trouble(Message("The settings in {path} cannot be read: {reason}.", values), _CORRECT)
    values |= {"line": place[1], "column": place[2]}
    why = Message("The settings in {path} cannot be read, line {line}, column {column}: {reason}.", values)
    return Trouble(why, _CORRECT)
