"""What all tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def seed_path() -> Path:
    return ROOT / "models" / "sosiaalisten-innovaatioiden-paiva.yaml"


@pytest.fixture(scope="session")
def seed_text(seed_path: Path) -> str:
    return seed_path.read_text("utf-8")
