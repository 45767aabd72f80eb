"""The rules of the house that import-linter and ruff cannot tell."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeGuard

import pytest

from tests.shared import ROOT

FLOORS = ("model", "export", "ui", "resources")
MOST_LINES = 300
MOST_FILES = 17  # of a folder, with its __init__

# Files that import inside a function, each with what it gains.
LATE_IMPORTS: dict[str, str] = {
    "main.py": "the window's modules load after the arguments are read",
    "ui/app.py": "the store and the form are a tenth of the start; a thread loads them beside it",
    "ui/start/draft_loader.py": "the rules that cards count by load on the same thread",
    "ui/idle_imports.py": "the workspace is a third of all imports; the start page stands before",
    "ui/main_window.py": "its parts are made once the start page, which has no draft, is painted",
    "ui/remembered.py": "the workspace again: what is remembered is read before",
    "ui/help/late.py": "manual, menu and walk load when they are first asked for",
    "ui/start/file_drops.py": "few windows see a file dropped, whose disk is asked on a thread",
    "ui/start/late_bin.py": "few starts need the bin",
    "ui/start/doors.py": "no start reads a year before the clerk presses a door",
    "ui/start/crash_question.py": "few starts follow a crash, whose time needs datetime",
    "ui/widgets/line_edit.py": "the menu of the year is seldom asked for",
    "ui/draft_closing.py": "few leave a draft while it is archived, and the start needs no ``Qt``",
    "ui/late_history.py": "few look at what was kept of a draft",
    "ui/late_import.py": "few starts read a document",
    "ui/pane/last_year.py": "few look at last year's report",
    "ui/table/pasting/html_table.py": "the names of all signs, 0.8 MB, are needed for few tables",
    "ui/preview/room.py": "the printed pages are laid out once somebody looks at them",
    "ui/late_batch.py": "few starts check many reports",
    "ui/batch/job.py": "the readers load on its thread",
    "ui/batch/saving.py": "the writer of workbooks loads only for one, on its thread",
    "ui/start/page.py": "cards need all names of Qt, a tenth of the start; they load once read",
    "ui/cli/word.py": "python-docx, lxml and, for a PDF, Qt load only for an export",
    "ui/cli/import_file.py": "the readers load only for an import",
    "ui/cli/verify.py": "the readers load only where a file is verified",
    "ui/cli/check.py": "the readers load only where several reports are checked",
    "ui/cli/check_many.py": "the writer of workbooks loads only where one is written",
    "model/readers/sheets/reading.py": "xlrd loads only for an old workbook",
    "model/storage/window_memory.py": "json loads only where something is remembered",
    "ui/old_windows.py": "ctypes has windll on Windows only",
    "ui/second_instance.py": "the same",
    "ui/look/system_appearance.py": "winreg is there on Windows only",
    "ui/archive/papers.py": "the layout of pages loads only for a PDF",
    "ui/archive/writing.py": "the same, for an archive",
    "ui/archive/verifying.py": "the readers load only for 核验, on its thread",
    "ui/export/page.py": "few who export print; Qt's printing loads then",
    "ui/export/job.py": "python-docx and lxml load only for an export, on its thread",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def source() -> tuple[Path, ...]:
    """Give every file of the program, tests and tools left out."""
    found = [path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]
    return (*found, *(path for path in [ROOT / "main.py"] if path.exists()))


def name_of(path: Path) -> str:
    """Give the path as the rules and messages write it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[str]:
    """Give the full name of all that a file imports, also inside functions."""
    package = module_of(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def graph() -> dict[str, set[str]]:
    """Give, for every module of the program, the modules of the program that it imports."""
    paths = {module_of(path): path for path in source()}

    def target(name: str) -> str:
        return name if name in paths else name.rpartition(".")[0]

    return {
        module: {target(name) for name in imports_of(path)} & (paths.keys() - {module})
        for module, path in paths.items()
    }


def is_package(module: str) -> bool:
    return (ROOT / module.replace(".", "/") / "__init__.py").exists()


def reachable(edges: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(edges[start])
    while waiting:
        module = waiting.pop()
        if module not in seen:
            seen.add(module)
            waiting.extend(edges[module])
    return seen


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    """Give the calls of functions or methods with these names."""
    return (node for name in names for node in all_calls(path).get(name, ()))


@cache
def all_calls(path: Path) -> dict[str, list[ast.Call]]:
    """Give the calls in a file by the name of the function or method."""
    found: dict[str, list[ast.Call]] = {}
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            found.setdefault(name, []).append(node)
    return found


def is_mode(value: ast.expr) -> bool:
    """Whether an argument is a written-out mode, as in open(path, "rb")."""
    text = value.value if isinstance(value, ast.Constant) else None
    return isinstance(text, str) and set(text) <= set("rwaxbt+") and text != ""


_READING_TEXT = "open", "fdopen", "read_text", "write_text", "run", "Popen", "check_output"


def opens_text_unnamed(call: ast.Call) -> bool:
    """Whether a call reads or writes text in whatever encoding the machine prefers.

    Of methods called open only those with a mode count: drafts and dialogs are opened too.
    """
    name = ast.unparse(call.func)
    last = name.rpartition(".")[2]
    modes = [arg for arg in [*call.args, *(word.value for word in call.keywords)] if is_mode(arg)]
    if any(word.arg in {"encoding", None} for word in call.keywords):
        return False
    if last in {"read_text", "write_text"}:
        return len(call.args) < (1 if last == "read_text" else 2)
    if any(word.arg in {"text", "universal_newlines"} for word in call.keywords):
        return True  # what another program says
    if name not in {"open", "io.open", "os.fdopen"} and not modes:
        return False
    return not any("b" in ast.unparse(mode) for mode in modes)


def test_no_module_imports_itself_by_a_detour() -> None:
    edges = graph()
    assert [module for module in edges if module in reachable(edges, module)] == []


def test_no_folder_imports_itself_by_a_detour() -> None:
    edges = graph()
    folders = {module: module for module in edges if is_package(module)}
    folders |= {module: module.rpartition(".")[0] for module in edges if not is_package(module)}
    between: dict[str, set[str]] = {folder: set() for folder in folders.values()}
    for module, targets in edges.items():
        between[folders[module]] |= {folders[target] for target in targets} - {folders[module]}
    assert [folder for folder in between if folder in reachable(between, folder)] == []


def test_no_folder_holds_more_than_can_be_kept_in_mind() -> None:
    counts = Counter(path.parent.relative_to(ROOT).as_posix() for path in source())
    assert {folder: count for folder, count in counts.items() if count > MOST_FILES} == {}


def test_a_class_name_means_one_thing() -> None:
    names = Counter(
        node.name
        for path in source()
        for node in tree_of(path).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_nothing_imports_main() -> None:
    assert [module for module, targets in graph().items() if "main" in targets] == []


def test_imports_inside_functions_are_listed_with_a_reason() -> None:
    late = {
        name_of(path)
        for path in source()
        for function in ast.walk(tree_of(path))
        if isinstance(function, Function)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert late - LATE_IMPORTS.keys() == set()


def test_no_file_is_longer_than_can_be_kept_in_mind() -> None:
    lengths = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in source()}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_the_quiet_floors_print_nothing() -> None:
    quiet = [path for path in source() if name_of(path).startswith(("model/", "export/"))]
    assert [name_of(path) for path in quiet for _ in calls(path, "print")] == []


def test_public_names_of_the_quiet_floors_have_docstrings() -> None:
    documented = [path for path in source() if name_of(path).startswith(("model/", "export/"))]
    missing = [
        f"{name_of(path)}: {name}"
        for path in documented
        for name, node in public_names(tree_of(path))
        if ast.get_docstring(node) is None
    ]
    assert missing == []


def public_names(tree: ast.Module) -> Iterator[tuple[str, ast.ClassDef | Function]]:
    """Give public classes, functions and methods, but properties of one statement.

    Such a property says by its name what it returns.
    """
    for node in filter(is_public, tree.body):
        yield node.name, node
        methods = filter(is_public, node.body) if isinstance(node, ast.ClassDef) else ()
        for method in methods:
            if not (is_property(method) and len(method.body) == 1):
                yield f"{node.name}.{method.name}", method


def is_public(node: ast.stmt) -> TypeGuard[ast.ClassDef | Function]:
    return isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_")


def is_property(method: ast.ClassDef | Function) -> bool:
    return any("property" in ast.unparse(decorator) for decorator in method.decorator_list)


# What Qt takes for HTML or pastes as it comes is made in one module only, which sees to it.
ONE_PLACE = {
    "ui/widgets/labels.py": ("QLabel", "setToolTip", "showText"),
    "ui/widgets/line_edit.py": ("QLineEdit",),
    "ui/editors/plain_text.py": ("QPlainTextEdit", "insertFromMimeData", "canInsertFromMimeData"),
    "ui/help/manual_view.py": ("QTextBrowser",),
    "ui/widgets/edit_menu.py": ("createStandardContextMenu",),
}
NOWHERE = ("QMessageBox", "QTextEdit", "QTextBrowser", "QErrorMessage", "setHtml", "setWhatsThis")


def test_labels_tooltips_and_editors_are_made_where_text_stays_text() -> None:
    made = {
        f"{name_of(path)}: {name}"
        for path in source()
        for place, names in [*ONE_PLACE.items(), ("nowhere", NOWHERE)]
        if name_of(path) != place
        for name in names
        for call in calls(path, name)
        if not (call.args and plain(call.args[-1]))
    }
    assert made == set()


def test_a_tooltip_of_a_model_is_plain() -> None:
    bare = {
        name_of(path)
        for path in source()
        if "ToolTipRole" in path.read_text(encoding="utf-8") and not list(calls(path, "plain_tip"))
    }
    assert bare == set()


def plain(argument: ast.expr) -> bool:
    """Whether an argument went through the function that takes the markup out."""
    return isinstance(argument, ast.Call) and ast.unparse(argument.func) == "plain_tip"


def test_text_files_are_opened_with_a_named_encoding() -> None:
    unnamed = [
        f"{name_of(path)}:{call.lineno}"
        for path in source()
        for call in calls(path, *_READING_TEXT)
        if opens_text_unnamed(call)
    ]
    assert unnamed == []


@pytest.mark.parametrize(
    ("line", "bad"),
    [
        ("open(p)", True),
        ("open(p, 'w')", True),
        ("open(p, 'rb')", False),
        ("os.open(p, os.O_RDONLY)", False),
        ("store.open(draft_id)", False),
        ("p.open('w')", True),
        ("os.fdopen(handle, mode='wb')", False),
        ("p.open('w', encoding='utf-8')", False),
        ("p.read_text()", True),
        ("p.read_text('utf-8')", False),
        ("p.write_text(s)", True),
        ("p.write_text(s, encoding='utf-8')", False),
        ("subprocess.run(c, text=True)", True),
        ("subprocess.run(c, text=True, encoding='utf-8')", False),
        ("subprocess.run(c)", False),
    ],
)
def test_the_rule_about_encodings_sees(line: str, bad: bool) -> None:
    call = ast.parse(line, mode="eval").body
    assert isinstance(call, ast.Call)
    assert opens_text_unnamed(call) is bad


def test_rules_read_a_draft_through_its_facts_alone() -> None:
    """Only so is it known what a rule has read, and an answer to a finding asks none again."""
    rooms = ("model/rules/", "model/prose/")
    past = [
        f"{name_of(path)}:{node.lineno}"
        for path in source()
        if name_of(path).startswith(rooms)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr == "draft"
    ]
    assert past == []
