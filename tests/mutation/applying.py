"""Puts a mutant into the running program: imports cost more than most of the tests."""

import ast
import gc
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

from tests.mutation.mutants import Mutant


def apply(mutant: Mutant) -> bool:
    """Give a loaded module's functions and constants the mutant's; whether any is another now."""
    path = str(mutant.path.resolve())
    tree = mutant.tree()
    code = compile(tree, path, "exec")
    new = {name: one for one, name in _functions(code)}
    changed = False
    gc.unfreeze()  # what the program froze for good is not among the objects
    for function in gc.get_objects():
        if isinstance(function, _lru_cache_wrapper):
            function.cache_clear()  # of what was found without the fault
        if not isinstance(function, FunctionType) or function.__code__.co_filename != path:
            continue
        other = new.get(function.__code__.co_qualname)
        if other and other.co_freevars == function.__code__.co_freevars:
            changed |= other.co_code != function.__code__.co_code
            changed |= _constants(other) != _constants(function.__code__)
            function.__code__ = other
    return _apply_constants(mutant.path, tree) or changed


def _functions(code: CodeType) -> Iterator[tuple[CodeType, str]]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant, constant.co_qualname
            yield from _functions(constant)


def _constants(code: CodeType) -> list[object]:
    """Return a function's constants, and those of what it holds, as they can be compared."""
    own = [_constants(one) if isinstance(one, CodeType) else repr(one) for one in code.co_consts]
    return [code.co_code, code.co_names, *own]


def _apply_constants(path: Path, tree: ast.Module) -> bool:
    """Give a changed constant of the module to all who imported it."""
    module = next((one for one in _modules() if _file_of(one) == str(path.resolve())), None)
    old = ast.parse(path.read_text(encoding="utf-8"))
    if module is None:
        return False
    for before, after in zip(old.body, tree.body, strict=True):
        if not isinstance(after, ast.Assign) or ast.dump(before) == ast.dump(after):
            continue
        name = ast.unparse(after.targets[0])
        was = getattr(module, name)
        exec(compile(ast.Module([after], []), str(path), "exec"), module.__dict__)
        for other in _modules():
            if other is not module and other.__dict__.get(name) is was:
                setattr(other, name, getattr(module, name))
        return True
    return False


def _file_of(module: ModuleType) -> object:
    return getattr(module, "__file__", "")


def _modules() -> list[ModuleType]:
    return [one for one in list(sys.modules.values()) if isinstance(one, ModuleType)]
