"""How much is read at most; here, so that who only reads bytes needs no reader of YAML."""

MAX_BYTES = 1_000_000
"""The largest file that is read as a description."""
