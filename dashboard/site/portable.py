"""Python as MicroPython reads it: without what only people and checkers read, and without two forms it lacks."""

from __future__ import annotations

import ast
from functools import reduce


def portable(tree: ast.Module) -> ast.Module:
    """Return a module ready for the reader's device; it means the same."""
    made: ast.Module = _Portable().visit(tree)
    return ast.fix_missing_locations(made)


class _Portable(ast.NodeTransformer):
    """Leaves out documentation, annotations and imports for types; writes `[*a, b]` and `{**a, b: c}` as sums."""

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        node.body = _without_docstring(node.body)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        node.body = _without_docstring(node.body) or [ast.Pass()]
        node.returns = None
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        self.generic_visit(node)
        return node.value and ast.copy_location(ast.Assign(targets=[node.target], value=node.value), node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom | None:
        return None if node.module == "__future__" else node

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        self.generic_visit(node)
        return node.orelse if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" else node

    def visit_List(self, node: ast.List) -> ast.expr:
        self.generic_visit(node)
        return _summed(node, "list")

    def visit_Tuple(self, node: ast.Tuple) -> ast.expr:
        self.generic_visit(node)
        return _summed(node, "tuple")

    def visit_Dict(self, node: ast.Dict) -> ast.expr:
        self.generic_visit(node)
        if None not in node.keys:
            return node
        parts: list[ast.expr] = [
            value if key is None else ast.Dict(keys=[key], values=[value])
            for key, value in zip(node.keys, node.values, strict=True)
        ]
        if len(parts) == 1:
            # Still a mapping of its own.
            return _call("dict", parts[0])
        return reduce(lambda one, other: ast.BinOp(one, ast.BitOr(), other), parts)


def _summed(node: ast.List | ast.Tuple, name: str) -> ast.expr:
    """Return a list or a tuple with its starred parts added instead."""
    if isinstance(node.ctx, ast.Store) or not any(isinstance(item, ast.Starred) for item in node.elts):
        return node
    parts: list[ast.expr] = [
        _call(name, item.value) if isinstance(item, ast.Starred) else type(node)(elts=[item], ctx=ast.Load())
        for item in node.elts
    ]
    return reduce(lambda one, other: ast.BinOp(one, ast.Add(), other), parts)


def _call(name: str, argument: ast.expr) -> ast.Call:
    return ast.Call(func=ast.Name(id=name, ctx=ast.Load()), args=[argument], keywords=[])


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0] if body else None
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return body[1:] if told else body
