"""What Excel says where a figure or a choice is entered; it warns and never refuses."""

from collections import defaultdict
from collections.abc import Iterator

from export.data_book.slots import Places
from export.workbook.sheet import Validation
from model.form import FORM
from model.form.spec import ValueKind
from resources.messages.papers import workbook as words


def validations(places: Places) -> Iterator[Validation]:
    """Yield what holds for the values of a sheet."""
    cells: defaultdict[ValueKind, list[str]] = defaultdict(list)
    for key, cell in places.slots.items():
        field = FORM[key]
        if field.kind is ValueKind.CHOICE:
            choices = tuple(choice.label for choice in field.choices)
            yield Validation((cell,), "list", words.CHOOSE, words.NOT_A_CHOICE, choices)
        cells[field.kind].append(cell)
    if money := cells[ValueKind.MONEY]:
        yield Validation(tuple(money), "decimal", words.ENTER_MONEY, words.NOT_MONEY)
    if counts := cells[ValueKind.COUNT]:
        yield Validation(tuple(counts), "whole", words.ENTER_COUNT, words.NOT_A_COUNT)
