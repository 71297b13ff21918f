"""PyYAML, of which only the half written in C reads descriptions."""

import re

from innomodel.pattern import pattern

_compile, re.compile = re.compile, pattern  # the other half's patterns take a twentieth of one file's run
try:
    import yaml
finally:
    re.compile = _compile

__all__ = ["yaml"]
