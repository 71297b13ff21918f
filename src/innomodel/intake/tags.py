"""The elements of HTML, by what they mean for the words in them."""

LEFT = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "svg", "math", "nav", "button", "select"),
        *("input", "textarea", "iframe", "object", "audio", "video", "canvas"),
    )
)
"""What they hold is no part of what a page says: programs, drawings, menus and fields to fill in."""

EMPTY = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track"),
        *("param", "wbr"),
    )
)
"""They hold nothing and have no end."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

BLOCKS = HEADINGS | frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "label"),
        *("legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot"),
        *("th", "thead", "tr", "ul"),
    )
)
"""They begin and end a line."""
