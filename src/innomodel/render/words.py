"""Dates and numbers as they are written in Finnish, Swedish and English."""

from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_text(day: date, language: str) -> str:
    """A date as it is written in `language`: 7.11.2024, in English 7 November 2024."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"


def number_text(value: float, language: str) -> str:
    """A number as it is written in `language`: with a decimal comma but in English."""
    text = f"{value:.15g}"
    return text if language == "en" else text.replace(".", ",")
