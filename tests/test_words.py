"""The sentences of the program: each is said somewhere, and names no fixed year or district."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WORDS = sorted((ROOT / "resources" / "messages").rglob("[!_]*.py"))
SOURCE = [
    path
    for folder in ("model", "ui", "export", "resources")
    for path in (ROOT / folder).rglob("*.py")
]
PACKAGING = list((ROOT / "packaging").rglob("*.py"))  # says what stands beside the exe


def names(path: Path) -> set[str]:
    """The names a module of sentences defines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


@cache
def words_of(path: Path) -> Counter[str]:
    """How often each word stands in a file."""
    return Counter(re.findall(r"\w+", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_every_sentence_is_said_somewhere(path: Path) -> None:
    others = [words_of(other) for other in SOURCE + PACKAGING if other != path]
    unsaid = [
        name
        for name in names(path)
        if words_of(path)[name] < 2 and not any(name in words for words in others)
    ]
    assert not unsaid


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_no_sentence_names_a_year_or_a_district(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.findall(r"(?<![0-9])20[0-9]{2}(?![0-9])|天心区", text)


# Chinese that is read rather than said: labels, numerals, units, names of files and folders.
NOT_SAID = {
    "block_units.py",
    "characters.py",
    "fonts.py",
    "generations.py",
    "labels.py",
    "pasted.py",
    "paths.py",
    "place_names.py",
    "text.py",
    "product.py",
    "sides.py",
    "reading_reasons.py",
    "self_test.py",
    "numbers.py",
    "looks.py",
    "numerals.py",
    "years.py",
}


def test_what_the_clerk_is_told_stands_with_the_words_or_the_form() -> None:
    # Rules carry their own sentence; prose and readers read what clerks and others wrote.
    rooms = {"messages", "form", "rules", "prose", "readers", *NOT_SAID}
    silent = [path for path in SOURCE if rooms.isdisjoint(path.relative_to(ROOT).parts)]
    assert not [f"{path.name}: {text}" for path in silent for text in sentences(path)]


def sentences(path: Path) -> list[str]:
    """String constants of a module, docstrings apart, in which Chinese words stand."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
        and re.search("[\u4e00-\u9fff]{2}", node.value)
    ]
