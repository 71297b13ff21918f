"""Reading a Hunspell dictionary."""

import io
from typing import Any

from spylls.hunspell import Dictionary
from spylls.hunspell.readers import read_aff, read_dic
from spylls.hunspell.readers.file_reader import BaseReader


class _Reader(BaseReader):  # type: ignore[misc]  # spylls has no types
    """Lines of a file that is closed again: spylls' own reader leaves that to chance."""

    def __init__(self, path: str, encoding: str = "Windows-1252") -> None:
        self.path = path
        super().__init__(self._lines(encoding))

    def reset_encoding(self, encoding: str) -> None:
        self.reset_io(self._lines(encoding))

    def _lines(self, encoding: str) -> io.StringIO:
        with open(self.path, encoding=encoding, errors="surrogateescape") as file:
            return io.StringIO(file.read())


def read_dictionary(path: str) -> Any:
    """spylls' dictionary of the files `path`.aff and `path`.dic."""
    aff, context = read_aff(_Reader(f"{path}.aff"))
    return Dictionary(aff, read_dic(_Reader(f"{path}.dic", context.encoding), aff=aff, context=context))
