"""Whatever ends a run: nothing is torn, nothing is lost, and nothing is left after the next run."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytestmark = pytest.mark.outside

MODEL = """\
format: innomodel/1
id: malli-{number:03}
basic_info:
  name: Kotiapu {number}
  summary: Apua  kotiin.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: in_development
"""
PAGE = "Toimintamallin nimi\n{name}\nToimintamallin lyhyt kuvaus\nApua kotiin.\nToteutuspaikka\nKuopio\n"
FIRST = "models/malli-000.yaml"
BASELINE = ("--baseline", "tunnetut.json")
VERBS = {
    "new": ("new", "--name", "Uusi kerho"),
    "import": ("import", "sivu.txt", "-o", "models"),
    "import --force": ("import", "sivu.txt", "toinen.txt", "-o", "tuodut", "--force"),
    "validate --fix": ("validate", "--fix", "--no-cache"),
    "approve, first": ("approve", FIRST, "--role", "curator", "--by", "Aino", "--today", "2026-11-24"),
    "approve": (
        "approve",
        "models/malli-001.yaml",
        "--role",
        "funder",
        "--by",
        "Eero",
        "--today",
        "2026-11-24",
    ),
    "--update-baseline": ("validate", *BASELINE, "--update-baseline", "--no-cache"),
    "--format": ("validate", "--format", "json=raportti.json", "--no-cache"),
    "export": ("export", "models", "-o", "malli.json"),
    "render": ("render", "models", "--md"),
    "template new": ("template", "new", "oma.html"),
    "the cache": ("validate",),
}
REFUSED_WHEN_THERE = {"new", "import", "template new"}


@pytest.fixture(scope="module")
def start(tmp_path_factory) -> Path:
    """A folder as it is before a command."""
    folder = tmp_path_factory.mktemp("alku")
    (folder / "models").mkdir()
    for number in range(24):
        (folder / "models" / f"malli-{number:03}.yaml").write_text(MODEL.format(number=number), "utf-8")
    for name, title in (("sivu.txt", "Kotiapu"), ("toinen.txt", "Kerho")):
        (folder / name).write_text(PAGE.format(name=title), "utf-8")
    (folder / "tuodut").mkdir()
    (folder / "tuodut" / "kerho.yaml").write_text("vanha\n", "utf-8")
    (folder / "malli.json").write_text("{}\n", "utf-8")
    command = ["approve", "models/malli-001.yaml", "--role", "curator", "--by", "Aino"]
    assert run(folder, *command, "--today", "2026-11-23").returncode == 0
    return folder


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "LANGUAGE": "en"}


def started(
    folder: Path, *arguments: str, code: tuple[str, ...] = ("-m", "innomodel")
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *code, *arguments],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    running = started(folder, *arguments)
    out, err = running.communicate(timeout=120)
    return subprocess.CompletedProcess(arguments, running.returncode, out, err)


def held(folder: Path) -> dict[str, bytes]:
    """Every file of the folder and what it holds; the cache has a form of its own."""
    paths = [path for path in folder.rglob("*") if path.is_file() and "cache" not in path.parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def assert_whole(now: Mapping[str, bytes], before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
    """Each file is as before the run or as after it; at most one draft is left, and it is no description."""
    for path in now.keys() | before.keys() | after.keys():
        if not Path(path).name.startswith(".innomodel-"):
            assert now.get(path) in (before.get(path), after.get(path)), path


def assert_next_run_finishes(name: str, folder: Path, after: Mapping[str, bytes]) -> None:
    done = run(folder, *VERBS[name])
    assert done.returncode in ((0, 1, 2) if name in REFUSED_WHEN_THERE else (0, 1)), done.stderr
    assert held(folder) == after


KILL = """
import os, signal, sys

left = int(sys.argv[1])
WRITES = {"os.rename", "os.link", "os.remove", "os.chmod", "os.chown", "os.mkdir"}

def hook(event, arguments):
    global left
    opens = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if opens or event in WRITES:
        left -= 1
        if left == 0:
            os.killpg(0, signal.SIGKILL)

from innomodel.cli.main import main
sys.addaudithook(hook)
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize("name", VERBS)
def test_a_run_killed_before_each_step_of_writing_loses_nothing(name, start, tmp_path):
    before = held(start)
    finished = Path(shutil.copytree(start, tmp_path / "valmis"))
    assert run(finished, *VERBS[name]).returncode in (0, 1)
    after = held(finished)

    def kill(step: int) -> bool:
        folder = Path(shutil.copytree(start, tmp_path / f"kansio-{step}"))
        running = started(folder, str(step), *VERBS[name], code=("-c", KILL))
        running.communicate(timeout=120)
        assert_whole(held(folder), before, after)
        if running.returncode != -signal.SIGKILL:
            return False
        if held(folder) != before:
            assert_next_run_finishes(name, folder, after)
        return True

    steps = [*range(1, 11), *range(11, 200, 17)]
    with ThreadPoolExecutor(2) as pool:
        killed = list(pool.map(kill, steps))
    assert killed[0]


def test_runs_killed_at_200_random_moments_lose_nothing(start, tmp_path):
    moments = random.Random(20261124)
    before = held(start)
    seconds, after = {}, {}
    for name, arguments in VERBS.items():
        folder = Path(shutil.copytree(start, tmp_path / name))
        begun = time.monotonic()
        assert run(folder, *arguments).returncode in (0, 1)
        seconds[name], after[name] = time.monotonic() - begun, held(folder)

    def kill(number: int) -> bool:
        name = list(VERBS)[number % len(VERBS)]
        folder = Path(shutil.copytree(start, tmp_path / f"kansio-{number}"))
        running = started(folder, *VERBS[name])
        time.sleep(shares[number] * seconds[name])
        was_running = running.poll() is None
        if was_running:
            os.killpg(running.pid, signal.SIGKILL)
        running.communicate(timeout=120)
        assert_whole(held(folder), before, after[name])
        if held(folder) not in (before, after[name]) or number % 10 == 0:
            assert_next_run_finishes(name, folder, after[name])
        shutil.rmtree(folder)
        return was_running

    shares = [moments.uniform(0.3, 1.1) for _number in range(200)]
    with ThreadPoolExecutor(2) as pool:
        killed = sum(pool.map(kill, range(200)))
    assert killed > 50


FULL = """
mount -t tmpfs -o size=400k none "$1" && cp -r "$2"/. "$1" && cd "$1" || exit 90
dd if=/dev/zero of=taynna bs=4k 2>/dev/null
shift 2
"$@" >/dev/null 2>"$SAID"; code=$?
rm taynna && tar cf "$HELD" . && exit $code
"""
ON_A_FULL_DISK = ("unshare", "-rm", "sh", "-c", FULL, "sh")


@pytest.mark.parametrize("name", [name for name in VERBS if name != "the cache"])
def test_a_full_disk_leaves_what_was_there_and_nothing_else(name, start, tmp_path):
    (tmp_path / "levy").mkdir()
    (tmp_path / "jai").mkdir()
    said, tar = tmp_path / "said", tmp_path / "held.tar"
    done = subprocess.run(
        [
            *ON_A_FULL_DISK,
            str(tmp_path / "levy"),
            str(start),
            sys.executable,
            "-m",
            "innomodel",
            *VERBS[name],
        ],
        env={**environment(tmp_path), "SAID": str(said), "HELD": str(tar)},
        timeout=120,
        check=False,
    )
    subprocess.run(["tar", "xf", tar, "-C", tmp_path / "jai"], check=True)
    assert done.returncode == 2, said.read_text("utf-8")
    *_findings, why, _what_to_try = said.read_text("utf-8").splitlines()
    assert why.startswith("Error: ")
    assert "there is no room left on the disk" in why
    assert held(tmp_path / "jai") == held(start)


def test_of_a_hundred_approvals_two_at_a_time_none_is_lost(start, tmp_path):
    folder = Path(shutil.copytree(start, tmp_path / "kansio"))

    def approve(number: int) -> int:
        return run(folder, "approve", FIRST, "--role", "curator", "--by", f"Nimi {number:03}").returncode

    with ThreadPoolExecutor(2) as pool:
        codes = list(pool.map(approve, range(100)))
    assert codes == [0] * 100
    lines = (folder / "reviews" / "malli-000.yaml").read_text("utf-8").splitlines()
    names = sorted(line.strip() for line in lines if line.startswith("    by: "))
    assert names == [f"by: Nimi {number:03}" for number in range(100)]
    assert sorted(os.listdir(folder / "reviews")) == ["malli-000.yaml", "malli-001.yaml"]


def test_of_several_runs_with_one_cache_each_tells_the_same(start, tmp_path):
    folder = Path(shutil.copytree(start, tmp_path / "kansio"))
    alone = run(folder, "validate", "--no-cache").stdout
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _number: run(folder, "validate"), range(12)))
    assert {(one.returncode, one.stdout, one.stderr) for one in done} == {(0, alone, b"")}


def test_of_two_that_mend_the_same_files_at_once_each_text_is_mended_once(start, tmp_path):
    folder = Path(shutil.copytree(start, tmp_path / "kansio"))
    finished = Path(shutil.copytree(start, tmp_path / "valmis"))
    run(finished, "validate", "--fix", "--no-cache")
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda _number: run(folder, "validate", "--fix", "--no-cache"), range(2)))
    assert all(one.returncode in (0, 2) for one in done)
    assert_whole(held(folder), held(start), held(finished))
    run(folder, "validate", "--fix", "--no-cache")
    assert held(folder) == held(finished)
