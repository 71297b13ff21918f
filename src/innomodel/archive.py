"""Office files as archives: opened with care, and written as the same bytes each time."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_BYTES = 50 * 1024 * 1024
"""What all the parts of a file may be together, unpacked."""
MOST_PARTS = 2_000
MOST_RATIO = 200
"""How many times its packed size a part may be."""

Reason = Literal[
    "damaged", "too large", "too many parts", "packed too tightly", "a part leads outside", "too many tags"
]

_EFFORT = 3
"""Half the time of zlib's own 6, for a tenth more bytes of what is a few thousand."""
_SMALL = (".png", ".jpeg", ".jpg", ".gif")
"""What pictures' names end in: deflating them again gains nothing."""
_FIRST = "[Content_Types].xml"
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_NAME_IN_UTF_8 = 0x800
_MIDNIGHT_1980 = (0, 33)  # time and date as an archive writes them


class UnsafeArchive(Exception):
    """A file that is not opened, and the reason; `part` is the name of the part that it is about, or ""."""

    def __init__(self, reason: Reason, part: str = "") -> None:
        super().__init__(reason, part)
        self.reason: Reason = reason
        self.part = part


@contextmanager
def damage_in(part: str) -> Iterator[None]:
    """Whatever goes wrong inside comes of damage in the part of this name. Raises UnsafeArchive."""
    try:
        yield
    except UnsafeArchive as error:
        raise UnsafeArchive(error.reason, error.part or part) from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UnsafeArchive("damaged", part) from error


def opened(content: bytes) -> dict[str, bytes]:
    """The parts of an archive by name. Raises UnsafeArchive."""
    if len(content) > MOST_BYTES:
        raise UnsafeArchive("too large")
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            _refuse_the_unsafe(parts)
            return {one.filename: archive.read(one) for one in parts if not one.is_dir()}
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as error:
        raise UnsafeArchive("damaged") from error


def _refuse_the_unsafe(parts: list[ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise UnsafeArchive("too many parts")
    if sum(one.file_size for one in parts) > MOST_BYTES:
        raise UnsafeArchive("too large")
    names = [one.filename for one in parts]
    if len(set(names)) < len(names) or any(
        one.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for one in parts
    ):
        raise UnsafeArchive("damaged")
    if any(one.file_size > MOST_RATIO * max(one.compress_size, 1) for one in parts):
        raise UnsafeArchive("packed too tightly")
    if any(_leads_outside(name) for name in names):
        raise UnsafeArchive("a part leads outside")


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def parsed(xml: bytes) -> "_Element":
    """The root of `xml`; nothing that it names is followed. Raises UnsafeArchive."""
    from lxml import etree

    try:
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise UnsafeArchive("damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeArchive("damaged")
    return root


class Packed(NamedTuple):
    """A part as it stands in an archive: its name, how its content is packed, checksum and size."""

    name: bytes
    method: int
    content: bytes
    checksum: int
    size: int


def packed(name: str, content: bytes) -> Packed:
    """The part `name`, to be put in any number of archives."""
    is_small = name.endswith(_SMALL)
    method = ZIP_STORED if is_small else ZIP_DEFLATED
    kept = content if is_small else zlib.compress(content, _EFFORT, wbits=-15)
    return Packed(name.encode(), method, kept, zlib.crc32(content), len(content))


def archive_of(parts: Iterable[Packed]) -> bytes:
    """An archive of `parts`, in an order of its own, without a clock.

    Python's zipfile would deflate every part again for every archive.
    """
    body: list[bytes] = []
    directory: list[bytes] = []
    place = 0
    for one in sorted(parts, key=lambda part: (part.name != _FIRST.encode(), part.name)):
        sizes = (one.checksum, len(one.content), one.size)
        encoding = 0 if one.name.isascii() else _NAME_IN_UTF_8
        common = (_VERSION, encoding, one.method, *_MIDNIGHT_1980, *sizes, len(one.name), 0)
        local = _LOCAL.pack(b"PK\3\4", *common)
        directory += (_CENTRAL.pack(b"PK\1\2", _VERSION, *common, 0, 0, 0, 0, place), one.name)
        body += (local, one.name, one.content)
        place += len(local) + len(one.name) + len(one.content)
    listed = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), place, 0)
    return b"".join((*body, listed, end))
