"""Files damaged by chance, for the tools and the tests that feed innomodel what is no longer whole."""

import re
import warnings
import zipfile
from io import BytesIO
from random import Random

_BYTES = (
    b"",
    b"0",
    b"-1",
    b"99999999",
    b"<<",
    b">>",
    b"[",
    b"]",
    b"(",
    b")",
    b"<",
    b">",
    b"&",
    b"\x00",
    b"\xff",
)
_PDF = re.compile(rb"\d+ 0 R|/[A-Za-z0-9]+|\([^()]{0,30}\)|\b\d+\b")
_PDF_PIECES = (
    b"5 0 R",
    b"null",
    b"[]",
    b"<<>>",
    b"-7",
    b"(x)",
    b"/K",
    b"true",
    b"9999999999",
    b"1.5",
    b"[5 0 R]",
)
_XML = re.compile(r"<[^>]+>|\"[^\"]*\"")
_XML_PIECES = (
    *(
        '""',
        '"-1"',
        '"x"',
        '"²"',
        '"99999999999999999999"',
        "<!-- c -->",
        "<?p i?>",
        "<w:p/>",
        "<w:tbl/>",
        "",
    ),
    *(
        "<w:t>{{ id }}</w:t>",
        "<w:t>{% if id %}</w:t>",
        "<w:t>{%p for a in parts %}</w:t>",
        "<w:r/>",
        "<w:num/>",
    ),
)


def damaged_bytes(raw: bytes, chance: Random) -> bytes:
    """`raw` with some bytes put in, taken out, doubled or changed."""
    made = bytearray(raw)
    for _change in range(chance.choice((1, 1, 2, 5, 20))):
        start = chance.randint(0, len(made))
        end = min(len(made), start + chance.choice((1, 1, 2, 5, 40, 400)))
        piece = chance.choice((chance.choice(_BYTES), bytes(made[start:end]) * 2, chance.randbytes(2)))
        made[start : end if chance.random() < 0.6 else start] = piece
    return bytes(made)


def damaged_pdf(raw: bytes, chance: Random) -> bytes:
    """The PDF `raw`, whose objects are not packed, with references, names, texts and numbers changed."""
    for _change in range(chance.choice((1, 2, 4))):
        found = chance.choice(list(_PDF.finditer(raw)))
        piece = chance.choice((*_PDF_PIECES, b"%d 0 R" % chance.randint(1, 400)))
        raw = raw[: found.start()] + piece + raw[found.end() :]
    return raw


def damaged_archive(raw: bytes, chance: Random) -> bytes:
    """The office file `raw` with a part of it changed, left out, there twice or put in another's place."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    place = chance.choice(
        [place for place, (name, _content) in enumerate(parts) if name.endswith((".xml", ".rels"))]
    )
    name, content = parts[place]
    match chance.randint(0, 19):
        case 0:
            del parts[place]
        case 1:
            parts.append((name, content))
        case 2:
            parts[place] = name, chance.choice(parts)[1]
        case 3:
            parts[place] = name, damaged_bytes(content, chance)
        case _:
            parts[place] = name, damaged_xml(content.decode(), chance).encode()
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one name twice is what is wanted
        for one in parts:
            archive.writestr(*one)
    return made.getvalue()


def damaged_xml(text: str, chance: Random) -> str:
    """The XML `text` with elements and attributes changed, taken out, doubled or put in."""
    for _change in range(chance.choice((1, 2, 4))):
        found = chance.choice(list(_XML.finditer(text)))
        start = found.start() if chance.random() < 0.7 else found.end()
        text = text[:start] + chance.choice((*_XML_PIECES, found[0] * 2)) + text[found.end() :]
    return text


_CODE = re.compile(rb"\{[{%].*?[%}]\}|[\w.]+|\W", re.DOTALL)
_CODE_PIECES = (
    *(
        b"{{ parts }}",
        b"{% if lead %}",
        b"{% endif %}",
        b"{% for a in parts %}",
        b"{% endfor %}",
        b"{{",
        b"}}",
    ),
    *(
        b"{% set x = [parts, parts] %}",
        b"{{ x }}",
        b"{% macro m() %}",
        b"{% endmacro %}",
        b"{{ m() }}",
        b"|join",
    ),
    *(b"{% raw %}", b"{{ range(9999)|list }}", b"{{ 9**9 }}", b"{# ", b"|indent(9999)", b"{{ title.nope }}"),
)


def damaged_code(raw: bytes, chance: Random) -> bytes:
    """The page template `raw` with tags and words changed, taken out, doubled or put in."""
    pieces = _CODE.findall(raw)
    for _change in range(chance.choice((1, 2, 4, 8))):
        place = chance.randrange(len(pieces))
        tags = [one for one in range(len(pieces)) if pieces[one].startswith(b"{")]
        place = chance.choice(tags) if tags and chance.random() < 0.6 else place
        pieces[place] = chance.choice((*_CODE_PIECES, b"", pieces[place] * 2, chance.choice(pieces)))
    return b"".join(pieces)
