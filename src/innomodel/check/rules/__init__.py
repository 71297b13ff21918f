"""The rules, one file each; RULES is the table they are found through."""

from innomodel.check.rule import Rule
from innomodel.check.rules import (
    control_character,
    duplicate_key,
    empty_file,
    empty_item,
    encoding,
    file_too_large,
    id_not_file_name,
    incomplete_for_stage,
    more_findings,
    not_a_description,
    not_in_list,
    repeated_item,
    required,
    several_documents,
    too_deep,
    too_small,
    unknown_format,
    unknown_key,
    unsupported_yaml,
    wrong_form,
    wrong_type,
    yaml_syntax,
)

RULES: dict[str, Rule] = {
    module.RULE.name: module.RULE
    for module in (
        control_character,
        duplicate_key,
        empty_file,
        empty_item,
        encoding,
        file_too_large,
        id_not_file_name,
        incomplete_for_stage,
        more_findings,
        not_a_description,
        not_in_list,
        repeated_item,
        required,
        several_documents,
        too_deep,
        too_small,
        unknown_format,
        unknown_key,
        unsupported_yaml,
        wrong_form,
        wrong_type,
        yaml_syntax,
    )
}
