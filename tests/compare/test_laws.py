"""What holds for every pair of descriptions."""

from collections import Counter
from copy import deepcopy
from difflib import SequenceMatcher

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from innomodel.compare import applied, compare_data, content, fingerprint, words_changed
from innomodel.compare.description import DescriptionChanges
from innomodel.compare.reading import text_content
from innomodel.report.changes import change_report

WORDS = st.sampled_from(
    [
        "kunta",
        "ja",
        "perhe",
        "odotusaika",
        "7.",
        "-",
        "#",
        "*",
        ">",
        "|",
        "a|b",
        "kävellen,",
        "kävellen.",
        "```",
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
RICH = st.lists(LINES, min_size=1, max_size=5).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\n\n- ", "  \n"]).map(lambda between: between.join(lines))
)
PLAIN = st.lists(st.sampled_from(["Kuopio", "Uusimaa", "Pori", "Aino", "Eero", "Kaisa"]), max_size=2).map(
    " ".join
)
NUMBERS = st.integers(0, 5)


def entries(**fields):
    return st.fixed_dictionaries({}, optional=fields)


SURVEYS = st.lists(
    entries(
        name=PLAIN,
        respondents=NUMBERS,
        groups=st.lists(entries(name=PLAIN, by_area=st.dictionaries(PLAIN, NUMBERS, max_size=3)), max_size=3),
        scale=entries(min=NUMBERS, labels=st.dictionaries(st.sampled_from(["-2", "0", "2"]), PLAIN)),
        items=st.lists(entries(name=PLAIN, group=PLAIN, value=st.floats(0, 2)), max_size=3),
    ),
    max_size=3,
)
GOALS = st.lists(
    entries(
        kind=st.sampled_from(["subgoal", "output"]),
        number=NUMBERS,
        goal=RICH,
        outcome=st.sampled_from(["achieved", "partly_achieved", "not_achieved"]),
        evidence=RICH,
        surveys=SURVEYS,
    ),
    max_size=5,
)
DESCRIPTIONS = entries(
    language=st.sampled_from(["fi", "sv"]),
    basic_info=entries(
        name=PLAIN,
        summary=RICH,
        areas=st.lists(PLAIN, max_size=5),
        attachments=st.lists(entries(title=PLAIN, url=PLAIN), max_size=3),
    ),
    core_idea=RICH,
    target_group=entries(description=RICH, groups=st.lists(PLAIN, max_size=4)),
    evaluation=entries(summary=RICH, subgoals=GOALS),
    development_stage=st.sampled_from(["idea", "in_development", "ready"]),
    unplaced=RICH,
)
ANYTHING = st.recursive(
    st.none() | st.integers(0, 3) | st.text("ab \n", max_size=3),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(
            st.sampled_from(["basic_info", "evaluation", "subgoals", "areas", "name"]), below, max_size=3
        )
    ),
    max_leaves=12,
)


@given(DESCRIPTIONS)
def test_a_description_compared_with_itself_has_no_changes(data):
    assert compare_data(data, deepcopy(data)).changes == ()


@given(DESCRIPTIONS, DESCRIPTIONS)
@settings(max_examples=300)
def test_the_changes_from_one_to_the_other_make_the_one_the_other(old, new):
    made = applied(compare_data(old, new).changes, old)
    assert with_language(content(made)) == with_language(content(new))


@given(DESCRIPTIONS, DESCRIPTIONS)
@example({}, {"core_idea": ">"})
def test_there_are_no_changes_exactly_when_the_contents_are_the_same(old, new):
    same = with_language(content(old)) == with_language(content(new))
    assert (compare_data(old, new).changes == ()) == same


@given(st.dictionaries(st.sampled_from(["basic_info", "evaluation", "core_idea"]), ANYTHING), DESCRIPTIONS)
def test_descriptions_of_the_wrong_shape_can_be_compared(data, other):
    compare_data(data, other)
    compare_data(other, data)


@given(RICH, RICH)
def test_a_text_is_what_stayed_with_what_went_or_with_what_came(old, new):
    pieces = words_changed(old, new, rich=True)
    for text, other in ((old, "in"), (new, "out")):
        words = [word for piece in pieces if piece.kind != other for word in piece.words]
        broken = text_content(text, rich=True).replace("\n", " ¶ ").replace("\u2028", " ↵ ").split()
        assert ["¶" if word == "\n" else "↵" if word == "\u2028" else word for word in words] == broken


MARKS = [
    *(
        "Sana",
        "a b",
        "2 tulosta",
        "“",
        "(",
        "²",
        "**b**",
        "_a_",
        "-5",
        "[a]: http://b",
        "<div>",
        "&amp;",
        "\\",
    ),
    *("- ", "* ", "+ ", "1. ", "2) ", "> ", ">", "# ", "===", "---", "***", "|-|-|", "| a | b |", ": "),
    *(
        "\n",
        "\n\n",
        "\n\n\n",
        "\n\n  ",
        "\n- ",
        "  \n",
        "\\\n",
        "\r\n",
        "\r",
        " ",
        "  ",
        "\t",
        "\u00a0",
        "\u2028",
    ),
]
CODE = "```\n```"


@given(st.lists(st.sampled_from(MARKS), min_size=1, max_size=14).map("".join))
@example("- yksi\n\n\n- kaksi\n\nkolme\n\n1. neljä\n\n\n1. viisi")
@example("Sana\\\n")
@settings(max_examples=500)
def test_a_text_reads_the_same_below_code_which_has_the_parser_read_it_whole(text):
    alone = text_content(text, rich=True)
    assume(any(sign.isalnum() for sign in text))  # where nothing is shown, what is typed counts
    assert text_content(f"{CODE}\n\n{text}", rich=True) == f"{CODE}\n{alone}"


def test_a_run_of_spaces_or_lines_of_any_length_is_one():
    spaces, lines = " " * 400_000, "\n" * 400_000
    assert text_content(f"a  \nb{spaces}c", rich=True) == "a\u2028b c"
    assert text_content(f"a{lines}1. b{lines}1. c", rich=True) == "a\n1. b\n2. c"


@given(st.permutations(range(4)))
def test_the_order_of_lists_and_keys_is_no_part_of_a_fingerprint(order):
    goals = [{"kind": "subgoal", "number": number, "goal": f"Tavoite {number}"} for number in range(1, 5)]
    shuffled = [dict(reversed(goals[index].items())) for index in order]
    assert fingerprint({"subgoals": shuffled}, ("evaluation",)) == fingerprint(
        {"subgoals": goals}, ("evaluation",)
    )


def with_language(data):
    return {"language": "fi", **data}


PLAIN_WORDS = st.lists(
    st.sampled_from(["kunta", "ja", "perhe", "odotusaika", "kävellen,", "kävellen."]), max_size=8
)


@given(PLAIN_WORDS, PLAIN_WORDS)
def test_the_words_in_and_out_of_a_report_are_a_diff_of_the_words_of_the_field(old, new):
    before, after = {"place": " ".join(old)}, {"place": " ".join(new)}
    changes = compare_data({"basic_info": before}, {"basic_info": after}).changes
    shown = change_report("text", [DescriptionChanges("a.yaml", "a.yaml", {}, changes)], "en")
    out, came = (Counter(words(shown, sign)) for sign in "-+")
    assert Counter(old) - out + came == Counter(new)
    assert Counter(new) - came + out == Counter(old)
    longest = SequenceMatcher(None, old, new, autojunk=False).find_longest_match().size
    assert out.total() <= len(old) - longest


def words(shown, sign):
    opened, closed = ("[-", "-]") if sign == "-" else ("{+", "+}")
    pieces = [part.partition(closed)[0] for part in shown.split(opened)[1:]]
    return [word for piece in pieces for word in piece.split()]


def test_very_long_lists_and_texts_are_compared_by_what_is_cheap():
    goals = [{"kind": "subgoal", "number": number, "goal": f"Tavoite {number}"} for number in range(3_000)]
    reworded = [{**goal, "goal": f"Toinen {goal['number'] * 7}"} for goal in goals]
    changes = compare_data(
        {"evaluation": {"subgoals": goals}}, {"evaluation": {"subgoals": reworded}}
    ).changes
    assert len(changes) == 2_999 + 2  # goal 0 has no number to be known by: it went, and another came
    one, other = words_changed("a b " * 100_000, "b a " * 100_000, rich=True)
    assert (one.kind, other.kind) == ("out", "in")
