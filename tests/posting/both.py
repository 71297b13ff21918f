"""The two hosts as a test meets them: a fake one, what a run makes of it, and where it posts."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from innomodel.cli.hosts import HOSTS
from innomodel.cli.hosts.host import Host
from tests.posting.conftest import HEAD_EVENT, PATCH, PATH
from tests.posting.fake_github import FakeGitHub
from tests.posting.fake_gitlab import FakeGitLab
from tests.posting.loopback import served

TOKENS = {"github": "ghs_tamaOnVainEsimerkki", "gitlab": "glpat-tamaOnVainEsimerkki"}
HEADERS = {"github": "authorization", "gitlab": "private-token"}


class Served(NamedTuple):
    """A fake host that is served; `environment` is that of a run, `connect` makes what posts."""

    name: str
    fake: FakeGitHub | FakeGitLab
    base: str
    environment: dict[str, str]
    connect: Callable[..., Host]

    @property
    def bodies(self) -> list[str]:
        """All texts that have arrived, in their order."""
        sent = (one.body for one in self.fake.requests if isinstance(one.body, dict))
        return [body["body"] for body in sent if "body" in body]

    def show(self, paths: Iterable[str], patch: str) -> None:
        """Let the pull request show `patch` of all `paths`."""
        patches = dict.fromkeys(paths, patch)
        if isinstance(self.fake, FakeGitHub):
            self.fake.patches = patches
        else:
            self.fake.diffs = patches


@contextmanager
def serving(name: str, folder: Path, path: str = PATH, patch: str = PATCH) -> Iterator[Served]:
    """The fake host `name` with a pull request that shows `patch` of `path`."""
    fake = FakeGitHub(patches={path: patch}) if name == "github" else FakeGitLab(diffs={path: patch})
    event = folder / "event.json"
    event.write_text(HEAD_EVENT, "utf-8")
    with served(fake) as base:
        environment = _environment(name, base, event)

        def connect(**options: Any) -> Host:
            load = HOSTS[name]
            factory = type(load(environment))
            return factory.from_environment(environment, sleep=lambda _seconds: None, **options)  # type: ignore[attr-defined]

        yield Served(name, fake, base, environment, connect)


def _environment(name: str, base: str, event: Path) -> dict[str, str]:
    if name == "github":
        return {
            "GITHUB_API_URL": base,
            "GITHUB_REPOSITORY": "hyvila/toimintamallit",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_TOKEN": TOKENS[name],
        }
    return {
        "CI_API_V4_URL": base,
        "CI_PROJECT_ID": "hyvila/toimintamallit",
        "CI_MERGE_REQUEST_IID": "7",
        "GITLAB_TOKEN": TOKENS[name],
    }


def commented(host: Served, body: str, by: str | None = None) -> None:
    """Somebody, by default the account of the token, writes on the pull request."""
    if isinstance(host.fake, FakeGitHub):
        from tests.posting.fake_github import BOT, user

        host.fake.comment(body, BOT if by is None else user(by))
    else:
        from tests.posting.fake_gitlab import ME

        host.fake.note(body, ME if by is None else {"id": 7, "username": by})


def comments(host: Served) -> list[str]:
    """The texts on the pull request itself."""
    return [
        one["body"] for one in (host.fake.comments if isinstance(host.fake, FakeGitHub) else host.fake.notes)
    ]
