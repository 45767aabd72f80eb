"""The part of the find panel that replaces: the new words, and a question with the count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from model.find.hits import Hit
from model.find.replacing import Replacement, replace_one, replacement
from resources.messages import find as words
from ui.find.search import FormSearch
from ui.find.words_line import WordsLine
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button
from ui.widgets.labels import label
from ui.widgets.prompt_bar import PromptBar, PromptChoice

_MOST_QUOTED = 24  # characters


class ReplaceForm(QWidget):
    """The line 换成, 换这一处 and 全部换…; each change is one step of undo."""

    finished = Signal()  # all were replaced

    def __init__(self, session: WindowSession, search: FormSearch) -> None:
        super().__init__()
        self._session, self._search = session, search
        self.line = WordsLine(words.BY, words.BY_NOTHING)
        self.exact = QCheckBox(words.EXACT)
        self.prompt_bar = PromptBar()
        self.prompt_bar.field_editor = self.line
        self.one = push_button(words.REPLACE_ONE, self.replace_one, "small")
        self.all = push_button(words.REPLACE_ALL, self.ask_all, "small")
        self._lay_out()
        self.line.entered.connect(lambda _: self.replace_one())
        search.moved.connect(self.prompt_bar.clear)
        search.found.connect(self.prompt_bar.clear)
        session.changed.connect(lambda _: self.prompt_bar.clear())
        self.line.textChanged.connect(lambda _: self.prompt_bar.clear())

    def _lay_out(self) -> None:
        line = row(label(words.BY), self.line, stretched=self.line)
        buttons = row(self.one, self.all, None)
        column(line, self.exact, buttons, self.prompt_bar, on=self, spacing=6)

    def replace_one(self) -> None:
        """Replace the chosen hit and go to the next; choose the first where none is chosen."""
        if self._session.refuses():
            return
        self._search.refresh()
        hit = self._search.hit
        if hit is None:
            if self._search.go_to_next(1) is None:
                self._tell(self._nothing())
        elif hit.computed:
            self._tell(words.ONE_COMPUTED)
        elif hit.figure:
            text = words.ASK_ONE_PART.format(before=hit.figure, after=self._in_figure(hit))
            self._ask(text, (words.DO, lambda: self._replace(hit)))
        else:
            self._replace(hit)

    def _in_figure(self, hit: Hit) -> str:
        """Return what the figure becomes that a hit is a part of."""
        behind = hit.in_figure + hit.end - hit.start
        return f"{hit.figure[: hit.in_figure]}{self.line.text()}{hit.figure[behind:]}"

    def _replace(self, hit: Hit) -> None:
        new = self.line.text()
        if self._session.set(replace_one(self._session.draft, hit, new)).refused:
            return
        self._search.begin_at(hit.key, hit.start + len(new))
        self._search.go_to_next(1)

    def ask_all(self) -> None:
        """Tell how many hits would be replaced, and ask."""
        if self._session.refuses():
            return
        self._search.refresh()
        plan = replacement(self._session.facts, self._search.query, self.line.text())
        if plan.whole or plan.parts:
            self._ask(self._question(plan), *self._choices(plan))
        elif plan.computed:
            self._tell(words.ALL_COMPUTED.format(count=plan.computed))
        else:
            self._tell(self._nothing())

    def _question(self, plan: Replacement) -> str:
        before, after = plan.example
        figures = {"before": _quoted(before), "after": _quoted(after)}
        old, new = _quoted(self._search.query.typed), _quoted(plan.words)
        if not plan.whole:
            text = words.ASK_ONLY_PARTS.format(count=plan.parts, old=old, **figures)
        else:
            sentence = words.ASK_ALL if plan.words else words.ASK_DELETE
            text = sentence.format(count=plan.whole, old=old, new=new)
            if plan.parts:
                text += words.ASK_PARTS.format(count=plan.parts, **figures)
        return text + (words.COMPUTED_KEPT.format(count=plan.computed) if plan.computed else "")

    def _choices(self, plan: Replacement) -> list[PromptChoice]:
        if not (plan.whole and plan.parts):
            return [(words.DO, lambda: self._replace_all(plan, with_parts=bool(plan.parts)))]
        return [
            (
                words.DO_WHOLE.format(count=plan.whole),
                lambda: self._replace_all(plan, with_parts=False),
            ),
            (
                words.DO_PARTS.format(count=plan.parts),
                lambda: self._replace_all(plan, with_parts=True),
            ),
        ]

    def _replace_all(self, plan: Replacement, *, with_parts: bool) -> None:
        """Replace all hits as asked; a change in between has cleared the question."""
        if self._session.set(plan.values(with_parts=with_parts)).refused:
            self.dismiss()
            return
        self._search.refresh()
        self._tell(words.DONE.format(count=plan.whole + (plan.parts if with_parts else 0)))
        self.line.setFocus()
        self.finished.emit()

    def _ask(self, text: str, *choices: PromptChoice) -> None:
        self.prompt_bar.ask(text, "H", *choices, (words.DO_NOT, self.dismiss))
        self.prompt_bar.focus_first()

    def dismiss(self) -> None:
        """Withdraw the question."""
        self.prompt_bar.clear()
        self.line.setFocus()

    def _tell(self, text: str) -> None:
        self.prompt_bar.show_until_change(text, "H")

    def _nothing(self) -> str:
        return words.NOTHING_TO_REPLACE.format(words=_quoted(self._search.query.typed))


def _quoted(text: str) -> str:
    """Return a text as a sentence can quote it."""
    return text if len(text) <= _MOST_QUOTED else f"{text[: _MOST_QUOTED - 1]}{words.LONG}"
