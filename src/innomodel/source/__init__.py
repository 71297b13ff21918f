"""YAML text and its tree, with a place for every address; `source.edit` changes it by address."""

from innomodel.limits import MAX_BYTES
from innomodel.source.read import read
from innomodel.source.source import Node, Source, plain_data

__all__ = ["MAX_BYTES", "Node", "Source", "plain_data", "read"]
