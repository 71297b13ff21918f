"""Office files: opened with care, written the same each time."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomodel.archive import UnsafeArchive, archive_of, opened, packed, parsed


def zipped(parts: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    result = BytesIO()
    with ZipFile(result, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return result.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(UnsafeArchive) as refused:
        opened(content)
    return refused.value.reason


NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\\/:\0"), min_size=1).filter(
    lambda name: name not in (".", "..")
)


@given(st.dictionaries(NAMES, st.binary(max_size=300), max_size=8))
def test_what_is_written_is_read_again_by_us_and_by_python(parts):
    content = archive_of(packed(name, data) for name, data in parts.items())
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts
    assert opened(content) == parts


def test_the_content_types_come_first_and_the_order_given_does_not_matter():
    parts = [packed(name, b"x") for name in ("b", "[Content_Types].xml", "a")]
    content = archive_of(parts)
    assert ZipFile(BytesIO(content)).namelist() == ["[Content_Types].xml", "a", "b"]
    assert archive_of(reversed(parts)) == content


@pytest.mark.parametrize("name", ["../a", "a/../b", "/etc/passwd", "C:/a", "a\\b"])
def test_a_part_that_leads_outside_is_refused(name):
    assert refusal(zipped({name: b"x"})) == "a part leads outside"


def test_limits():
    assert refusal(zipped({f"{number}": b"" for number in range(2_001)})) == "too many parts"
    assert refusal(zipped({"a": bytes(1_000_000)})) == "packed too tightly"
    assert refusal(bytes(50 * 1024 * 1024 + 1)) == "too large"
    declared = bytearray(zipped({"a": b"x"}))
    place = declared.index(b"PK\1\2") + 24
    declared[place : place + 4] = struct.pack("<I", 51 * 1024 * 1024)
    assert refusal(bytes(declared)) == "too large"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_damaged_is_refused():
    whole = zipped({"a": b"something"})
    assert refusal(b"") == refusal(whole[:-10]) == refusal(b"PK\3\4" + bytes(40)) == "damaged"
    assert refusal(whole.replace(b"\x2b\xce", b"\x2b\xcf", 1)) == "damaged"
    assert refusal(zipped({"a": b"x" * 50}, ZIP_BZIP2)) == "damaged"
    twice = BytesIO()
    with ZipFile(twice, "w") as archive:
        archive.writestr("a", b"1")
        archive.writestr("a", b"2")
    assert refusal(twice.getvalue()) == "damaged"


@pytest.mark.parametrize(
    "xml",
    [
        b"<a",
        b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"",
    ],
)
def test_xml_that_names_something_elsewhere_is_refused(xml):
    with pytest.raises(UnsafeArchive):
        parsed(xml)


def test_xml_is_read():
    assert parsed("<a>ä</a>".encode()).text == "ä"
