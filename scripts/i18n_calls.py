"""Reads the Python of the screens for calls of ``tr`` and ``translate`` that Qt's own tool misses.

``lupdate`` passes over what it does not understand without a word; such a text would stay English
for ever. This reader knows each call's file and line, and asks for a form that lupdate sees.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Call:
    """One text in the code; ``context`` is the class or the name that Qt files it under."""

    place: str
    context: str
    source: str


def find(sources: list[Path], root: Path) -> tuple[list[Call], list[str]]:
    """All texts of the screens, and the calls whose text or context is not plain."""
    calls: list[Call] = []
    faults: list[str] = []
    for file in sources:
        name = file.relative_to(root).as_posix()
        tree = ast.parse(file.read_text("utf-8"), name)
        for found in _walk(tree, name, ""):
            if isinstance(found, Call):
                calls.append(found)
            else:
                faults.append(found)
    return calls, faults


def unseen(calls: list[Call], texts: set[tuple[str, str]]) -> list[str]:
    """The calls that are not among the texts that lupdate found."""
    return [
        f'{call.place}: lupdate does not see [{call.context}] "{call.source}" here; keep it plain'
        for call in calls
        if (call.context, call.source) not in texts
    ]


def _walk(node: ast.AST, file: str, owner: str) -> Iterator[Call | str]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            found = _judge(child, f"{file}:{child.lineno}", owner)
            if found is not None:
                yield found
        yield from _walk(child, file, inside)


def _judge(call: ast.Call, place: str, owner: str) -> Call | str | None:
    match call.func:
        case ast.Attribute(value=ast.Name(id=name), attr="tr"):
            if name != "self":
                return f"{place}: write self.tr, lupdate takes {name} for the context"
            context: ast.expr = ast.Constant(owner)
            rest = call.args
        case ast.Attribute(attr="tr"):
            return f"{place}: write self.tr, the context is not known otherwise"
        case ast.Name(id="tr"):
            return f'{place}: write translate("Context", "text"), lupdate does not know tr'
        case (
            ast.Name(id="translate")
            | ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate")
        ):
            if not call.args:
                return f"{place}: translate needs a context and a text"
            context, *rest = call.args
        case _:
            return None
    match [context, *rest]:
        case [ast.Constant(value=str(name)), ast.Constant(value=str(text)), *_]:
            return Call(place, name, text)
    return f"{place}: context and text must be plain literals"
