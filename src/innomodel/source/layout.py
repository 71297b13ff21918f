"""Where the lines and entries of a description begin and end, as character offsets."""

from innomodel.source.source import LINE_END, Node, Source


def line_start(text: str, offset: int) -> int:
    """The beginning of the line that `offset` is on."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def next_line(text: str, offset: int) -> int:
    """The beginning of the line after the one that `offset` is on; the end of the text after the last."""
    match = LINE_END.search(text, offset)
    return match.end() if match else len(text)


def line_end(source: Source) -> str:
    """The characters that end the lines of `source`."""
    match = LINE_END.search(source.text)
    return match[0] if match else "\n"


def indentation(source: Source, node: Node) -> str:
    """White space as wide as what stands before the node's key or hyphen."""
    start = entry_start(source, node)
    return " " * (start - line_start(source.text, start))


def entry_start(source: Source, node: Node) -> int:
    """Where the node's key begins, or its hyphen when it is a list item."""
    if node.key_end:
        return node.key_start
    return source.text.rindex("-", 0, max(node.start, 1) + (node.style == "block"))


def content_end(source: Source, node: Node) -> int:
    """The end of the last visible character of `node`."""
    if isinstance(node.value, str) or node.style == "flow":
        return node.start if node.is_absent else source.end_of_text(node)
    last = next(reversed(node.value.values() if isinstance(node.value, dict) else node.value), None)
    return node.end if last is None else content_end(source, last)
