"""The hosts of pull requests: where a review is posted. HOSTS is the table of them."""

from collections.abc import Callable, Mapping

from innomodel.cli.hosts.host import Host


def _github(environment: Mapping[str, str]) -> Host:
    from innomodel.cli.hosts.github import GitHub  # requests is loaded only for posting

    return GitHub.from_environment(environment)


def _gitlab(environment: Mapping[str, str]) -> Host:
    from innomodel.cli.hosts.gitlab import GitLab

    return GitLab.from_environment(environment)


HOSTS: dict[str, Callable[[Mapping[str, str]], Host]] = {"github": _github, "gitlab": _gitlab}
"""A host's name -> what finds the pull request of this run in the environment. Raises Trouble."""
