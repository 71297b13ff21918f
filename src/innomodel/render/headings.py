"""Sub-headings of a field, moved to the levels below the field's own heading."""

from dataclasses import replace

from innomodel.render.rich import Block, Heading

LOWEST = 6


def sunk(blocks: tuple[Block, ...], top: int) -> tuple[Block, ...]:
    """`blocks` with their headings at `top` and below, no level skipped, none below LOWEST."""
    open_levels: list[int] = []
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
            block = replace(block, level=min(top + len(open_levels) - 1, LOWEST))
        result.append(block)
    return tuple(result)
