"""What is written takes the place of ordinary files only, whole, and of nothing that changed meanwhile."""

import os
import stat
from pathlib import Path

import pytest

from innomodel.cli import drafts
from innomodel.cli.trouble import Trouble
from innomodel.cli.writing import create, replace_text_file, update, write_whole
from innomodel.diagnostic import Message

INSTEAD = Message("Choose another name.")
CHANGED = "The file {path} has changed since it was read, and is left as it is."


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def file(text: str = "vanha", name: str = "kotiapu.yaml", mode: int = 0o644) -> Path:
    path = Path(name)
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


WRITERS = {
    "write_whole": lambda path: write_whole(path, b"uusi"),
    "replace_text_file": lambda path: replace_text_file(path, b"vanha", b"uusi"),
    "update": lambda path: update(path, lambda _before: b"uusi"),
}
every_writer = pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)


@every_writer
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_a_file_keeps_its_mode(write, mode):
    path = file(mode=mode)
    write("kotiapu.yaml")
    assert path.read_bytes() == b"uusi"
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert names() == ["kotiapu.yaml"]


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_mode_that_the_user_wants(umask, mode):
    before = os.umask(umask)
    try:
        write_whole("a", b"uusi")
        create("b", b"uusi", INSTEAD)
        update("c", lambda _before: b"uusi")
    finally:
        os.umask(before)
    assert {stat.S_IMODE(Path(name).stat().st_mode) for name in "abc"} == {mode}


@every_writer
def test_a_file_keeps_its_owner_and_group(write, monkeypatch):
    path = file()
    kept = []
    monkeypatch.setattr(os, "fchown", lambda _descriptor, user, group: kept.append((user, group)))
    write("kotiapu.yaml")
    assert kept == [(-1, path.stat().st_gid), (path.stat().st_uid, -1)]


@every_writer
def test_a_file_keeps_its_attributes(write):
    path = file()
    os.setxattr(path, "user.huomio", b"tarkea")
    write("kotiapu.yaml")
    assert os.getxattr(path, "user.huomio") == b"tarkea"


@every_writer
def test_a_link_stays_and_what_it_leads_to_is_written(write):
    Path("muualla").mkdir()
    target = file(name="muualla/kotiapu.yaml")
    Path("linkki.yaml").symlink_to("muualla/kotiapu.yaml")
    write("linkki.yaml")
    assert Path("linkki.yaml").is_symlink()
    assert target.read_bytes() == b"uusi"
    assert names() == ["linkki.yaml", "muualla"]
    assert os.listdir("muualla") == ["kotiapu.yaml"]


@every_writer
def test_a_file_with_a_second_name_is_left_alone(write):
    path = file()
    os.link("kotiapu.yaml", "toinen.yaml")
    with pytest.raises(Trouble) as trouble:
        write("kotiapu.yaml")
    assert trouble.value.why.text == (
        "The file {path} has other names (hard links), which would keep the old text."
    )
    assert path.read_bytes() == Path("toinen.yaml").read_bytes() == b"vanha"
    assert path.samefile("toinen.yaml")
    assert names() == ["kotiapu.yaml", "toinen.yaml"]


@every_writer
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/dev/null", "it is a part of the system"),
        ("/dev/stdout", "it is a part of the system"),
        ("/dev/uusi", "it is a part of the system"),
        ("/proc/self/comm", "it is a part of the system"),
        ("putki", "it is a pipe"),
        ("linkki", "it is a pipe"),
        ("laite", "it is a part of the system"),
        ("kansio", "it is a folder"),
        ("kehä", "it is no ordinary file"),
    ],
)
def test_what_is_no_ordinary_file_is_left_alone(write, path, reason):
    os.mkfifo("putki")
    Path("linkki").symlink_to("putki")
    Path("laite").symlink_to("/dev/null")
    Path("kansio").mkdir()
    Path("kehä").symlink_to("kehä")
    before = [(name, os.lstat(name).st_ino) for name in [*names(), "/dev/null"]]
    with pytest.raises(Trouble) as trouble:
        write(path)
    assert trouble.value.why.text == "The file {path} is not written: {reason}."
    assert trouble.value.why.values["reason"].text == reason
    assert [(name, os.lstat(name).st_ino) for name in [*names(), "/dev/null"]] == before
    assert not os.path.lexists("/dev/uusi")


@every_writer
def test_a_name_may_be_as_long_as_the_disk_allows(write):
    name = "n" * 250 + ".yaml"
    path = file(name=name)
    write(name)
    assert path.read_bytes() == b"uusi"
    assert names() == [name]


@pytest.mark.parametrize("now", [b"muualla muutettu", b"", None])
def test_a_file_that_changed_since_it_was_read_is_left_as_it_is(now):
    path = file()
    path.unlink() if now is None else path.write_bytes(now)
    with pytest.raises(Trouble) as trouble:
        replace_text_file("kotiapu.yaml", b"vanha", b"uusi")
    assert trouble.value.why == Message(CHANGED, {"path": "kotiapu.yaml"})
    assert names() == ([] if now is None else ["kotiapu.yaml"])
    assert now is None or path.read_bytes() == now


@pytest.mark.parametrize("before", ["vanha", None])
def test_an_edit_saved_while_a_change_is_made_is_kept(before):
    if before is not None:
        file(before)

    def change(found: bytes | None) -> bytes:
        assert found == (None if before is None else before.encode())
        file("muualla tallennettu")
        return b"uusi"

    with pytest.raises(Trouble) as trouble:
        update("kotiapu.yaml", change)
    assert trouble.value.why.text == CHANGED
    assert Path("kotiapu.yaml").read_text("utf-8") == "muualla tallennettu"
    assert names() == ["kotiapu.yaml"]


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_a_new_file_never_takes_the_place_of_anything(there):
    if there == "file":
        file()
    elif there == "folder":
        Path("kotiapu.yaml").mkdir()
    else:
        Path("kotiapu.yaml").symlink_to("ei-mihinkään")
    with pytest.raises(Trouble) as trouble:
        create("kotiapu.yaml", b"uusi", INSTEAD)
    assert trouble.value.why == Message("The file {path} is there already.", {"path": "kotiapu.yaml"})
    assert trouble.value.try_this == INSTEAD
    assert names() == ["kotiapu.yaml"]
    assert not Path("ei-mihinkään").exists()


def test_a_file_that_appears_at_the_last_moment_is_kept(monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _descriptor: file("muualla tehty"))
    with pytest.raises(Trouble):
        create("kotiapu.yaml", b"uusi", INSTEAD)
    assert Path("kotiapu.yaml").read_text("utf-8") == "muualla tehty"
    assert names() == ["kotiapu.yaml"]


def refuse(*_arguments: object) -> None:
    raise PermissionError(1, "no second names on this disk")


def test_a_disk_without_second_names_holds_new_files_too(monkeypatch):
    monkeypatch.setattr(os, "link", refuse)
    create("kotiapu.yaml", b"uusi", INSTEAD)
    assert Path("kotiapu.yaml").read_bytes() == b"uusi"
    monkeypatch.setattr(os, "fsync", lambda _descriptor: file("muualla tehty", "toinen.yaml"))
    with pytest.raises(Trouble):
        create("toinen.yaml", b"uusi", INSTEAD)
    assert Path("toinen.yaml").read_text("utf-8") == "muualla tehty"
    assert names() == ["kotiapu.yaml", "toinen.yaml"]


@every_writer
def test_what_a_killed_process_left_is_cleared_away(write):
    path = file()
    left = Path(draft_name())
    left.write_bytes(b"puolik")
    write("kotiapu.yaml")
    assert path.read_bytes() == b"uusi"
    assert names() == ["kotiapu.yaml"]


def test_a_process_killed_after_it_named_a_new_file_leaves_nothing_in_the_way():
    file()
    os.link("kotiapu.yaml", draft_name())
    replace_text_file("kotiapu.yaml", b"vanha", b"uusi")
    assert names() == ["kotiapu.yaml"]


def test_a_process_killed_after_it_named_a_new_file_leaves_no_second_name():
    file()
    os.link("kotiapu.yaml", draft_name())
    with pytest.raises(Trouble):
        create("kotiapu.yaml", b"uusi", INSTEAD)
    assert names() == ["kotiapu.yaml"]


def draft_name() -> str:
    with drafts.draft_of("kotiapu.yaml") as (path, _descriptor):
        return path


def test_waiting_for_another_process_comes_to_an_end(monkeypatch):
    monkeypatch.setattr(drafts, "_PATIENCE", 0.05)
    file()
    with drafts.draft_of("kotiapu.yaml") as (draft, _descriptor), pytest.raises(Trouble) as trouble:
        replace_text_file("kotiapu.yaml", b"vanha", b"uusi")
    assert trouble.value.why == Message(
        "The file {path} is being written by another program.", {"path": "kotiapu.yaml"}
    )
    assert trouble.value.try_this.values == {"draft": draft}
    assert names() == ["kotiapu.yaml"]


@every_writer
@pytest.mark.parametrize("fault", ["fchmod", "replace", "fdopen"])
def test_a_fault_leaves_the_old_file_and_nothing_else(write, fault, monkeypatch):
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "no room")

    path = file()
    monkeypatch.setattr(os, "dup" if fault == "fdopen" else fault, fail)
    with pytest.raises(Trouble) as trouble:
        write("kotiapu.yaml")
    assert trouble.value.why.values["reason"] == Message("there is no room left on the disk")
    assert path.read_bytes() == b"vanha"
    assert names() == ["kotiapu.yaml"]


def test_a_link_that_we_came_upon_may_not_lead_out_of_its_folder(tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla") / "salainen"
    outside.write_bytes(b"vanha")
    Path("build").mkdir()
    Path("build/kotiapu.md").symlink_to(outside)
    with pytest.raises(Trouble) as trouble:
        write_whole("build/kotiapu.md", b"uusi", within="build")
    assert trouble.value.why.text == "{path} leads out of the folder {folder} through a link."
    assert outside.read_bytes() == b"vanha"
