"""The evaluation as WordprocessingML: the goals at a glance, then what shows each, with its surveys."""

from innomodel.render.content import DataTable
from innomodel.render.evaluation import Detail, Goal, Goals, SurveyResults
from innomodel.render.figure import Figure
from innomodel.render.rich import Alignment, line_text, parse_line
from innomodel.render.word.blocks import TEXT_WIDTH
from innomodel.render.word.draw import Drawing
from innomodel.render.word.markup import paragraph, run
from innomodel.render.word.tables import Cell, table

_SPACE = "\u00a0"


def draw_evaluation(drawing: Drawing, shown: Goals, style: str, level: int) -> str:
    """The prose, then the goals, below a heading of `level`."""
    prose = "".join(_detail(drawing, detail, style, level) for detail in shown.details)
    return prose + (draw_goals(drawing, shown, style, level) if shown.goals else "")


def draw_goals(drawing: Drawing, shown: Goals, style: str, level: int) -> str:
    """The table of goals, then each goal that has more under a heading of its own."""
    header = [Cell(drawing.label(words), words) for words in shown.columns]
    rows = [_row(drawing, goal) for goal in shown.goals]
    sides: list[Alignment] = [None] * len(header)
    glance = table([header, *rows], sides, drawing.blocks.styles, TEXT_WIDTH, title=shown.title)
    return glance + "".join(_goal(drawing, goal, style, level + 1) for goal in shown.goals if goal.has_more)


def draw_survey(drawing: Drawing, survey: SurveyResults) -> str:
    """A survey: its name, its pictures, and its data as tables."""
    name = drawing.marked((*survey.address, "name"), run(survey.name))
    facts = (drawing.fact(one) for one in survey.details if not isinstance(one.content, DataTable))
    figures = (_figure(drawing, figure) for figure in survey.figures)
    tables = (
        _table(drawing, one, one.content, survey.name)
        for one in survey.details
        if isinstance(one.content, DataTable)
    )
    head = paragraph(drawing.style("Innomodel Survey"), name)
    return drawing.marked(survey.address, "".join((head, *facts, *figures, *tables)))


def _row(drawing: Drawing, goal: Goal) -> list[Cell]:
    """A goal in the table: what it is called, its text, its verdict."""
    name = drawing.marked((*goal.address, "kind"), drawing.label(goal.kind, "Strong"))
    if goal.number:
        number = drawing.label(goal.number, "Strong")
        name += run(" ") + drawing.marked((*goal.address, "number"), number)
    if goal.mark:
        name += drawing.label(f" {goal.mark}", "Strong")
    line = parse_line(goal.goal)
    text = drawing.marked((*goal.address, "goal"), drawing.blocks.runs(line))
    verdict = ""
    if goal.verdict:
        verdict = drawing.symbol(goal.symbol)
        verdict += drawing.marked((*goal.address, "outcome"), drawing.label(goal.verdict))
    return [
        Cell(name, goal.name),
        Cell(text, line_text(line)),
        Cell(verdict, f"{goal.symbol}{_SPACE}{goal.verdict}"),
    ]


def _goal(drawing: Drawing, goal: Goal, style: str, level: int) -> str:
    heading = paragraph(drawing.style(f"heading {level}"), drawing.label(goal.name))
    details = "".join(_detail(drawing, detail, style, level) for detail in goal.details)
    return heading + details + "".join(draw_survey(drawing, survey) for survey in goal.surveys)


def _detail(drawing: Drawing, detail: Detail, style: str, level: int) -> str:
    return drawing.marked(detail.address, drawing.content(detail.content, style, level, detail.label))


def _figure(drawing: Drawing, figure: Figure) -> str:
    """The pictures of a figure below its title, each with what it says as its alternative text."""
    from innomodel.render.chart import pictures  # loaded only for surveys

    drawn = "".join(
        paragraph(drawing.style("Innomodel Figure"), picture)
        for svg in pictures(figure)
        if (picture := drawing.pictures.drawing(svg, figure.finding))
    )
    return paragraph(drawing.style("caption"), drawing.label(figure.title)) + drawn if drawn else ""


def _table(drawing: Drawing, detail: Detail, data: DataTable, survey_name: str) -> str:
    caption = paragraph(drawing.style("caption"), drawing.label(detail.label))
    drawn = drawing.data_table(data, f"{survey_name}: {detail.label}")
    return caption + drawing.marked(detail.address, drawn)
