"""A block of code in Markdown."""

import re


def fenced(language: str, text: str) -> str:
    """`text` as a block of `language`; its fence is longer than any run of back-ticks in the text."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
