"""What hosts and runners would obey in a text: strict readers of their own, which know nothing of innomodel.

They take more for a command than any host does: white space before it, code, quotations and HTML around
it do not make it harmless.
"""

import re

from markdown_it import MarkdownIt

LINE = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_WITHOUT_WIDTH = re.compile("[\u00ad\u200c\u200d\u2060\ufeff]")


def lines(text: str) -> list[str]:
    """The lines of a text, whatever may end one."""
    return LINE.split(text)


def commands_to_a_host(body: str) -> list[str]:
    """The lines of a comment that begin with a slash, as it is written and as it is shown."""
    return [line for line in (*lines(body), *_shown(body)) if re.match(r"\s*/", line)]


def _shown(body: str) -> list[str]:
    """The lines that a reader sees, by CommonMark and HTML's `<br>`, without what has no width.

    A space without width stays: a host does not take "/" apart from its word for a command.
    """
    html = MarkdownIt("commonmark", {"html": True}).render(body)
    text = re.sub(r"<[^>]*>", "\n", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    shown = _WITHOUT_WIDTH.sub("", text)
    return [line for line in lines(shown) if not re.match(r"\s*/\u200b", line)]


def commands_to_a_runner(log: str) -> list[str]:
    """The lines of a log that GitHub's or Azure's runner obeys, or folds and colours the log by."""
    return [
        line
        for line in lines(log)
        if re.match(r"[\s\u200b\u00ad\ufeff]*::", line) or re.search(r"##\w*\[", line)
    ]
