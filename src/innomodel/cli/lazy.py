"""What libraries load for what we never ask of them, loaded when something in it is looked at."""

import re
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import LazyLoader
from types import ModuleType

from innomodel.pattern import pattern

SELDOM = frozenset(
    {
        *("calendar", "email.base64mime", "email.quoprimime", "random", "socket", "urllib.parse"),
        *("linecache", "tokenize"),
    }
)
"""What email.utils loads, of which jsonschema-rs asks when it was built, and what inspect loads for click."""

SELDOM_MATCHED = frozenset({"platform", "yaml.constructor", "yaml.reader", "yaml.resolver"})
"""Compiling their regular expressions takes longer than all else in them. None is matched while they load."""


class _LatePatterns(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        compiled, re.compile = re.compile, pattern
        try:
            super().exec_module(module)
        finally:
            re.compile = compiled


class _SeldomUsed:
    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module `name`, it or its expressions to be loaded later, if it is one of those above."""
        if name not in SELDOM and name not in SELDOM_MATCHED:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return spec
        if name in SELDOM:
            spec.loader = LazyLoader(spec.loader)
        elif isinstance(spec.loader, SourceFileLoader):
            spec.loader = _LatePatterns(name, spec.loader.path)
        return spec


def load_seldom_used_late() -> None:
    """Let SELDOM, and the expressions of SELDOM_MATCHED, from now on be loaded when they are used."""
    sys.meta_path.insert(0, _SeldomUsed)
