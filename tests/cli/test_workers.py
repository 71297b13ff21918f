"""A process that dies of a description ends neither the run nor the others, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from repository import Repository

from innomodel.cli import many
from innomodel.cli.processes import Lone, WorkerDied, in_processes

pytestmark = pytest.mark.outside  # takes long

DYING = Path(__file__).with_name("dying.py")
TEXT = """\
format: innomodel/1
id: {name}
language: fi
basic_info:
  name: Kotiapu
  summary: Lyhyt kuvaus.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
core_idea: {idea}
"""
OVER_BUDGET = (
    "{}:11:12 error not-rendered: Core idea of the solution: drawing this in the form pdf takes more than "
    "the 5 seconds or the 500 megabytes of memory that a document may have, or it stops the program that "
    "draws."
)
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


@pytest.fixture(autouse=True)
def _folder(tmp_path, tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


def model(name: str, idea: str = "Apua kotiin.") -> None:
    Path(f"{name}.yaml").write_text(TEXT.format(name=name, idea=idea), "utf-8")


def dying(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DYING), *arguments, "--lang", "en"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def half_of(number: int) -> int:
    if number % 10 == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number // 2


def counted(count: int, taken: list[int]) -> Iterator[int]:
    for number in range(count):
        taken.append(number)
        yield number


@pytest.mark.parametrize(("processes", "chunk"), [(1, 1), (2, 1), (2, 3)])
def test_what_is_lost_is_told_in_its_place_and_all_else_is_made(processes, chunk):
    made = in_processes(half_of, range(10), lambda lost: -lost, processes=processes, chunk=chunk)
    assert list(made) == [0, 0, 1, 1, 2, 2, 3, -7, 4, 4]


def short_of_memory(number: int) -> int:
    if number % 10 == 7:
        raise MemoryError
    return number // 2


@pytest.mark.parametrize(("processes", "chunk"), [(1, 1), (2, 1), (2, 3)])
def test_what_memory_runs_out_for_is_lost_like_what_a_process_dies_of(processes, chunk):
    made = in_processes(short_of_memory, range(30), lambda lost: -lost, processes=processes, chunk=chunk)
    wanted = [number // 2 for number in range(30)]
    wanted[7], wanted[17], wanted[27] = -7, -17, -27
    assert list(made) == wanted


def test_no_more_items_are_taken_than_are_worked_on():
    taken: list[int] = []
    made = in_processes(abs, counted(1_000, taken), abs, processes=2, chunk=5)
    assert [next(made) for _ in range(3)] == [0, 1, 2]
    assert len(taken) <= 50
    made.close()


def test_a_lone_process_that_died_is_followed_by_another():
    with Lone(half_of) as lone:
        assert lone.do(8) == 4
        with pytest.raises(WorkerDied):
            lone.do(17)
        assert lone.do(6) == 3


def test_all_cores_are_used_where_the_system_does_not_say_which(monkeypatch):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert many.cores() == 6


def refused(number: int) -> int:
    raise ValueError(number)


def test_what_the_work_raises_is_raised():
    with pytest.raises(ValueError, match="0"):
        list(in_processes(refused, range(4), abs, processes=2, chunk=1))


def test_200_files_are_checked_though_a_process_dies_of_two():
    for number in range(198):
        model(f"kotiapu-{number:03}")
    model("tapettu-a")
    model("kaatunut-b")
    done = dying("validate", ".", "--no-cache")
    assert done.stderr == ""
    assert done.returncode == 1
    assert done.stdout.splitlines()[:3] == [
        "./kaatunut-b.yaml:1:1 error not-checked: The file could not be checked.",
        "    hint: Check the file alone; if it happens again, look in it for something unusual.",
        "",
    ]
    assert done.stdout.count("not-checked") == 2
    assert "./tapettu-a.yaml:1:1 error not-checked" in done.stdout
    assert "Files: 200. Errors: 2. Warnings: 0." in done.stdout


def test_what_could_not_be_checked_is_not_remembered():
    for number in range(198):
        model(f"kotiapu-{number:03}")
    model("tapettu-a")
    assert dying("validate", ".").returncode == 1
    command = [sys.executable, "-m", "innomodel", "validate", ".", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout == "Files: 199. Nothing to mend.\n"


def test_a_review_tells_what_could_not_be_compared_and_all_else():
    repository = Repository(Path.cwd())
    for number in range(160):
        repository.write(
            f"models/malli-{number:03}.yaml", TEXT.format(name=f"malli-{number:03}", idea="Apu.")
        )
    repository.write("models/tapettu-a.yaml", TEXT.format(name="tapettu-a", idea="Apu."))
    repository.commit()
    repository.git("checkout", "-q", "-b", "work")
    for path in sorted(Path("models").iterdir()):
        path.write_text(path.read_text("utf-8").replace("Kuopio", "Iisalmi"), "utf-8")
    repository.commit()
    done = dying("review", "--base", "main")
    assert done.returncode == 2
    assert "innomodel fails at 1 of the descriptions" in done.stderr
    assert "Changed: 160. Added: 0. Removed: 0." in done.stdout
    assert (
        done.stdout.count("innomodel fails at this description (BrokenProcess) and has not reviewed it.") == 1
    )


def test_20_documents_are_made_though_a_process_dies_of_two():
    for number in range(18):
        model(f"kotiapu-{number:02}")
    model("laina", "tapettu- tähän")
    model("paha", "kaatunut- tähän")
    done = dying("render", ".", "--md", "--pdf", "-o", "build")
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if line.startswith(("./", "Not"))] == [
        OVER_BUDGET.format("./laina.yaml"),
        "Not made of ./laina.yaml: pdf.",
        OVER_BUDGET.format("./paha.yaml"),
        "Not made of ./paha.yaml: pdf.",
    ]
    assert sorted(path.name for path in Path("build").iterdir()) == sorted(
        [f"kotiapu-{number:02}.{form}" for number in range(18) for form in ("md", "pdf")]
        + ["laina.md", "paha.md"]
    )


@pytest.mark.parametrize("kind", ["muisti", pytest.param("ikuinen", marks=pytest.mark.outside)])
def test_a_document_that_takes_more_than_it_may_is_told_by_its_field(kind):
    model("paha", f"{kind}- tähän")
    done = dying("render", "paha.yaml", "--pdf", "-o", "build")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[0] == OVER_BUDGET.format("paha.yaml")
    assert done.stderr.endswith("Files: 1. Errors: 1. Warnings: 0.\nNot made of paha.yaml: pdf.\n")
    assert not Path("build").exists()


def test_a_document_is_made_though_something_else_ended_the_process_that_made_it():
    model("kotiapu", "kerran- tähän")
    done = dying("render", "kotiapu.yaml", "--pdf", "-o", "build")
    assert (done.returncode, done.stdout, done.stderr) == (0, "build/kotiapu.pdf\n", "")
    assert Path("kerran").exists()


def test_a_panic_of_a_library_is_told_by_its_field():
    model("paha", "rikki- tässä")
    done = dying("render", "paha.yaml", "--md", "--pdf", "--html", "-o", "build")
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if "error" in line] == [
        "paha.yaml:11:12 error not-rendered: Core idea of the solution: there is something here that cannot "
        f"be drawn in the form {form}."
        for form in ("pdf", "html")
    ]
    assert done.stdout == "build/paha.md\n"


@pytest.mark.parametrize(
    "idea",
    ["\\u2067\\u0651 " * 3_000 + " loppu", ("\\u0915\\u094d" * 4_500 + " ") * 2],
    ids=["directions within directions", "words of very many joined letters"],
)
def test_what_typst_panics_of_is_a_sentence(idea):
    model("paha", f'"{idea}"')
    command = [sys.executable, "-m", "innomodel", "render", "paha.yaml", "--pdf", "--md", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (1, "build/paha.md\n")
    told = [line for line in done.stderr.splitlines() if not line.startswith(" ")]
    assert told == [
        "paha.yaml:11:12 error not-rendered: Core idea of the solution: there is something here that cannot "
        "be drawn in the form pdf.",
        "",
        "Files: 1. Errors: 1. Warnings: 0.",
        "Not made of paha.yaml: pdf.",
    ]


def children(parent: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def in_time(is_so) -> bool:
    end = time.monotonic() + 60
    while not is_so() and time.monotonic() < end:
        time.sleep(0.01)
    return is_so()


@linux_only
def test_killing_a_process_from_outside_changes_nothing_of_what_is_found():
    for number in range(2_000):
        model(f"kotiapu-{number:04}")
    command = [sys.executable, "-m", "innomodel", "validate", ".", "--no-cache", "--lang", "en"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert in_time(lambda: running.poll() is not None or children(running.pid))
    os.kill(children(running.pid)[0], signal.SIGKILL)
    out, err = running.communicate(timeout=120)
    assert (running.returncode, out, err) == (0, "Files: 2000. Nothing to mend.\n", "")


@linux_only
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_is_left_when_the_run_is_ended(how):
    for number in range(20):
        model(f"kotiapu-{number:02}", "ikuinen- tähän")
    command = [sys.executable, str(DYING), "render", ".", "--pdf"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert in_time(lambda: running.poll() is not None or children(running.pid))
    left = children(running.pid)
    running.send_signal(how)
    running.communicate(timeout=60)
    assert left
    assert in_time(lambda: not any(Path(f"/proc/{one}").exists() for one in left))
