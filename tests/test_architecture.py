"""Who may import whom (docs/architecture.md). A new import that breaks a rule fails here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "kamdesk"

GROUND = {
    *("errors", "paths", "settings", "log", "money", "words", "theme_roles", "replacing"),
    "text",
}
MAY_KNOW: dict[str, set[str]] = {
    "text": set(),
    "models": GROUND,
    "method": GROUND | {"models"},
    "services": GROUND | {"models", "method"},
    "exchange": GROUND | {"models", "method", "services", "charts"},
    "charts": GROUND | {"models", "method", "services"},
    "db": GROUND | {"models"},
    "ui": GROUND | {"models", "method", "services", "exchange", "charts"},
}
KNOW_THE_DATABASE = {
    "ui/context.py",
    "ui/backups.py",
    "ui/shell/opening.py",
    "ui/shell/workbench.py",
}
HEAVY = {
    "alembic",
    "chinese_calendar",
    "holidays",
    "icalendar",
    "lunar_python",
    "matplotlib",
    "numpy",
    "opencc",
    "openpyxl",
    "pypinyin",
    "python_calamine",
    "rapidfuzz",
    "stdnum",
    "vobject",
}
SQLALCHEMY_FREE = {"ui", "charts", "method", "text"}


def _files() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def _imports(file: Path, top_only: bool = False) -> Iterator[tuple[str, int]]:
    tree = ast.parse(file.read_text("utf-8"))
    nodes = tree.body if top_only else list(ast.walk(tree))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in nodes:
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "kamdesk":
                for name in node.names:
                    yield f"kamdesk.{name.name}", node.lineno
            else:
                yield node.module, node.lineno


@pytest.mark.parametrize("file", _files(), ids=lambda f: str(f.relative_to(ROOT)))
def test_layering(file: Path) -> None:
    inside = file.relative_to(ROOT)
    layer = inside.parts[0].removesuffix(".py")
    faults = []
    for module, line in _imports(file):
        package, _, rest = module.partition(".")
        if package == "kamdesk" and layer in MAY_KNOW:
            known = rest.split(".")[0]
            allowed = MAY_KNOW[layer] | {layer}
            if str(inside) in KNOW_THE_DATABASE:
                allowed = allowed | {"db"}
            if not known.startswith("__") and known and known not in allowed:
                faults.append(f"{inside}:{line} imports {module}")
        if package == "PySide6" and layer not in {"ui", "app"}:
            faults.append(f"{inside}:{line} imports Qt")
        if package == "sqlalchemy" and layer in SQLALCHEMY_FREE and str(inside) != "ui/context.py":
            faults.append(f"{inside}:{line} imports SQLAlchemy")
        if package == "openpyxl" and layer != "exchange":
            faults.append(f"{inside}:{line} imports openpyxl")
        if (
            package == "matplotlib"
            and layer != "charts"
            and str(inside) != "ui/widgets/chart_view.py"
        ):
            faults.append(f"{inside}:{line} imports matplotlib")
    assert not faults


@pytest.mark.parametrize("file", _files(), ids=lambda f: str(f.relative_to(ROOT)))
def test_heavy_libraries_are_imported_where_they_are_used(file: Path) -> None:
    if "migrations" in file.parts:
        return
    heavy = [m for m, _ in _imports(file, top_only=True) if m.split(".")[0] in HEAVY]
    assert not heavy


def test_screens_do_not_import_each_other() -> None:
    shared = {
        "binned_note",
        "context",
        "screen",
        "jobs",
        "formats",
        "tables",
        "widgets",
        "theme",
        "forms",
        "printing",
        "shell",
        "dialogs",
        "promising",
        "reminding",
        "servicing",
        "surveying",
        "touching",
        "competition",
        "keeping",
        "levels",
        "opportunity",
        "past",
        "report",
        "verdict",
    }
    faults = []
    for file in (ROOT / "ui").rglob("*.py"):
        parts = file.relative_to(ROOT / "ui").parts
        if len(parts) < 2 or parts[0] in {"shell"}:
            continue
        for module, line in _imports(file):
            names = module.split(".")
            of_ui = names[:2] == ["kamdesk", "ui"] and len(names) > 2
            if of_ui and names[2] not in shared | {parts[0]}:
                faults.append(f"{file.name}:{line} imports {module}")
    assert not faults
