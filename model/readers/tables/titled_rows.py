"""The row of the form that only a title names: “三公”经费支出决算表 above a line of figures."""

from dataclasses import replace

from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import LineMeaning, TableVocabulary
from model.readers.tables.regions import Region
from resources.messages import readers as words


def with_titled_rows(
    guess: TableMapping, region: Region, vocabulary: TableVocabulary
) -> TableMapping:
    """Return a guess whose lines are those of its title, where they name no row themselves.

    Where years stand beside the lines, this year's is the one. All of it is in doubt.
    """
    lines = (*guess.rows.values(), *guess.columns.values())
    if any(line.row for line in lines) or not any(line.column for line in lines):
        return guess
    titled = _row_of(region, vocabulary)
    if titled is None:
        return guess
    for name in ("rows", "columns"):
        stacks = region.rows if name == "rows" else region.columns
        own = [n for n, stack in stacks.items() if stack and vocabulary.names_own_year(stack[-1])]
        if own:
            meanings = guess.rows if name == "rows" else guess.columns
            changed = {n: replace(meanings[n], row=titled.row, doubt=titled.doubt) for n in own}
            return replace(guess, **{name: {**meanings, **changed}})
    columns = {
        n: replace(one, row=titled.row, doubt=titled.doubt) if one.is_known else one
        for n, one in guess.columns.items()
    }
    return replace(guess, columns=columns)


def _row_of(region: Region, vocabulary: TableVocabulary) -> LineMeaning | None:
    """Return the row that the titles name, with the doubt; None where they name two or none."""
    for title in reversed(region.titles):
        if row := vocabulary.row_in_title(title):
            return LineMeaning(row=row, doubt=words.ROW_BY_TITLE.format(title=title[:30]))
    return None
