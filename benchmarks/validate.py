"""How fast innomodel checks, beside other validators of YAML against a JSON Schema.

Run `python benchmarks/validate.py --help`; README.md beside this file says how to set the others up.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import Corpus, lengthened, nameless, seed_alone
from measure import Command, RunError, Sample, environment, exit_code, in_turns

SCHEMA = Path(__file__).parents[1] / "schema" / "operating-model.schema.json"
OURS = "innomodel"
UNCHANGED = "innomodel, unchanged"
CLICK = "import click"
_MILLISECONDS = 1000


@dataclass(frozen=True)
class Validator:
    """A program that checks descriptions, and how it is told which."""

    name: str
    program: Path
    arguments: Callable[[Corpus], list[str]]

    def on(self, corpus: Corpus) -> Command:
        """The command that checks every file of `corpus`."""
        return Command(self.name, [str(self.program), *self.arguments(corpus)])


def main() -> int:
    """Measure and print; 1 when a tool fails on valid files or accepts a broken one, 2 without innomodel."""
    options = _options()
    ours = _found(options.innomodel, OURS)
    if ours is None:
        print("innomodel: not found; install it (pip install .) or give --innomodel PATH", file=sys.stderr)
        return 2
    validators = [Validator(OURS, ours, _innomodel), *_peers(options)]
    _introduce(validators)
    try:
        with tempfile.TemporaryDirectory(prefix="innomodel-benchmark-") as folder:
            os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
            _measure(validators, Path(folder), options.files, options.runs)
        _measure_help(ours, options.runs)
    except RunError as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure innomodel beside other validators, in turns.")
    parser.add_argument("--files", type=_positive, default=1000, help="files in the folder (1000)")
    parser.add_argument("--runs", type=_positive, default=5, help="measured runs of each command (5)")
    parser.add_argument("--innomodel", metavar="PATH", help="the installed innomodel command")
    parser.add_argument("--check-jsonschema", metavar="PATH", help="check-jsonschema as it installs")
    parser.add_argument(
        "--check-jsonschema-clib", metavar="PATH", help="check-jsonschema with ruamel.yaml.clib beside it"
    )
    parser.add_argument("--ajv", metavar="PATH", help="ajv of ajv-cli, with ajv-formats beside it")
    return parser.parse_args()


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _found(given: str | None, name: str) -> Path | None:
    found = shutil.which(given or name)
    return Path(found).absolute() if found else None


def _peers(options: argparse.Namespace) -> list[Validator]:
    wanted = [
        ("check-jsonschema", options.check_jsonschema, "check-jsonschema", _check_jsonschema),
        (
            "check-jsonschema + clib",
            options.check_jsonschema_clib,
            "check-jsonschema-clib",
            _check_jsonschema,
        ),
        ("ajv-cli", options.ajv, "ajv", _ajv),
    ]
    peers = []
    for name, given, command, arguments in wanted:
        program = _found(given, command)
        if program is None:
            print(f"{name}: not found ({given or command}), left out")
        else:
            peers.append(Validator(name, program, arguments))
    return peers


def _innomodel(corpus: Corpus) -> list[str]:
    return [*_innomodel_again(corpus), "--no-cache"]


def _innomodel_again(corpus: Corpus) -> list[str]:
    return ["validate", str(corpus.files[0] if len(corpus.files) == 1 else corpus.folder)]


def _check_jsonschema(corpus: Corpus) -> list[str]:
    return ["--schemafile", str(SCHEMA), *map(str, corpus.files)]


def _ajv(corpus: Corpus) -> list[str]:
    dialect = ["--spec=draft2020", "--strict=false", "-c", "ajv-formats"]
    return ["validate", *dialect, "-s", str(SCHEMA), "-d", str(corpus.folder / "*.yaml")]


def _introduce(validators: Sequence[Validator]) -> None:
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores")
    for validator in validators:
        print(f"{validator.name}: {validator.program}{_remark(validator)}")


def _remark(validator: Validator) -> str:
    python = validator.program.with_name("python")
    if not python.exists():
        return ""
    if validator.name == OURS:
        where = _said_by(python, "import innomodel; print(innomodel.__file__)")
        return "" if "site-packages" in where else " (not an installed wheel: slower to start)"
    clib = _said_by(python, "import importlib.util as u; print(bool(u.find_spec('_ruamel_yaml')))")
    return f" (ruamel.yaml.clib: {'yes' if clib == 'True' else 'no'})"


def _said_by(python: Path, code: str) -> str:
    told = subprocess.run(
        [python, "-c", code], capture_output=True, text=True, env=environment(), check=False
    )
    return told.stdout.strip()


def _measure(validators: Sequence[Validator], folder: Path, files: int, runs: int) -> None:
    _refuse_the_blind(validators, nameless(folder / "broken"))
    one = seed_alone(folder / "one")
    _print("One file, cold", in_turns([validator.on(one) for validator in validators], runs), OURS)
    many = lengthened(folder / "many", files)
    size = sum(file.stat().st_size for file in many.files) / files / 1000
    again = Validator(UNCHANGED, validators[0].program, _innomodel_again)
    measured = in_turns([validator.on(many) for validator in (*validators, again)], runs)
    _print(f"{files} files of {size:.1f} kB", measured, OURS)


def _refuse_the_blind(validators: Sequence[Validator], broken: Corpus) -> None:
    for validator in validators:
        if exit_code(validator.on(broken)) != 1:
            raise RunError(f"{validator.name} does not see that a required name is missing")


def _measure_help(ours: Path, runs: int) -> None:
    python = ours.with_name("python")
    beside = str(python) if python.exists() else sys.executable
    commands = [Command(f"{OURS} --help", [str(ours), "--help"]), Command(CLICK, [beside, "-c", CLICK])]
    _print("Help", in_turns(commands, runs), CLICK)


def _print(title: str, measured: dict[str, Sample], base: str) -> None:
    """A table: medians, and every command's time as a multiple of `base`."""
    print(f"\n{title}")
    print(f"{'':24}{'time, ms':>10}{'cpu, ms':>10}{'largest, MB':>13}{'together, MB':>14}{'÷ ' + base:>16}")
    for name, sample in measured.items():
        times = f"{sample.wall * _MILLISECONDS:10.0f}{sample.cpu * _MILLISECONDS:10.0f}"
        together = "-" if sample.together is None else f"{sample.together:.0f}"
        ratio = sample.wall / measured[base].wall
        print(f"{name:24}{times}{sample.largest:13.0f}{together:>14}{ratio:16.2f}")


if __name__ == "__main__":
    sys.exit(main())
