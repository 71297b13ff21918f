"""Settings of a collection: severities, ignores by path, the stage to check at, spelling and own words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from innomodel.check.policy import Policy
from innomodel.check.rule_names import misnamed
from innomodel.diagnostic import Diagnostic, Message, Severity, Span
from innomodel.model.operating_model import STAGES
from innomodel.pattern import pattern
from innomodel.source import Source

SETTINGS = ("severity", "ignore", "stage", "spelling", "words")
"""What can be set."""

_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}
_OFF = "off"
_DOT = r"\s*\.\s*"
_WORD = pattern(r"([^\W\d_]+(?:[-’'][^\W\d_]+)*)(?:/([^\W\d_]+))?")


class Settings(NamedTuple):
    """What the settings file `path` says; nothing when there is none.

    `severities` are by rule; `off` are the rules never to ask; `ignores` are glob patterns of paths
    below the folder of the settings file, each with the rules not to ask; `words` are the collection's
    own, each with a known word that is inflected like it ("" when none is given); `problems` is what is
    wrong with the file.
    """

    path: str = ""
    severities: Mapping[str, Severity] = {}
    off: frozenset[str] = frozenset()
    ignores: tuple[tuple[str, frozenset[str]], ...] = ()
    stage: str | None = None
    spelling: bool = False
    words: Mapping[str, str] = {}
    problems: tuple[Diagnostic, ...] = ()

    def policy(self, path: str) -> Policy:
        """How to judge the file at `path`, written with / and from the folder of the settings file."""
        off = (rules for pattern, rules in self.ignores if _matches(path, pattern))
        return Policy(self.severities, self.off.union(*off))


def settings(text: str, path: str, table: tuple[str, ...] = ()) -> Settings | None:
    """The settings in the TOML text of the file `path`, below the keys `table`; None without that table.

    What is wrong with them is in `problems`. Raises ValueError when the text is no TOML.
    """
    import tomllib  # most collections have no settings

    try:
        data: Any = tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    for key in table:
        data = data.get(key) if isinstance(data, dict) else None
    if not isinstance(data, dict):
        return None
    reading = _Reading(Source(path, text, None), table)
    chosen = dict(reading.severities(data.get("severity", {})))
    severities = {name: _SEVERITIES[severity] for name, severity in chosen.items() if severity != _OFF}
    off = frozenset(name for name, severity in chosen.items() if severity == _OFF)
    ignores = tuple(reading.ignores(data.get("ignore", {})))
    stage = reading.stage(data.get("stage"))
    spelling = reading.spelling(data.get("spelling", False))
    words = dict(reading.words(data.get("words", [])))
    reading.unknown_keys(data)
    problems = tuple(sorted(reading.problems, key=lambda one: one.span))
    return Settings(path, severities, off, ignores, stage, spelling, words, problems)


class _Reading:
    """Reads the parts of the settings and gathers what is wrong with them."""

    def __init__(self, source: Source, table: tuple[str, ...]) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        header = re.search(rf"^[ \t]*\[\s*{_DOT.join(table)}\b", source.text, re.MULTILINE)
        self.start = header.start() if header and table else 0

    def severities(self, table: Any) -> Iterator[tuple[str, str]]:
        for name, severity in self._entries("severity", table):
            if severity not in (*_SEVERITIES, _OFF):
                written = _as_written(severity)
                self._wrong(
                    written,
                    Message("A rule cannot be {value}.", {"value": written}),
                    Message("Write one of these: {values}.", {"values": [*_SEVERITIES, _OFF]}),
                )
            elif self._is_rule(name):
                yield name, severity

    def ignores(self, table: Any) -> Iterator[tuple[str, frozenset[str]]]:
        for paths, names in self._entries("ignore", table):
            if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
                self._wrong(
                    paths,
                    Message("There is no list of rules for {pattern}.", {"pattern": paths}),
                    Message('Write the rules in a list: ["long-sentence"].'),
                )
            else:
                yield paths, frozenset(name for name in names if self._is_rule(name))

    def stage(self, stage: Any) -> str | None:
        if stage is None or (isinstance(stage, str) and stage in STAGES):
            return stage
        written = _as_written(stage)
        self._wrong(
            written,
            Message("There is no stage {value}.", {"value": written}),
            Message("Write one of these: {values}.", {"values": list(STAGES)}),
        )
        return None

    def spelling(self, wanted: Any) -> bool:
        if isinstance(wanted, bool):
            return wanted
        self._wrong(
            "spelling",
            Message(
                "The setting {name} is true or false, and there is something else here.", {"name": "spelling"}
            ),
            Message("Write true or false, without quotation marks."),
        )
        return False

    def words(self, words: Any) -> Iterator[tuple[str, str]]:
        if not isinstance(words, list):
            self._wrong(
                "words",
                Message("The setting {name} is a list of words, and there is none here.", {"name": "words"}),
                Message('Write the words in a list: ["hyvinvointilähete"].'),
            )
            return
        for word in words:
            found = _WORD.fullmatch(word) if isinstance(word, str) else None
            if found:
                yield found[1], found[2] or ""
            else:
                self._wrong(
                    word if isinstance(word, str) and word else "words",
                    Message("“{word}” is not a single word of letters.", {"word": _as_written(word)}),
                    Message(
                        "Write single words of letters only, each as it stands in a dictionary. A word that "
                        'it is inflected like may follow: "Traficom/jazz".'
                    ),
                )

    def unknown_keys(self, data: dict[str, Any]) -> None:
        from difflib import get_close_matches  # only a mistake needs it

        for key in data.keys() - set(SETTINGS):
            near = get_close_matches(key, SETTINGS)
            hint = (
                Message("Did you mean {name}?", {"name": near[0]})
                if near
                else Message("The settings are: {names}.", {"names": list(SETTINGS)})
            )
            self._wrong(key, Message("There is no setting {name}.", {"name": key}), hint)

    def _entries(self, key: str, table: Any) -> list[tuple[str, Any]]:
        if isinstance(table, dict):
            return list(table.items())
        self._wrong(
            key,
            Message("The setting {name} is a table, and there is none here.", {"name": key}),
            Message("Write its entries below a line of their own; the page of settings shows how."),
        )
        return []

    def _is_rule(self, name: str) -> bool:
        problem = misnamed(self.source, name, self._span(name))
        if problem is not None:
            self.problems.append(problem)
        return problem is None

    def _wrong(self, written: str, message: Message, hint: Message) -> None:
        span = self._span(written)
        self.problems.append(self.source.diagnostic("wrong-setting", "error", message, hint, (), span))

    def _span(self, written: str) -> Span:
        """Where `written` stands in the settings, outside comments; their beginning when it is not found.

        The TOML reader tells no places.
        """
        found = re.compile(rf"^[^#\n]*?(?<![\w-])({re.escape(written)})(?![\w-])", re.MULTILINE).search(
            self.source.text, self.start
        )
        return self.source.at(*found.span(1)) if found else self.source.at(self.start, self.start)


def _as_written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _matches(path: str, pattern: str) -> bool:
    from wcmatch import glob  # only ignores by path need it

    return bool(glob.globmatch(path, pattern, flags=glob.GLOBSTAR | glob.DOTGLOB | glob.FORCEUNIX))
