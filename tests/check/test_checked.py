"""What checking hands on."""

from innomodel.check import check
from innomodel.source import read

TEXT = """\
format: innomodel/1
id: kotiapu
basic_info: {name: Kotiapu, summary: Apua kotiin., place: Kuopio, areas: [Kuopio], funders: [Kunta]}
development_stage: idea
"""


def test_a_description_without_errors_gives_its_source_data_and_model():
    source = read(TEXT.replace("Apua", "Apua  ").encode(), "kotiapu.yaml")
    checked = check(source)
    assert [one.rule for one in checked.diagnostics] == ["double-space"]
    assert checked.ok
    assert checked.source is source
    assert checked.data["basic_info"]["place"] == "Kuopio"
    assert checked.model.basic_info.name == "Kotiapu"


def test_one_with_an_error_gives_its_data_and_no_model():
    checked = check(read(TEXT.replace("idea", "ideoita").encode(), "kotiapu.yaml"))
    assert not checked.ok
    assert checked.model is None
    assert checked.data["development_stage"] == "ideoita"


def test_what_is_no_description_gives_what_there_is():
    for text, data in (("- a\n- b\n", ["a", "b"]), ("", None)):
        source = read(text.encode(), "a.yaml")
        checked = check(source)
        assert (checked.source, checked.data, checked.ok, checked.model) == (source, data, False, None)


def test_a_text_without_a_file_has_no_file_name_to_differ_from():
    assert check(read(TEXT.encode(), "")).diagnostics == ()
    assert [one.rule for one in check(read(TEXT.encode(), "muu.yaml")).diagnostics] == ["id-not-file-name"]


def test_the_next_stage_has_a_name_and_each_need_a_field():
    following = check(read(TEXT.encode(), "kotiapu.yaml")).next_stage
    assert following.stage == "in_development"
    assert following.name["en"] == "In development"
    assert [one.field["en"] for one in following.needs] == ["Core idea of the solution"]


def test_no_stage_follows_the_last_one_or_none():
    ready = check(read(TEXT.replace("idea", "ready").encode(), "kotiapu.yaml"))
    unknown = check(read(TEXT.replace("idea", "ideoita").encode(), "kotiapu.yaml"))
    assert (ready.next_stage, unknown.next_stage) == (None, None)
    assert check(read(TEXT.encode(), "kotiapu.yaml"), stage="in_development").next_stage.stage == "ready"


def test_very_many_warnings_are_counted_as_no_error():
    text = TEXT + "core_idea: |\n" + "".join(f"  A{number}  b.\n" for number in range(210))
    last = check(read(text.encode(), "kotiapu.yaml")).diagnostics[-1]
    assert (last.rule, last.severity, last.message.values) == ("more-findings", "info", {"count": 10})
