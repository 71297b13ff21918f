"""The law of edits, over texts nobody would write: what was meant is there, and nothing else has changed."""

import random

import pytest
from any_description import any_file, any_value, files, in_bytes
from doors import edited, mended
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from law import GONE, assert_fixed, assert_law, reading

from innomodel.cli.main import main

SLOW_TO_DRAW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@settings(max_examples=100, suppress_health_check=SLOW_TO_DRAW)
@given(files())
def test_a_fix_leaves_what_it_is_not_about(raw):
    after = mended(raw)
    assert_fixed(raw, after)
    assert mended(after) == after


@settings(max_examples=100, suppress_health_check=SLOW_TO_DRAW)
@given(st.randoms(use_true_random=False))
def test_an_edit_by_address_is_read_back_and_leaves_the_rest(chance):
    raw = any_file(chance)
    read = reading(raw)
    if read is None or any("\0" in str(step) for at in read.spans for step in at):
        return
    address = chance.choice([at for at in read.spans if at])
    value = GONE if chance.random() < 0.3 else any_value(chance)
    after = edited(raw, address, value)
    if after is not None:
        assert_law(raw, after, {address: value})


FILE = b"""\
# alussa
format: innomodel/1
nimi: 'Kotiapu'   # nimi
"lista": # lista
- yksi
-   kaksi # toinen
# ennen kuvausta
kuvaus: >-  # kuvaus
   Eka.

    Toka.
# huomio kuvauksen takana
luvut: { a: 1, "b": [2, 3 ], c: { } }
polku:
    alku:
        - laji: x   # x
          kuva: |+
            Eka.

        # seuraava
        - laji: y
tekij\xc3\xa4:
loppu: 'lainattu
  kahdella rivill\xc3\xa4'
"""
ADDRESSES = (
    *(
        ("nimi",),
        ("lista", 0),
        ("lista", 1),
        ("lista", 2),
        ("lista",),
        ("kuvaus",),
        ("luvut", "a"),
        ("luvut", "d"),
    ),
    *(
        ("luvut", "b", 0),
        ("luvut", "b", 2),
        ("luvut", "c", "x"),
        ("polku", "alku", 0, "laji"),
        ("tekijä",),
        ("loppu",),
    ),
    *(
        ("polku", "alku", 0, "kuva"),
        ("polku", "alku", 1, "uusi"),
        ("polku", "alku", 2),
        ("polku", "loppu"),
        ("uusi",),
    ),
    *(("tekijä", "alla"), ("uusi", "alla", "syvä"), ("polku", "alku", 0, "uusi")),
)


@pytest.mark.parametrize("address", ADDRESSES, ids=str)
@settings(max_examples=8, suppress_health_check=SLOW_TO_DRAW)
@given(st.randoms(use_true_random=False))
def test_any_value_at_any_place_of_a_file_in_many_styles(address, chance):
    raw = in_bytes(FILE.decode().rstrip("\n"), chance)
    value = any_value(chance)
    after = edited(raw, address, value)
    if after is not None:
        assert_law(raw, after, {address: value})


@pytest.mark.parametrize("address", ADDRESSES, ids=str)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=repr)
def test_a_removal_leaves_the_rest(address, line_end):
    raw = FILE.replace(b"\n", line_end.encode())
    after = edited(raw, address, GONE)
    standing = reading(raw)
    assert standing is not None
    if address not in standing.spans:
        assert after is None
    elif after is not None:
        assert_law(raw, after, {address: GONE})


@pytest.mark.parametrize("seed", range(12))
def test_the_command_changes_files_within_the_law(seed, tmp_path, capsys):
    before = {}
    for number in range(5):
        path = tmp_path / f"malli-{seed}-{number}.yaml"
        before[path] = any_file(random.Random(f"{seed}:{number}"))
        path.write_bytes(before[path])
    assert main(["validate", str(tmp_path), "--fix", "--today", "2026-01-01"]) in (0, 1)
    after = {path: path.read_bytes() for path in before}
    for path, raw in before.items():
        assert_fixed(raw, after[path])
    main(["validate", str(tmp_path), "--fix", "--today", "2026-01-01"])
    assert {path: path.read_bytes() for path in before} == after
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755], ids=oct)
def test_a_mended_file_keeps_its_mode(mode, tmp_path):
    path = tmp_path / "malli.yaml"
    path.write_bytes(b"format: innomodel/1\nid: malli\ncore_idea: Eka  toka\n")
    path.chmod(mode)
    main(["validate", str(path), "--fix"])
    assert path.stat().st_mode & 0o777 == mode


def test_a_file_that_is_a_link_is_mended_where_it_stands(tmp_path):
    target = tmp_path / "oikea.yaml"
    target.write_bytes(b"format: innomodel/1\nid: oikea\ncore_idea: Eka  toka\n")
    (tmp_path / "malli.yaml").symlink_to(target)
    before = target.read_bytes()
    main(["validate", str(tmp_path / "malli.yaml"), "--fix"])
    assert (tmp_path / "malli.yaml").is_symlink()
    assert target.read_bytes() in (before, before.replace(b"  ", b" "))
