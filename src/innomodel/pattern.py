"""Regular expressions that are compiled when something is first looked for.

Compiling those of all rules takes longer than checking a description, which needs fewer than a third.
"""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    pattern = re.compile
else:

    class pattern:  # noqa: N801  # stands where re.compile would
        """What `re.compile` makes of the same arguments, made when one of its methods is first asked for."""

        def __init__(self, text: str | bytes, flags: int = 0) -> None:
            self.given = (text, flags)

        def __getattr__(self, name: str) -> Any:
            made = getattr(re.compile(*self.given), name)
            setattr(self, name, made)  # the next time it is found without coming here
            return made

        def __reduce__(self) -> tuple[Any, ...]:
            return re.compile, self.given
