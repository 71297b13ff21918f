"""What filling in a template of the user's own can end in."""

from jinja2 import TemplateError

FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
    MemoryError,
)
