"""The accessibility of a document that was made: what a machine can check, and what needs a person."""
