"""Invented models for laws: every field, every mark-up, and words that could be taken for labels."""

from datetime import date

from hypothesis import strategies as st

from innomodel.model.basic_info import Attachment, BasicInfo
from innomodel.model.declarations import by_pattern
from innomodel.model.development_path import DevelopmentPath, Insight, Sharing, Trial
from innomodel.model.evaluation import GOAL_KINDS, OUTCOMES, Evaluation, Subgoal
from innomodel.model.operating_model import STAGES, CoverImage, OperatingModel
from innomodel.model.slug import slug
from innomodel.model.target_group import TargetGroup

WORDS = [
    "Hyvinvointialue", "kävelee", "perheiden", "kanssa", "metsässä", "Yhteistyö", "ja", "ei", "och",
    "hälsovård", "Barnfamiljer", "Ålands", "”leijonanluola”", "(STM)", "7.11.2024", "1 200", "50\u00a0%", "–",
    "😀", "👩‍👩‍👧", "*tärkeä*", "a_b", "#1", "C:\\temp", "x < y", "&amp;", "<b>", "`koodi`",
    "[linkki](https://example.fi/?a=1)",
]  # fmt: skip
LABELS = [
    name
    for one in by_pattern().values()
    if one.field.label
    for name in (one.field.label, *one.field.older_labels)
]
LIKE_LABELS = [
    *LABELS, "Ratkaisun perusidea **", "Perustiedot", "Toimintamallin kuvaus", "Oivalla ja ymmärrä",
    "Liitteet", "Kuva", "Kuvateksti", "Rahoittaja", "Toimijat", "Kehitteillä", "Sijoittamatta jäänyt teksti",
    "Osatavoite 1: uusi", "Tuotostavoite:", "Tavoite toteutui.", "Tavoite ei toteutunut. Kiire esti.",
    "1. marraskuuta", "7. marraskuuta", "- ranskalainen",
]  # fmt: skip

_word = st.sampled_from(WORDS) | st.text("abdeiklmnoprstuyåäöABÅÄÖ", min_size=1, max_size=9)
_space = st.sampled_from([" ", " ", " ", "\u00a0", "  "])


def _together(words: list[str]) -> st.SearchStrategy[str]:
    spaces = st.lists(_space, min_size=len(words), max_size=len(words))
    return spaces.map(lambda gaps: "".join(map("".join, zip(words, gaps, strict=True))).strip())


line = st.lists(_word, min_size=1, max_size=8).flatmap(_together)
_sentence = line.map(lambda words: f"{words[0].upper()}{words[1:]}.")
_paragraph = st.lists(_sentence, min_size=1, max_size=3).map(" ".join)


def _list(levels: int) -> st.SearchStrategy[str]:
    inner = st.deferred(lambda: _list(levels - 1)) if levels > 1 else st.nothing()
    below = st.lists(inner | _paragraph, max_size=1) if levels > 1 else st.just([])
    item = st.tuples(_paragraph | line, below).map(lambda parts: "\n\n".join([parts[0], *parts[1]]))
    return st.tuples(st.lists(item, min_size=1, max_size=3), st.sampled_from([None, None, 1, 5])).map(_listed)


def _listed(drawn: tuple[list[str], int | None]) -> str:
    items, start = drawn
    marks = ("- " if start is None else f"{start + place}. " for place in range(len(items)))
    return "\n".join(
        mark + item.replace("\n", "\n" + " " * len(mark)) for mark, item in zip(marks, items, strict=True)
    )


def _table(cells: list[str]) -> str:
    row = "| " + " | ".join(cells) + " |"
    return f"{row}\n{'|---' * len(cells)}|\n{row}"


_block = st.one_of(
    _paragraph,
    _paragraph,
    _sentence,
    line.map("## {}".format),
    line.map("#### {}".format),
    line.map("**{}**".format),
    line.map("> {}".format),
    st.sampled_from(LIKE_LABELS),
    st.sampled_from(LIKE_LABELS).map("**{}**".format),
    _list(3),
    st.lists(line, min_size=2, max_size=3).map(_table),
    st.tuples(line, line).map("\\\n".join),
    st.just("\u00a0"),
)
rich = st.lists(_block, min_size=1, max_size=5).map("\n\n".join).filter(str.strip)


def _lines(least: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(line, min_size=least, max_size=3, unique=True).map(tuple)


_day = st.none() | st.dates(date(1995, 1, 1), date(2030, 12, 31))
_goal = st.builds(
    Subgoal,
    kind=st.sampled_from(list(GOAL_KINDS)),
    number=st.none() | st.integers(1, 20),
    goal=_paragraph,
    outcome=st.none() | st.sampled_from(list(OUTCOMES)),
    evidence=st.none() | rich,
)


def _optional(cls: type) -> st.SearchStrategy[object]:
    """None, or a part whose fields are all rich text, any of them absent."""
    return st.none() | st.builds(cls, **{name: st.none() | rich for name in cls.__dataclass_fields__})


models = st.builds(
    OperatingModel,
    format=st.just("innomodel/1"),
    id=st.just("malli"),
    language=st.just("fi"),
    basic_info=st.builds(
        BasicInfo,
        name=line.filter(lambda words: slug(words) != ""),
        summary=st.tuples(_paragraph, rich).map("\n\n".join) | _paragraph,
        place=line,
        areas=_lines(1),
        funders=_lines(1),
        collection=st.none() | line,
        attachments=st.lists(st.builds(Attachment, title=line), max_size=2).map(tuple),
        authors=_lines(0),
        created=_day,
        modified=_day,
    ),
    core_idea=st.none() | rich,
    operating_environment=st.none() | rich,
    target_group=st.none() | st.builds(TargetGroup, description=st.none() | rich, groups=_lines(0)),
    adoption_conditions=st.none() | rich,
    evaluation=st.none()
    | st.builds(Evaluation, summary=st.none() | rich, subgoals=st.lists(_goal, max_size=3).map(tuple)),
    cover_image=st.none() | st.builds(CoverImage, alt=line),
    development_stage=st.sampled_from(list(STAGES)),
    development_path=st.none()
    | st.builds(
        DevelopmentPath, insight=_optional(Insight), trial=_optional(Trial), sharing=_optional(Sharing)
    ),
    unplaced=st.none() | rich,
)
