"""Mutants of a module: its source with one small fault each, as a slip of the hand makes them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
}  # fmt: skip
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Mutant:
    """One fault: where it stands and what it is."""

    path: Path
    line: int
    fault: str
    node: int  # which of the nodes that can be changed
    which: int  # of its faults

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.fault}"

    def tree(self) -> ast.Module:
        """Return the module with the fault."""
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        target = list(_changeable(tree))[self.node]
        _put(tree, target, _faults(target)[self.which][1])
        return ast.fix_missing_locations(tree)


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of a module, in the order of its source."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for number, node in enumerate(_changeable(tree)):
        for which, (fault, _) in enumerate(_faults(node)):
            yield Mutant(path, getattr(node, "lineno", 0), fault, number, which)


def _changeable(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield all nodes but those of annotations, decorators and docstrings."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_docstring(child):
                yield child
                yield from _changeable(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _faults(node: ast.AST) -> list[tuple[str, ast.AST]]:
    """Return the faults a node may have: what to call each, and the node in its place."""
    before, after = ast.unparse(node) if isinstance(node, ast.expr | ast.stmt) else "", []
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARED:
        ops = [_COMPARED[type(node.ops[0])](), *node.ops[1:]]
        after = [ast.Compare(node.left, ops, node.comparators)]
    elif isinstance(node, ast.BoolOp):
        after = [ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)]
    elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED:
        after = [ast.BinOp(node.left, _COUNTED[type(node.op)](), node.right)]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        after = [node.operand]
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        after = [ast.Constant(not node.value)]
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        after = [ast.Constant(node.value + 1), ast.Constant(node.value - 1)]
    elif isinstance(node, ast.IfExp):
        after = [node.body, node.orelse]
    else:
        after = _without(node)
    return [(f"{_brief(before)} → {_brief(ast.unparse(one))}", one) for one in after]


def _without(node: ast.AST) -> list[ast.AST]:
    """Return what stands in place of a statement that is left out."""
    if isinstance(node, ast.Return) and node.value and not _is_none(node.value):
        return [ast.Return(ast.Constant(None))]
    if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Yield | ast.YieldFrom):
        return [ast.Pass()]
    if isinstance(node, ast.Raise | ast.AugAssign | ast.Continue | ast.Break | ast.Delete):
        return [ast.Pass()]
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute | ast.Subscript):
        return [ast.Pass()]
    return []


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _put(tree: ast.Module, target: ast.AST, replacement: ast.AST) -> None:
    """Put a node in the place of another."""
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, name, replacement)
            elif isinstance(value, list) and any(one is target for one in value):
                value[[one is target for one in value].index(True)] = replacement
    ast.copy_location(replacement, target)
