"""A review, a fake GitHub, and what holds every request against GitHub's own description."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from innomodel.cli.hosts.github import GitHub
from innomodel.report.review import Comment
from tests.posting.fake_github import HEAD, PULL, FakeGitHub
from tests.posting.loopback import served
from tests.posting.published import PublishedApi

PATH = "models/kaveleva-neuvola.yaml"
PATCH = (
    "@@ -10,4 +10,5 @@ basic_info:\n name: x\n-place: y\n+place: z\n+areas: []\n funders: []\n language: fi"
)
TOKEN = "ghs_tamaOnVainEsimerkki"
HEAD_EVENT = json.dumps({"pull_request": {"number": PULL, "head": {"sha": HEAD}}})


@pytest.fixture(
    scope="session",
    params=["as written", pytest.param("as GitHub describes it", marks=pytest.mark.outside)],
)
def published(request: pytest.FixtureRequest) -> PublishedApi | None:
    """GitHub's own description of its API, in the second round of the scenarios."""
    if request.param == "as written":
        return None
    return PublishedApi(Path(os.environ["NODE_PATH"], "@octokit/openapi/generated/api.github.com.json"))


@pytest.fixture
def github(published: PublishedApi | None) -> Iterator[FakeGitHub]:
    host = FakeGitHub(patches={PATH: PATCH})
    yield host
    for one in host.requests:
        assert one.headers["authorization"] == f"Bearer {TOKEN}"
    if published is not None:
        for one in host.requests:
            published.check_request(one)
        for one, answer in host.answers:
            published.check_answer(one, answer)


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def pull_request(github: FakeGitHub, tmp_path: Path, waits: list[float]) -> Iterator[Callable[[], GitHub]]:
    """Makes the pull request as a run of the workflow sees it: each call is a new run."""
    event = tmp_path / "event.json"
    event.write_text(HEAD_EVENT, "utf-8")
    with served(github) as base:
        environment = {
            "GITHUB_API_URL": base,
            "GITHUB_REPOSITORY": "hyvila/toimintamallit",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_TOKEN": TOKEN,
        }
        yield lambda: GitHub.from_environment(environment, sleep=waits.append)


def remark(key: str, line: int = 11, suggestion: str | None = None, end_line: int | None = None) -> Comment:
    return Comment(key, PATH, line, end_line or line, f"Huomautus {key}", suggestion)
