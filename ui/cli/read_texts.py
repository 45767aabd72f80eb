"""The command read: every figure in the texts of a draft, and what it was read as."""

from collections.abc import Iterator

from model.draft.facts import Facts
from model.form import FORM
from model.prose.binding import Statement
from model.prose.figures import Exactness, Figure, Unit, figures
from model.prose.texts import PASSAGES, places
from model.values.width import half_width
from resources.messages import command as words
from ui.cli.arguments import Arguments
from ui.cli.files import load
from ui.cli.output import write_output

_UNITS = {
    Unit.MONEY: words.IN_WAN,
    Unit.PEOPLE: words.IN_PEOPLE,
    Unit.PIECES: words.IN_PIECES,
    Unit.PERCENT: "%",
    Unit.POINTS: words.IN_POINTS,
}
_BEFORE = 16  # characters of a figure's paragraph shown before it


def run(arguments: Arguments) -> int:
    """Print a line for each figure of the texts; return 0."""
    lines = list(_lines(Facts(load(arguments.file).draft)))
    write_output("\n".join([*lines, words.FIGURES_READ.format(count=len(lines)), ""]),
                 arguments.output_path)  # fmt: skip
    return 0


def _lines(facts: Facts) -> Iterator[str]:
    bound = {
        (place.passage, place.offset + statement.figure.start): statement
        for place in places(facts)
        for statement in place.read.statements
    }
    for passage in PASSAGES:
        for offset, piece in facts.pieces(passage):
            for figure in figures(half_width(piece)):
                statement = bound.get((passage, offset + figure.start))
                start = max(0, (statement.start if statement else 0), figure.start - _BEFORE)
                quoted = piece[start : figure.stop].strip().replace("\n", " ")
                yield _line(facts, passage, quoted, figure, statement)


def _line(
    facts: Facts, passage: str, quoted: str, figure: Figure, statement: Statement | None
) -> str:
    return words.FIGURE_READ.format(
        place=FORM.short_place(passage),
        words=quoted,
        value=f"{figure.value:f}",
        unit=_UNITS[figure.unit],
        noun=_noun(statement),
        row=words.ROWS.get(statement.row, words.NOT_SAID) if statement else words.NOT_SAID,
        year=(statement.year if statement else "") or facts.year or words.NOT_SAID,
        certainty=_certainty(statement),
        why="、".join(_reasons(figure, statement)) or words.ALL_NAMED,
    )


def _noun(statement: Statement | None) -> str:
    """Return the figure of the form it was read as, or what else it is; 没有 for nothing."""
    if statement is None:
        return words.NOT_BOUND
    places_named = [FORM.place(key) for key in statement.keys]
    return words.OR.join(places_named) or words.ROLES.get(statement.role, words.NOT_BOUND)


def _certainty(statement: Statement | None) -> str:
    if statement is None or not statement.keys:
        return words.NOT_COMPARED
    doubtful = statement.not_understood or statement.beside_similar or not statement.sure
    return words.LIKELY if doubtful else words.CERTAIN


def _reasons(figure: Figure, statement: Statement | None) -> list[str]:
    """Return what speaks against being certain."""
    about = (figure.exact is Exactness.ABOUT, words.IS_ABOUT)
    a_range = (figure.exact is Exactness.DOUBT, words.IS_RANGE)
    return [why for holds, why in (about, a_range, *_doubts(statement)) if holds]


def _doubts(statement: Statement | None) -> tuple[tuple[bool, str], ...]:
    """Return each doubt about a binding: whether it holds, and its words."""
    if statement is None:
        return ((True, words.NO_WORD),)
    of_a_row = statement.figure.unit is Unit.MONEY
    return (
        (not statement.names_noun, words.NOUN_INFERRED),
        (of_a_row and not statement.names_row, words.ROW_INFERRED),
        (len(statement.keys) > 1, words.SEVERAL_PLACES),
        (statement.not_understood, words.NOT_UNDERSTOOD),
        (statement.beside_similar, words.BESIDE_SIMILAR),
        (statement.several_years, words.SEVERAL_YEARS),
    )
