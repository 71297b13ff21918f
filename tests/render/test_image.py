"""Pictures on their way into documents: their pixels come along, upright, in their colours, and no more."""

from io import BytesIO

import PIL.Image
import PIL.ImageCms
import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomodel.render.image import Image, Picture, Unusable, image_of, picture_of
from tests.pictures import TELLING, claiming, encoded, png, telling

KINDS = ["PNG", "JPEG", "GIF", "WEBP"]


def made(content: bytes) -> Image:
    picture = picture_of(content)
    assert isinstance(picture, Picture), picture
    return image_of(picture)


def pixels(image: Image) -> PIL.Image.Image:
    return PIL.Image.open(BytesIO(image.content))


def is_near(colour: object, meant: tuple[int, ...], most: int = 12) -> bool:
    assert isinstance(colour, tuple)
    return len(colour) == len(meant) and all(
        abs(one - other) <= most for one, other in zip(colour, meant, strict=True)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_leaves_behind_what_it_tells_besides_its_pixels(kind):
    content = telling(kind)
    assert any(one in content for one in TELLING)
    image = made(content)
    assert [one for one in TELLING if one in image.content] == []
    assert sorted(pixels(image).info) in ([], ["jfif", "jfif_density", "jfif_unit", "jfif_version"])


def test_a_png_is_its_head_its_pixels_and_its_end():
    content, chunks = made(telling("PNG")).content[8:], []
    while content:
        length = int.from_bytes(content[:4], "big")
        chunks.append(content[4:8])
        content = content[length + 12 :]
    assert (chunks[0], set(chunks[1:-1]), chunks[-1]) == (b"IHDR", {b"IDAT"}, b"IEND")


def test_a_jpeg_has_no_segment_but_those_that_its_pixels_need():
    content, segments = made(telling("JPEG")).content[2:], []
    while content[1:2] != b"\xda":
        segments.append(content[:2].hex())
        content = content[2 + int.from_bytes(content[2:4], "big") :]
    assert set(segments) == {"ffe0", "ffdb", "ffc0", "ffc4"}
    assert content.endswith(b"\xff\xd9")


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stands_as_its_camera_was_held(kind, orientation, corner):
    image = made(telling(kind, (40, 30), orientation))
    size = (40, 30) if orientation < 5 else (30, 40)
    assert (image.width, image.height) == size
    shown = pixels(image).convert("RGB")
    at = {one: shown.getpixel((5 + one[0] * (size[0] - 10), 5 + one[1] * (size[1] - 10)))
          for one in ((0, 0), (1, 0), (0, 1), (1, 1))}  # fmt: skip
    assert [one for one, colour in at.items() if is_near(colour, (255, 0, 0), 40)] == [corner]


@pytest.mark.parametrize(
    ("kind", "mode", "media_type"),
    [
        ("PNG", "RGB", "image/png"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("PNG", "L", "image/png"),
        ("PNG", "LA", "image/png"),
        ("PNG", "1", "image/png"),
        ("GIF", "P", "image/png"),
        ("JPEG", "RGB", "image/jpeg"),
        ("JPEG", "L", "image/jpeg"),
        ("JPEG", "CMYK", "image/jpeg"),
        ("WEBP", "RGB", "image/jpeg"),
        ("WEBP", "RGBA", "image/jpeg"),
    ],
)
def test_every_kind_and_mode_keeps_its_colours(kind, mode, media_type):
    image = made(encoded(kind, (40, 30), mode))
    assert (image.media_type, image.width, image.height) == (media_type, 40, 30)
    shown = pixels(image).convert("RGB")
    before = PIL.Image.open(BytesIO(encoded(kind, (40, 30), mode))).convert("RGB")
    for at in ((5, 5), (35, 25)):
        meant = before.getpixel(at)
        assert is_near(shown.getpixel(at), meant, 6)


def test_what_is_seen_through_stays_so():
    see_through = PIL.Image.new("RGBA", (8, 8), (255, 0, 0, 0))
    see_through.paste((0, 0, 255, 128), (4, 0, 8, 8))
    for kind in ("PNG", "WEBP"):
        file = BytesIO()
        see_through.save(file, kind, **({"lossless": True} if kind == "WEBP" else {}))
        image = made(file.getvalue())
        assert image.media_type == "image/png"
        shown = pixels(image)
        assert shown.mode == "RGBA"
        assert [shown.getpixel((1, 1))[3], shown.getpixel((6, 1))] == [0, (0, 0, 255, 128)]


def test_sixteen_bits_of_grey_are_shown_by_their_upper_eight():
    grey = PIL.Image.new("I;16", (4, 1))
    for place, value in enumerate((0, 300, 32768, 65535)):
        grey.putpixel((place, 0), value)
    file = BytesIO()
    grey.save(file, "PNG")
    shown = pixels(made(file.getvalue()))
    assert [shown.getpixel((place, 0)) for place in range(4)] == [0, 1, 128, 255]


def test_the_colours_are_those_that_a_profile_means():
    """In this profile red and blue have changed places."""
    profile = PIL.ImageCms.ImageCmsProfile(PIL.ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    file = BytesIO()
    PIL.Image.new("RGB", (4, 4), (255, 0, 0)).save(file, "PNG", icc_profile=swapped)
    shown = pixels(made(file.getvalue()))
    assert "icc_profile" not in shown.info
    assert is_near(shown.getpixel((1, 1)), (0, 0, 255), 3)


@pytest.mark.parametrize("profile", [b"", b"ei profiili", bytes(200)])
def test_a_profile_that_nobody_can_read_changes_nothing(profile):
    file = BytesIO()
    PIL.Image.new("RGB", (4, 4), (200, 10, 30)).save(file, "PNG", icc_profile=profile)
    assert pixels(made(file.getvalue())).getpixel((1, 1)) == (200, 10, 30)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((2000, 1500), (2000, 1500)),
        ((4100, 2050), (2000, 1000)),
        ((900, 4500), (400, 2000)),
        ((1, 9000), (1, 2000)),
    ],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_no_larger_than_print_needs(kind, size, shown):
    image = made(encoded(kind, size))
    assert (image.width, image.height) == shown == pixels(image).size


def test_of_a_moving_picture_the_first_frame_is_shown():
    frames = [PIL.Image.new("RGB", (6, 6), colour) for colour in ("red", "blue", "lime")]
    for kind in ("GIF", "WEBP", "PNG"):
        file = BytesIO()
        frames[0].save(file, kind, save_all=True, append_images=frames[1:], duration=100)
        assert PIL.Image.open(BytesIO(file.getvalue())).n_frames == 3
        shown = pixels(made(file.getvalue()))
        assert getattr(shown, "n_frames", 1) == 1
        assert is_near(shown.convert("RGB").getpixel((2, 2)), (255, 0, 0), 10)


def test_the_same_picture_gives_the_same_bytes():
    for kind in KINDS:
        assert made(telling(kind)) == made(telling(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_cut_short_is_damaged_or_unknown_and_nothing_worse(kind):
    content = encoded(kind, (400, 300), "P" if kind == "GIF" else "RGB")
    for length in range(0, len(content) - 40, max(1, len(content) // 60)):
        found = picture_of(content[:length])
        assert isinstance(found, Unusable), length
        assert found.reason in ("damaged", "unknown")


def test_a_picture_with_fewer_pixels_than_it_claims_is_damaged():
    assert picture_of(claiming(640, 480)) == Unusable("damaged")


@pytest.mark.parametrize(
    ("content", "most"),
    [
        (claiming(10_000, 10_000), 50_000_000),
        (claiming(100_000, 100_000), 50_000_000),
        (claiming(7000, 7000), 40_000_000),
    ],
)
def test_a_picture_that_does_not_fit_into_memory_is_not_unpacked(content, most):
    found = picture_of(content)
    assert isinstance(found, Unusable)
    assert (found.reason, found.most) == ("too many pixels", most)


DAMAGE = st.lists(st.tuples(st.integers(0, 5000), st.binary(min_size=1, max_size=8)), min_size=1, max_size=6)


@given(st.sampled_from(KINDS), DAMAGE)
def test_whatever_is_damaged_is_told_and_never_raised(kind, damage):
    content = bytearray(telling(kind, orientation=6))
    for place, other in damage:
        place %= len(content)
        content[place : place + len(other)] = other
    found = picture_of(bytes(content))
    assert isinstance(found, Picture | Unusable)
    if isinstance(found, Picture):
        assert not any(one in image_of(found).content for one in TELLING)


BEGINNINGS = [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8X"]


@given(st.binary(max_size=200), st.sampled_from(BEGINNINGS))
def test_any_bytes_are_a_picture_or_none(rest, beginning):
    assert isinstance(picture_of(beginning + rest), Picture | Unusable)


def test_a_small_picture_is_as_it_was():
    shown = pixels(made(png(2, 3)))
    assert (shown.size, shown.getpixel((0, 0)), shown.getpixel((1, 2))) == ((2, 3), (255, 0, 0), (0, 0, 255))
