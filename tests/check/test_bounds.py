"""How long reading and checking take grows with the length of a text, whatever stands in it."""

import cProfile
import importlib.util
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from innomodel.check import check
from innomodel.diagnostic import Findings
from innomodel.report import report
from innomodel.source import read
from innomodel.source.edit import with_edits
from tests.growth.measures import processor_seconds

ROOT = Path(__file__).parent.parent.parent
MOST_SECONDS = 20
PART, TIMES = 1000, 4
FEW_CALLS = 2000
GOAL = "evaluation:\n  subgoals:\n    - kind: subgoal\n      goal: a\n      outcome: achieved\n"


def over(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def numbered(piece: str, size: int) -> str:
    """`piece` with another number in each place."""
    return "".join(piece.format(number) for number in range(size // len(piece)))


TEXTS = {
    "paragraphs with dates, lines of spaces between": "core_idea: |\n" + over("  1.1.2020\n   \n", 800_000),
    "paragraphs with marks, lines of spaces between": "core_idea: |\n" + over("  a ” b\n   \n", 800_000),
    "words for what is coming, and one date": f"core_idea: {over('seuraava ', 900_000)}1.1.2020\n",
    "findings above blank lines": f"core_idea: >\n  {over('1 % b ', 60_000)}" + "\n" * 60_000,
    "comments and findings": "core_idea: |\n"
    + over("  a  b\n", 400_000)
    + over("# innomodel: ignore double-space (x)\n", 400_000),
    "rules that are none in a comment": f"a: b\n# innomodel: ignore {numbered('double-spce{} ', 800_000)}",
    "figures in the evidence": f"{GOAL}      evidence: {over('19 %', 200_000)}\n      surveys:\n"
    + over("        - {name: a, respondents: 9}\n", 200_000),
    "results of unknown groups": f"{GOAL}      surveys:\n        - name: a\n          groups:\n"
    + numbered("            - {{name: abcdefgh{}}}\n", 100_000)
    + "          items:\n"
    + numbered("            - {{group: abcdefgi{}}}\n", 100_000),
    "tags of a programme": f"basic_info:\n  name: {over('RRP P4 I1, ', 200_000)}\n",
    "a link without an end": f'basic_info:\n  summary: "[a]({over("x", 400_000)}"\n',
    "brackets before a link": f'basic_info:\n  summary: "{over("[", 400_000)}]("\n',
    "one word of beginnings": f"language: fi\ncore_idea: {over('hdest', 400_000)}\n",
}


def use(raw: bytes) -> None:
    """Read, check, mend and report a text."""
    source = read(raw, "a.yaml")
    checked = check(source, today=date(2026, 11, 24))
    with_edits(source, [one.fix for one in checked.diagnostics if one.fix is not None])
    findings = Findings("a.yaml", checked.diagnostics, checked.next_stage, checked.suppressed)
    assert report("text", [findings], "fi")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_took_time_by_its_square_does_so_no_more(text):
    """By the square each takes a minute or hours; as it is, a second or two on a slow machine."""
    with processor_seconds(MOST_SECONDS):
        use(text.encode())


def repeated() -> ModuleType:
    spec = importlib.util.spec_from_file_location("repeated", ROOT / "tools" / "repeated.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def calls(raw: bytes) -> Counter[str]:
    """How often each function of ours is called while `raw` is used."""
    profile = cProfile.Profile()
    profile.runcall(use, raw)
    return Counter(
        {
            f"{one.code.co_filename}:{one.code.co_firstlineno} {one.code.co_name}": one.callcount
            for one in profile.getstats()
            if not isinstance(one.code, str) and "innomodel" in Path(one.code.co_filename).parts
        }
    )


@pytest.mark.parametrize("piece", ["a ", "[a](b) ", "- ”a”\n", "Tavoite toteutui 19 %. "])
def test_four_times_as_much_makes_no_function_work_more_than_five_times_as_much(piece):
    description = repeated().description
    part, whole = calls(description(piece, PART)), calls(description(piece, TIMES * PART))
    bound = {name: (TIMES + 1) * part[name] + FEW_CALLS for name in whole}
    assert {name: count for name, count in whole.items() if count > bound[name]} == {}
    assert whole.total() > part.total()
