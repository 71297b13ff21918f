"""Pieces of text that could make something grow by its square when they are said over and over."""

from random import Random

MARKDOWN = (
    *("![", "[", "](", "]", "![a](", "[a](b) ", "[a][", "[a]: ", "[^1]", "[a](<", '[a](b "', "*", "**a"),
    *("*a ", "a*", "**a** ", "_", "_a", "*_", "***a", "~~", "~~a", "`", "``a", "```\n", "~~~\n", "<", "</"),
    *("<!--", "<a ", "<b>", "<a@", "<http:", "&", "&amp;", "&#", "&a;", "|", "|a|b|\n|-|-|\n", "|a|\n|-|\n"),
    *("| a ", "> ", "> a\n", ">", "- ", "- a\n", "- a\n\n", "  - a\n", "1. ", "1. a\n", "# ", "# a\n"),
    *("\\", "\\\n", "\\[", "http://", "https://a.fi/( ", "https://a.fi/)", "www.", "www.a.fi ", "a@b."),
    *("a@", "mailto:", "    a\n", "\ta\n", "a\n===\n", "a\n---\n", "---\n", "a  \n", "\n", "\n\n", "a\n"),
    *("a\n\n", "a\n \n", "+ a\n", "=", ":-", "^", "$", "{{ a }}", "{% ", "#{", "//", "/*", "@a "),
)
"""Signs of CommonMark, of addresses, and of the languages that documents are drawn in."""

YAML = (
    *("'", "''", '"', '""', "{a: ", "{", "}", "[", "], ", "- ", "- - ", "? ", ": ", "a: ", "# ", "# a\n"),
    *("\n", " \n", "\t", "\r", "\r\n", "|\n", ">\n", "&a ", "*a ", "!!a ", "---\n", "...\n", "%TAG !a! b\n"),
    *("a:\n", "a: b\n", "- a\n", "<<: ", "@", "\\n", "\u2028", "\x85", "\ufeff", "# innomodel: ignore a "),
)
"""Signs of YAML."""

TYPOGRAPHY = (
    *("\u00a0", "a\u00a0", " \u00a0", "\u2007", "\u202f", "\u200b", "a\u200b", "\u0301", "e\u0301", "\u00ad"),
    *(
        "a\u00ad",
        "\u200d",
        "\u2060",
        "\u202e",
        "\u200f",
        "\u200e",
        "\u2066",
        "😀",
        "👩\u200d👩\u200d👧",
        "🇫🇮",
    ),
    *("”", "“", "„", "’", "‘", "»", "«", "”a” ", '"a" ', "»a« ", "(", ")", "(a) ", "[a] ", "{a} ", "–", "—"),
    *("- ", "5-7 ", "a-", "…", "...", "•", "• a\n", "– a\n", "½", "²", "ß", "İ", "ﬁ", "א", "ไ", "漢", "한"),
)
"""Letters and signs that are seen, not seen or joined in their own ways."""

WORDS = (
    *("a", "Ä", "A ", "a ", "a  b ", "aA", "1", "1 ", "1.", "1,5 ", "7.11.2024 ", "2024-11-07 ", "30 % "),
    *("30%", "5 € ", "12:30 ", "19 ", "Aa. ", "a. ", "a.A", "A. ", "a? ", "! ", "Esim. ", "mm. ", "ks. "),
    *("pitkäyhdyssana", "hdest", "Tavoite toteutui. ", "Tavoite ei toteutunut. ", "seuraava ", "Kuopio, "),
    *("Pohjois-Savon HVA ", "RRP P4 I1, ", "131052-308T ", "040 123 4567 ", "etu.suku@b.fi ", "lorem ipsum "),
    *("kolme asiakasta, joista yksi ", "Osatavoite 1: a\n", "Tavoite: ", "päivitetään ", "tästä ", "Kts. "),
    *("a; ", "a, ", " ,", " .", "ja ", "vuonna 2019 ", "2019–2023 ", "#a ", "N = 5 ", "n=5, "),
)
"""Words, numbers and sentences."""

HTML = (
    *("<div>", "<b>", "</b>", "</div>", "<p>", "<p>a", "<ul><li>", "</ul></li>", "<table><tr><td>", "<td>a"),
    *("<tr><td>a<td>b", "<table>", "</table>", "<a href=b>", "</a>", "<a href='", "<img alt=a>", "<br>"),
    *("<br>a", "<h2>a", "<h2>a</h2>", "<span class=label>a", "<pre>\n", "<pre>a</pre>", "&lt;", "&", "&#65;"),
    *("<!--", "<!-- a -->", "<![CDATA[", "<?a", "<!DOCTYPE a>", "<script>", "<style>a", "<svg>", "<select>"),
    *("<a b=c ", "<a b='c' ", "=", "'", "<form>", "<option>", "<ol start=9>", "<li>a", "<i><b>", "</i></b>"),
    *("<main>", "<header>", "<dl><dt>a<dd>b", "<label>a</label>", "<frameset>", "<html>", "<body>", "<base>"),
)
"""Pieces of web pages."""

SINGLE = tuple(dict.fromkeys((*MARKDOWN, *YAML, *TYPOGRAPHY, *WORDS, *HTML)))


def pairs(count: int, seed: int = 1) -> tuple[str, ...]:
    """`count` pieces made of two of the others; the same for the same `seed`."""
    chance = Random(seed)
    return tuple("".join(chance.sample(SINGLE, 2)) for _pair in range(count))


def over(fragment: str, size: int) -> str:
    """`fragment` over and over, `size` characters or a little less."""
    return fragment * max(1, size // len(fragment))


def numbered(form: str, size: int) -> str:
    """`form` over and over, each time with another number in its braces."""
    return "".join(form.format(number) for number in range(max(1, size // len(form))))
