"""Settings of a collection: severities, ignores by path, the stage to check at, spelling and own words."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from innomodel.check.limited import limited
from innomodel.check.policy import Policy
from innomodel.check.rule_names import misnamed
from innomodel.check.rules import RULES
from innomodel.check.toml_places import Path, Places
from innomodel.diagnostic import Diagnostic, Message, Severity, Span
from innomodel.model.operating_model import STAGES
from innomodel.pattern import pattern
from innomodel.source import Source

SETTINGS = ("severity", "ignore", "stage", "spelling", "words")
"""What can be set."""

_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}
_OFF = "off"
_LONGEST_GUESSED_AT = 100  # characters
_MOST_GUESSES = 50
"""Of how many unknown names we say what may have been meant: guesses are dear."""
_DEEP_KEY = pattern(r"""(?<![\w."'-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}""")
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

    if _DEEP_KEY.search(text):  # of which the reader takes the square of the depth
        raise ValueError("nested too deep")
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
    first, rest = limited(reading.source, reading.problems)
    return Settings(path, severities, off, ignores, stage, spelling, words, (*first, *rest))


class _Reading:
    """Reads the parts of the settings and gathers what is wrong with them."""

    def __init__(self, source: Source, table: tuple[str, ...]) -> None:
        self.source = source
        self.table = table
        self.problems: list[Diagnostic] = []
        self.guesses = 0

    def severities(self, table: Any) -> Iterator[tuple[str, str]]:
        for name, severity in self._entries("severity", table):
            if severity not in (*_SEVERITIES, _OFF):
                written = _as_written(severity)
                self._wrong(
                    ("severity", name),
                    Message("A rule cannot be {value}.", {"value": written}),
                    Message("Write one of these: {values}.", {"values": [*_SEVERITIES, _OFF]}),
                )
            elif self._is_rule(name, self._key("severity", name)):
                yield name, severity

    def ignores(self, table: Any) -> Iterator[tuple[str, frozenset[str]]]:
        for paths, names in self._entries("ignore", table):
            if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
                self._wrong_key(
                    ("ignore", paths),
                    Message("There is no list of rules for {pattern}.", {"pattern": paths}),
                    Message('Write the rules in a list: ["long-sentence"].'),
                )
            else:
                known = (
                    name
                    for place, name in enumerate(names)
                    if self._is_rule(name, self._value("ignore", paths, place))
                )
                yield paths, frozenset(known)

    def stage(self, stage: Any) -> str | None:
        if stage is None or (isinstance(stage, str) and stage in STAGES):
            return stage
        written = _as_written(stage)
        self._wrong(
            ("stage",),
            Message("There is no stage {value}.", {"value": written}),
            Message("Write one of these: {values}.", {"values": list(STAGES)}),
        )
        return None

    def spelling(self, wanted: Any) -> bool:
        if isinstance(wanted, bool):
            return wanted
        self._wrong_key(
            ("spelling",),
            Message(
                "The setting {name} is true or false, and there is something else here.", {"name": "spelling"}
            ),
            Message("Write true or false, without quotation marks."),
        )
        return False

    def words(self, words: Any) -> Iterator[tuple[str, str]]:
        if not isinstance(words, list):
            self._wrong_key(
                ("words",),
                Message("The setting {name} is a list of words, and there is none here.", {"name": "words"}),
                Message('Write the words in a list: ["hyvinvointilähete"].'),
            )
            return
        for place, word in enumerate(words):
            found = _WORD.fullmatch(word) if isinstance(word, str) else None
            if found:
                yield found[1], found[2] or ""
            else:
                self._wrong(
                    ("words", place),
                    Message("“{word}” is not a single word of letters.", {"word": _as_written(word)}),
                    Message(
                        "Write single words of letters only, each as it stands in a dictionary. A word that "
                        'it is inflected like may follow: "Traficom/jazz".'
                    ),
                )

    def unknown_keys(self, data: dict[str, Any]) -> None:
        from difflib import get_close_matches  # only a mistake needs it

        for key in data.keys() - set(SETTINGS):
            near = get_close_matches(key[:_LONGEST_GUESSED_AT], SETTINGS) if self._may_guess() else []
            hint = (
                Message("Did you mean {name}?", {"name": near[0]})
                if near
                else Message("The settings are: {names}.", {"names": list(SETTINGS)})
            )
            self._wrong_key((key,), Message("There is no setting {name}.", {"name": key}), hint)

    def _entries(self, key: str, table: Any) -> list[tuple[str, Any]]:
        if isinstance(table, dict):
            return list(table.items())
        self._wrong_key(
            (key,),
            Message("The setting {name} is a table, and there is none here.", {"name": key}),
            Message("Write its entries below a line of their own; the page of settings shows how."),
        )
        return []

    def _is_rule(self, name: str, span: Span) -> bool:
        problem = misnamed(self.source, name, span, name in RULES or self._may_guess())
        if problem is not None:
            self.problems.append(problem)
        return problem is None

    def _may_guess(self) -> bool:
        self.guesses += 1
        return self.guesses <= _MOST_GUESSES

    def _wrong(self, path: Path, message: Message, hint: Message) -> None:
        """The value at `path` is not what it can be."""
        self._found(self._value(*path), message, hint)

    def _wrong_key(self, path: Path, message: Message, hint: Message) -> None:
        self._found(self._key(*path), message, hint)

    def _found(self, span: Span, message: Message, hint: Message) -> None:
        self.problems.append(self.source.diagnostic("wrong-setting", "error", message, hint, (), span))

    def _value(self, *path: str | int) -> Span:
        return self._nearest(self.places.values, (*self.table, *path))

    def _key(self, *path: str | int) -> Span:
        return self._nearest(self.places.keys, (*self.table, *path))

    def _nearest(self, known: Mapping[Path, tuple[int, int]], path: Path) -> Span:
        """Where `path` stands; of an item of a table's kind, what it is in."""
        while path and path not in known:
            path = path[:-1]
            known = self.places.keys
        return self.source.at(*known[path]) if path else self.source.at(0, 0)

    @cached_property
    def places(self) -> Places:
        """Worked out for the first problem: most settings have none."""
        return Places(self.source.text)


def _as_written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _matches(path: str, pattern: str) -> bool:
    from wcmatch import glob  # only ignores by path need it

    return bool(glob.globmatch(path, pattern, flags=glob.GLOBSTAR | glob.DOTGLOB | glob.FORCEUNIX))
