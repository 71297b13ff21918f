"""YAML text and its tree: a place for every address, and edits that leave every other byte alone."""

from innomodel.source.edit import with_value, without
from innomodel.source.read import MAX_BYTES, read
from innomodel.source.source import Node, Source, plain_data

__all__ = ["MAX_BYTES", "Node", "Source", "plain_data", "read", "with_value", "without"]
