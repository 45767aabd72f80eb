"""All our own rules of what Word refuses of a file; each is proved by a file that breaks it."""

from collections.abc import Callable, Iterator

from tests.export.word.checks.markup_rules import MARKUP_RULES
from tests.export.word.checks.package_rules import PACKAGE_RULES
from tests.export.word.checks.reference_rules import REFERENCE_RULES
from tests.export.word.checks.word_file import WordFile

Rule = Callable[[WordFile], Iterator[str]]
RULES: tuple[Rule, ...] = (*PACKAGE_RULES, *MARKUP_RULES, *REFERENCE_RULES)


def findings(document: bytes) -> list[str]:
    """Return what the rules find in a file: the rule's name, then the place and what is wrong.

    Raises BadZipFile where it is no zip or a checksum is wrong.
    """
    file = WordFile(document)
    return [f"{rule.__name__}: {found}" for rule in RULES for found in rule(file)]
