"""Pictures: those of the description's own folder go into documents, and nothing else of the computer."""

import os
import re
import subprocess
import sys
import zipfile
from base64 import b64decode
from pathlib import Path

import pytest

from innomodel.check import check
from innomodel.cli.images import images_of
from innomodel.cli.main import main
from innomodel.source import read
from tests.pictures import TELLING, claiming, encoded, png, telling

GOOD = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: Lyhyt kuvaus.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
cover_image:
  alt: Polku metsässä
  file: {name}
development_stage: idea
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    (tmp_path / "mallit").mkdir()
    monkeypatch.chdir(tmp_path / "mallit")


def found(name: str, content: bytes | None = None) -> tuple[dict, list[str]]:
    """The pictures of a description that names `name`, and the sentences of what stood in the way."""
    if content is not None:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(content)
    images, diagnostics = images_of(
        check(read(GOOD.format(name=name).encode(), "kotiapu.yaml")), "kotiapu.yaml"
    )
    assert all((one.rule, one.address, one.span.line) == ("unusable-image", ("cover_image", "file"), 11)
               for one in diagnostics)  # fmt: skip
    return {name: one.pixels.size for name, one in images.items()}, [
        one.message.text.format(**one.message.values) for one in diagnostics
    ]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_known_by_its_content_whatever_its_name(kind):
    assert found("kuvat/polku.jpg", encoded(kind, (5, 4))) == ({"kuvat/polku.jpg": (5, 4)}, [])


@pytest.mark.parametrize("content", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n",
                                     b"%PDF-1.7", b"BM" + bytes(60), b"GIF89a"])  # fmt: skip
def test_what_is_not_a_picture_is_refused_whatever_its_name(content):
    assert found("polku.png", content) == ({}, ["The file polku.png is not a PNG, JPEG, GIF or WebP image."])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_that_is_cut_short_is_told(kind):
    content = encoded(kind, (400, 300))
    assert found("polku.png", content[: len(content) * 2 // 3]) == (
        {},
        ["The image polku.png is damaged or cut short, and cannot be shown."],
    )


def test_a_picture_that_is_not_there_is_told():
    assert found("ei-ole.jpg") == ({}, ["There is no image ei-ole.jpg in the description's folder."])


def test_a_folder_or_a_pipe_is_not_a_picture():
    os.mkdir("kansio.png")
    os.mkfifo("putki.png")
    assert found("kansio.png")[1] == ["There is no image kansio.png in the description's folder."]
    assert found("putki.png")[1] == ["There is no image putki.png in the description's folder."]


def test_a_link_out_of_the_folder_is_not_followed():
    Path("../salaisuus.png").write_bytes(png())
    os.symlink("../salaisuus.png", "polku.png")
    os.symlink("..", "ylos")
    assert found("polku.png") == ({}, ["The image polku.png is outside the description's folder."])
    assert found("ylos/salaisuus.png")[1] == [
        "The image ylos/salaisuus.png is outside the description's folder."
    ]


def test_a_link_inside_the_folder_is_as_good_as_a_file():
    Path("iso.png").write_bytes(png())
    os.symlink("iso.png", "polku.png")
    assert found("polku.png") == ({"polku.png": (2, 3)}, [])


@pytest.mark.parametrize(
    "name", ["../polku.png", "/etc/passwd", "file:///etc/passwd", "https://example.fi/a.png"]
)
def test_names_that_lead_elsewhere_are_a_finding_of_the_check_and_never_opened(name, monkeypatch):
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("a file was opened"))
    checked = check(read(GOOD.format(name=name).encode(), "kotiapu.yaml"))
    assert [one.rule for one in checked.diagnostics if one.severity == "error"] == ["wrong-form"]
    assert images_of(checked, checked.source.path) == ({}, ())


def test_a_picture_of_a_hundred_megapixels_is_refused():
    images, (said,) = found("iso.png", claiming(10_000, 10_000))
    assert images == {}
    assert said.startswith("The image iso.png has too many pixels: 10000 times 10000, and at most 50 million")


def test_a_picture_of_many_megabytes_is_refused():
    said = found("iso.png", png() + bytes(10_000_000))[1]
    assert said == ["The image iso.png is too large: at most 10 megabytes fit in a document."]


def test_checking_and_rendering_say_the_same(capsys):
    Path("kotiapu.yaml").write_text(GOOD.format(name="ei-ole.jpg"), "utf-8")
    assert main(["validate", "kotiapu.yaml", "--lang", "en"]) == 1
    assert "kotiapu.yaml:11:9 error unusable-image: There is no image ei-ole.jpg" in capsys.readouterr().out
    assert main(["render", "kotiapu.yaml", "--docx", "--lang", "en"]) == 1
    assert "kotiapu.yaml:11:9 error unusable-image: There is no image ei-ole.jpg" in capsys.readouterr().err
    assert not Path("build").exists()


def test_what_a_picture_tells_besides_its_pixels_is_in_no_document():
    Path("polku.jpg").write_bytes(telling("JPEG", (400, 300), orientation=6))
    Path("kotiapu.yaml").write_text(GOOD.format(name="polku.jpg"), "utf-8")
    assert main(["render", "kotiapu.yaml", "--docx", "--html", "--pdf", "-o", "."]) == 0
    with zipfile.ZipFile("kotiapu.docx") as archive:
        (name,) = (one for one in archive.namelist() if one.startswith("word/media/"))
        in_word = archive.read(name)
    (in_html,) = re.findall(r'src="data:image/jpeg;base64,([^"]+)" .*?width="300" height="400"', read_text())
    in_pdf = Path("kotiapu.pdf").read_bytes()
    assert b64decode(in_html) == in_word
    assert [one for one in TELLING if one in in_word] == []
    assert [one for one in TELLING if one in in_pdf] == [b"xmpmeta"]  # the document's own
    assert in_word.endswith(b"\xff\xd9")


def read_text() -> str:
    return Path("kotiapu.html").read_text("utf-8")


MEASURED = """
import re, sys
from innomodel.cli.main import main
code = main(sys.argv[1:])
print(int(re.search(r"VmHWM:\\s*(\\d+) kB", open("/proc/self/status").read())[1]) // 1000)
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("kind", "size", "mode", "options"),
    [
        ("PNG", (6300, 6300), "RGBA", {}),
        ("JPEG", (4770, 4770), "RGB", {"progressive": True, "subsampling": 0}),
        ("WEBP", (3160, 3160), "RGBA", {"lossless": True, "method": 0}),
    ],
)
def test_the_largest_pictures_that_are_taken_fit_into_memory(kind, size, mode, options):
    """In megabytes, the whole command."""
    Path("polku.jpg").write_bytes(encoded(kind, size, mode, **options))
    Path("kotiapu.yaml").write_text(GOOD.format(name="polku.jpg"), "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", MEASURED, "render", "kotiapu.yaml", "--pdf", "--html", "--docx"],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert int(run.stdout.split()[-1]) < 250


LOADED = """
import sys
from innomodel.cli.main import main
code = main(sys.argv[1:])
print("PIL" in sys.modules)
"""


@pytest.mark.parametrize(("cover", "is_loaded"), [("  file: {name}\n", False), ("", True)])
def test_what_unpacks_pictures_is_loaded_only_for_a_picture(cover, is_loaded):
    Path("polku.png").write_bytes(png())
    Path("kotiapu.yaml").write_text(GOOD.replace(cover, "").format(name="polku.png"), "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", LOADED, "validate", "kotiapu.yaml", "--no-cache"],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert run.stdout.split()[-1] == str(is_loaded)
