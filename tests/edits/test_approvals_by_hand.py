"""A file of approvals that was edited by hand: a new one is added, and all else stays as it was written."""

from pathlib import Path

import pytest
from law import assert_law, reading

from innomodel.cli.main import main

MODEL = """\
format: innomodel/1
id: malli
basic_info:
  name: Malli
  summary: Ryhmä kokoontuu viikoittain.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
core_idea: Naapurit kutsuvat toisensa kahville.
development_stage: in_development
"""
PRINT = "sha256:" + "0" * 64
HEAD = "format: innomodel-reviews/1\nmodel: malli\n"
STYLES = {
    "as we write it": (
        f"{HEAD}approvals:\n  - role: funder\n    by: Eero\n    date: 2026-01-02\n    fingerprint: {PRINT}\n"
    ),
    "hyphens at the margin": (
        f"{HEAD}approvals:\n- role: funder\n  by: Eero\n  date: 2026-01-02\n  fingerprint: {PRINT}\n"
    ),
    "a deep margin": (
        f"{HEAD}approvals:\n      -   role: funder\n          by: Eero\n          date: 2026-01-02\n"
        f"          fingerprint: {PRINT}\n"
    ),
    "a list in brackets": (
        f"{HEAD}approvals: [{{role: funder, by: Eero, date: 2026-01-02, fingerprint: '{PRINT}'}}]\n"
    ),
    "brackets over lines": (
        f"{HEAD}approvals: [\n  {{role: funder, by: Eero, date: 2026-01-02, # STM\n"
        f"   fingerprint: '{PRINT}'}},  # eka\n]\n"
    ),
    "braces in a list": (
        f"{HEAD}approvals:\n  - {{role: funder, by: Eero, date: 2026-01-02, fingerprint: '{PRINT}'}} # STM\n"
    ),
    "everything in braces": (
        "{format: innomodel-reviews/1, model: malli, approvals: "
        f"[{{role: funder, by: Eero, date: 2026-01-02, fingerprint: '{PRINT}'}}]}}\n"
    ),
    "comments everywhere": (
        f"# Kokous 3\n{HEAD}# ennen\napprovals: # kaikki\n  # rahoittaja\n  - role: funder  # STM\n"
        "    # kuka\n    by: Eero\n"
        f"    date: 2026-01-02\n    fingerprint: {PRINT} # jälki\n  # lopussa\n# aivan lopussa\n"
    ),
    "quoted keys": (
        f'"format": innomodel-reviews/1\n\'model\': "malli"\n"approvals":\n'
        '  - "role": \'funder\'\n    "by": "Eero"\n'
        f"    'date': 2026-01-02\n    fingerprint: \"{PRINT}\"\n"
    ),
    "no line end": (
        f"{HEAD}approvals:\n  - role: funder\n    by: Eero\n    date: 2026-01-02\n    fingerprint: {PRINT}"
    ),
    "a comment at the end": (
        f"{HEAD}approvals:\n  - role: funder\n    by: Eero\n    date: 2026-01-02\n"
        f"    fingerprint: {PRINT}\n# x"
    ),
    "approvals first": (
        "approvals:\n  - role: funder\n    by: Eero\n    date: 2026-01-02\n"
        f"    fingerprint: {PRINT}\n\n\n# loput\n{HEAD}"
    ),
    "a text over lines": (
        f"{HEAD}approvals:\n  - role: >-\n      funder\n    by: |-\n      Eero\n"
        f"    date: 2026-01-02\n    fingerprint:\n      {PRINT}\n"
    ),
    "an empty list": f"{HEAD}approvals: []  # ei vielä\n",
    "no list": f"{HEAD}approvals:  # ei vielä\n",
    "empty lines at the end": (
        f"{HEAD}approvals:\n  - role: funder\n    by: Eero\n    date: 2026-01-02\n"
        f"    fingerprint: {PRINT}\n\n\n"
    ),
    "the end of the document marked": (
        f"---\n{HEAD}approvals:\n  - role: funder\n    by: Eero\n    date: 2026-01-02\n"
        f"    fingerprint: {PRINT}\n...\n"
    ),
}


APPROVE = ["approve", "models/malli.yaml", "--role", "curator", "--by", "Aino: # 1", "--today", "2026-11-24"]


def written(folder: Path, monkeypatch: pytest.MonkeyPatch, raw: bytes) -> Path:
    """The file of approvals that holds `raw`, in a folder where we are."""
    monkeypatch.chdir(folder)
    (folder / "models").mkdir()
    (folder / "models" / "malli.yaml").write_text(MODEL, "utf-8")
    file = folder / "reviews" / "malli.yaml"
    file.parent.mkdir()
    file.write_bytes(raw)
    return file


@pytest.mark.parametrize(
    ("mark", "line_end"),
    [(b"", "\n"), (b"\xef\xbb\xbf", "\r\n"), (b"", "\r")],
    ids=["LF", "CRLF behind a byte-order mark", "CR"],
)
@pytest.mark.parametrize("style", STYLES)
def test_a_new_approval_leaves_the_others_as_they_are_written(style, mark, line_end, tmp_path, monkeypatch):
    before = mark + STYLES[style].replace("\n", line_end).encode()
    file = written(tmp_path, monkeypatch, before)
    code = main(APPROVE)
    after = file.read_bytes()
    if code == 2:
        assert after == before
        return
    assert code == 0
    old, new = reading(before), reading(after)
    assert old is not None
    assert new is not None
    number = len(old.documents[0]["approvals"] or [])
    added = new.documents[0]["approvals"][number]
    assert (added["role"], added["by"], added["date"]) == ("curator", "Aino: # 1", "2026-11-24")
    assert_law(before, after, {("approvals", number): added})


def test_a_file_of_approvals_keeps_its_mode(tmp_path, monkeypatch):
    file = written(tmp_path, monkeypatch, STYLES["as we write it"].encode())
    file.chmod(0o640)
    assert main(APPROVE) == 0
    assert file.stat().st_mode & 0o777 == 0o640
