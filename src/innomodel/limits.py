"""How much is read and made at most; here, so that who only reads bytes needs no reader of YAML."""

MAX_BYTES = 1_000_000
"""The largest file that is read as a description."""

MOST_SECONDS = 60
"""How long one form of one document may take to make: a megabyte of text with forty surveys takes five."""

MOST_SECONDS_OF_A_TRY = 10
"""The same for a part of a document that is made to find what the whole could not be made of."""

MOST_MEMORY = 2_000_000_000
"""How many bytes a process that makes documents may have: that megabyte, as a PDF, takes 600 million."""

MOST_ROWS = 400
"""How many rows of a survey are drawn, on some twenty pages; a table beside the picture has them all."""
