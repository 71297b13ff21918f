"""A package, so that its name means this folder whatever tests another package installs."""
