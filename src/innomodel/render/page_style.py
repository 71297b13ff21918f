"""How the pages of Innokylä have looked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """What differs between the generations of the site.

    `mark` follows the label of a shared field; `has_padded_dates` is for 07.08.2024, not 7.8.2024.
    """

    has_title: bool
    has_sections: bool
    mark: str
    has_padded_dates: bool


STYLES = {
    "classic": Style(has_title=False, has_sections=True, mark=" **", has_padded_dates=True),
    "current": Style(has_title=True, has_sections=False, mark="", has_padded_dates=False),
}
"""`classic`: pages as they were until the summer of 2024. `current`: as they are since the end of 2025."""
