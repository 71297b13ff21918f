"""What a description still needs for its next stage, and where to write it."""

import pytest

from innomodel.check import check
from innomodel.source import read

HEAD = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: Apua kotiin, kun arki takkuaa.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
"""


def needs(text: str, stage: str | None = None) -> list[tuple[str, str, int]] | None:
    following = check(read(text.encode(), "kotiapu.yaml"), stage).next_stage
    return following and [(".".join(map(str, one.address)), one.place, one.line) for one in following.needs]


def test_a_missing_field_belongs_after_what_is_declared_before_it():
    text = HEAD + "operating_environment: |\n  Kuopio.\n\n\ndevelopment_stage: in_development\n"
    assert needs(text) == [
        ("core_idea", "after", 8),
        ("target_group.description", "after", 10),
        ("adoption_conditions", "after", 10),
        ("evaluation", "after", 10),
    ]


def test_an_empty_field_and_one_in_a_comment_are_written_where_they_stand():
    text = HEAD + (
        "core_idea: Apua.\noperating_environment:\n# target_group:\n  # description: |\n"
        "# adoption_conditions: |\n#evaluation:\ndevelopment_stage: in_development\n"
    )
    assert needs(text) == [
        ("operating_environment", "on", 10),
        ("target_group.description", "comment", 11),
        ("adoption_conditions", "comment", 13),
        ("evaluation", "comment", 14),
    ]


def test_what_is_needed_is_called_by_its_human_name_wherever_it_belongs():
    text = HEAD + "core_idea:\n# operating_environment: |\ndevelopment_stage: in_development\n"
    following = check(read(text.encode(), "kotiapu.yaml")).next_stage
    assert [(one.place, one.field["fi"]) for one in following.needs][:3] == [
        ("on", "Ratkaisun perusidea"),
        ("comment", "Toimintaympäristö"),
        ("after", "Kohderyhmä ja asiakasymmärrys"),
    ]


def test_a_part_of_a_field_that_is_there_belongs_inside_it():
    text = HEAD + "core_idea: Apua.\ntarget_group:\n  groups: [Perheet]\ndevelopment_stage: in_development\n"
    assert ("target_group.description", "after", 10) in needs(text)


def test_the_file_that_has_nothing_before_a_field_begins_with_it():
    assert needs("development_stage: idea\n") == [("core_idea", "after", 1)]


@pytest.mark.parametrize(("stage", "count"), [("idea", 1), ("in_development", 5)])
def test_the_stage_decides_how_much_is_needed(stage, count):
    assert len(needs(f"{HEAD}development_stage: {stage}\n")) == count


@pytest.mark.parametrize("stage", ["ready", "valmis"])
def test_after_the_last_stage_and_an_unknown_one_nothing_is_next(stage):
    assert needs(f"{HEAD}development_stage: {stage}\n") is None


def test_the_stage_asked_for_counts_and_not_the_one_written():
    assert needs(f"{HEAD}development_stage: in_development\n", "ready") is None


def test_a_misspelt_field_is_not_asked_for_twice():
    text = HEAD + "core_ideaa: Apua.\ndevelopment_stage: idea\n"
    assert needs(text) == []


@pytest.mark.parametrize("text", ["", "- a\n", "a: [\n"])
def test_what_is_no_description_has_no_next_stage(text):
    assert needs(text) is None


def test_a_key_in_prose_is_no_field_in_a_comment():
    text = HEAD.replace("Apua kotiin", "Sana core_idea: on kenttä, apua kotiin") + "development_stage: idea\n"
    assert [one[:2] for one in needs(text.replace("Sana", "|\n    Sana"))] == [("core_idea", "after")]


def test_a_comment_on_the_second_line_of_the_file_is_found():
    assert needs("\n# core_idea: |\n" + HEAD + "development_stage: idea\n") == [("core_idea", "comment", 2)]


def test_of_two_comments_with_the_key_the_first_counts():
    text = HEAD + "# core_idea: |\n# core_idea: |\ndevelopment_stage: idea\n"
    assert needs(text) == [("core_idea", "comment", 9)]


def test_a_part_in_a_comment_stands_further_in():
    text = HEAD + "core_idea: Apua.\ntarget_group:\n  groups: [Perheet]\n  # description: |\n"
    assert ("target_group.description", "comment", 12) in needs(text + "development_stage: in_development\n")
