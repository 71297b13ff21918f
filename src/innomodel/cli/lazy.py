"""Modules that libraries load for what we never ask of them, loaded when something in them is looked at."""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType

SELDOM = frozenset({"random", "socket", "urllib.parse"})
"""What email.utils loads, of which jsonschema-rs asks when it was built."""


class _SeldomUsed:
    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module `name`, to be loaded later, if it is one of SELDOM."""
        spec = PathFinder.find_spec(name, path, target) if name in SELDOM else None
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def load_seldom_used_late() -> None:
    """Let the modules of SELDOM, from now on, be loaded when they are used."""
    sys.meta_path.insert(0, _SeldomUsed)
