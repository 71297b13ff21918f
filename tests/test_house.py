"""The house as docs/explanation/architecture.md draws it: imports look down and never in a circle."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "innomodel"

BELOW = {
    "diagnostic": set(),
    "limits": set(),
    "model": {"value"},
    "shipped": set(),
    "commonmark": set(),
    "archive": set(),
    "pattern": set(),
    "value": set(),
    "source": {"pattern", "diagnostic", "limits"},
    "spelling": {"shipped"},
    "check": {"source", "model", "shipped", "pattern", "value", "diagnostic"},
    "compare": {"model", "commonmark", "diagnostic"},
    "render": {"limits", "model", "commonmark", "shipped", "archive"},
    "intake": {"source", "model", "commonmark", "shipped", "diagnostic"},
    "accessibility": {"diagnostic", "archive"},
    "report": {"accessibility", "compare", "check", "model", "diagnostic"},
    "cli": {
        "archive",
        "spelling",
        "check",
        "compare",
        "source",
        "pattern",
        "limits",
        "model",
        "shipped",
        "diagnostic",
        "render",
        "intake",
        "report",
        "accessibility",
        "value",
    },
    "__init__": set(),
    "__main__": {"cli"},
}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The modules of ours that a file imports, wherever in the file it does so."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in names if name.split(".")[0] == "innomodel"}


def files() -> dict[str, Path]:
    return {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
        for path in PACKAGE.rglob("*.py")
    }


def test_rooms_import_only_what_lies_below_them():
    for path in files().values():
        for name in imported(path):
            target = name.split(".")[1] if "." in name else "__init__"
            assert target == room(path) or target in BELOW[room(path)], f"{path} imports {name}"


def test_no_file_imports_itself_round_a_corner():
    modules = files()
    arrows = {
        name: {target for target in imported(path) if target in modules} - {name}
        for name, path in modules.items()
    }
    finished: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " -> ".join([*above, name])
        if name not in finished:
            for target in arrows[name]:
                visit(target, (*above, name))
            finished.add(name)

    for name in modules:
        visit(name, ())
