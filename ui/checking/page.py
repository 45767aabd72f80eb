"""The page 核对: 全部审核, findings with their detail, rules, export of 审核情况说明."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from model.checking.progress import kind_counts
from model.draft.draft import Draft
from model.findings.finding import FindingKind
from model.rules import RULES
from model.values.clock import now_utc
from resources.messages import checking as words
from resources.messages import screen
from ui.checking.filters import search_line
from ui.checking.findings import AllFindings
from ui.checking.rules_view import RulesView
from ui.export.file_dialogs import place_for_report
from ui.export.flow import ExportFlow
from ui.export.job import audit_writer
from ui.export.report_files import default_audit
from ui.look.appearance import scaled
from ui.look.times import time_of_day
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row, whole_row
from ui.widgets.buttons import choice_button, push_button
from ui.widgets.labels import label, set_tip
from ui.widgets.prompt_bar import PromptBar

_ROOMY = 1020  # pixels before scaling: width below which the summary gives way to the tabs


class CheckPage(QWidget):
    """The page with its two views, 问题 and 规则; the search line above filters both."""

    opened = Signal(object)  # Finding: go to its place
    compare_requested = Signal()  # with a file

    def __init__(self, session: WindowSession, revision_mark: Callable[[Draft], str]) -> None:
        """Make the page; ``revision_mark`` saves and returns the mark, on the export thread."""
        super().__init__()
        self._session, self._revision_mark = session, revision_mark
        self._built = False
        self._checked = ""  # time of the last 全部审核, "" once the findings changed
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)

    def build(self) -> None:
        """Make the widgets, the first time the page is shown."""
        if self._built:
            return
        self._built = True
        self._title = label(words.CHECK_TITLE, "title")
        self._summary = label("", "muted", wrap=True)
        self.search = search_line()
        self.answer = PromptBar()
        self._kinds, self._views = QWidget(), QStackedWidget()
        self._lay_out()
        self.findings = AllFindings(self._session, self._views)
        self._views.addWidget(self.findings)
        row(self.findings.tabs, None, self.findings.turn_button, on=self._kinds)
        self._summary.setVisible(self.width() >= scaled(_ROOMY))
        self._follow()
        self._show_summary()

    @cached_property
    def rules(self) -> RulesView:
        """The view of the rules, made when it is first shown."""
        view = RulesView(self._session)
        view.search(self.search.text())
        self.search.textChanged.connect(view.search)
        self._views.addWidget(view)
        return view

    def _lay_out(self) -> None:
        """Lay out before the views are filled: see ``form_page.scrolled``."""
        self.audit_button = push_button(words.EXPORT_AUDIT, self._export_audit)
        set_tip(self.audit_button, words.EXPORT_AUDIT_HELP)
        compare = push_button(words.COMPARE, self.compare_requested.emit)
        set_tip(compare, words.COMPARE_HELP)
        self.all_button = push_button(words.CHECK_ALL, self.check_all, "primary")
        set_tip(self.all_button, words.CHECK_ALL_HELP)
        views = (
            choice_button(words.FINDINGS_VIEW, lambda: self.show_view(0), "chip"),
            choice_button(words.RULES_VIEW, lambda: self.show_view(1), "chip"),
        )
        views[0].setChecked(True)
        buttons = compare, self.audit_button, self.all_button
        parts = (self._title, row(*views, spacing=6), self._summary, *buttons)
        head = whole_row(*parts, spacing=12, stretched=self._summary)
        choices = row(self._kinds, self.search, stretched=self._kinds)
        rows = (head, self.answer, choices, self._views)
        margins = (20, 12, 20, 12)
        column(*rows, on=self, spacing=6, margins=margins, stretched=self._views)

    def _follow(self) -> None:
        self.findings.opened.connect(self.opened)
        self.search.textChanged.connect(self.findings.search)
        self._session.findings_changed.connect(self._on_findings)
        self._session.watch(None, self._refresh)
        self._flow = ExportFlow(
            self._session,
            audit_writer(self._revision_mark),
            self.answer,
            words.AUDIT_EXPORTED,
            self,
            (screen.CHANGE_PLACE, self._choose_place),
            annotations=True,
        )
        self._flow.started.connect(lambda _: self._session.model.close_step())
        self._flow.started.connect(lambda _: self.audit_button.setEnabled(False))
        self._flow.finished.connect(lambda: self.audit_button.setEnabled(True))
        find = QShortcut(QKeySequence("/"), self)
        find.activated.connect(self.search.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._built:
            self._summary.setVisible(self.width() >= scaled(_ROOMY))

    def show_view(self, number: int) -> None:
        """Show a view and focus its list: 0 the findings, 1 the rules."""
        self._views.setCurrentWidget(self.rules if number else self.findings)
        self._kinds.setVisible(number == 0)
        self._shown_view.focus_first()

    @property
    def _shown_view(self) -> AllFindings | RulesView:
        return self.rules if self._views.currentIndex() else self.findings

    def check_all(self) -> None:
        """Show all findings (全部审核), also those held back and blanks of unvisited fields."""
        self._session.visit_all()
        self._show_summary()
        self._session.when_settled(self._on_checked)
        self.focus_first()

    def _on_checked(self) -> None:
        self._checked = time_of_day(now_utc())
        self._show_summary()

    def _export_audit(self) -> None:
        self.focus_first()
        proposed = default_audit(self._session.draft)
        self._flow.start(str(proposed), proposed)

    def _choose_place(self) -> None:
        proposed = default_audit(self._session.draft)
        if chosen := place_for_report(self, str(proposed)):
            self._flow.start(chosen, proposed)

    def _on_findings(self) -> None:
        self._checked = ""
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self._show_summary()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_summary()

    def _show_summary(self) -> None:
        reads = not self._session.is_settled
        is_alone = self._summary.isHidden()  # a narrow window has no room for the summary
        self._title.setText(words.CHECK_UNDER_WAY if reads and is_alone else words.CHECK_TITLE)
        if reads:
            self._summary.setText(words.CHECK_READING)
            return
        kinds = kind_counts(self._session.groups)
        counts = [
            words.CHECK_COUNT.format(kind=screen.KIND_NAMES[kind.value], count=kinds[kind])
            for kind in FindingKind
            if kinds[kind]
        ]
        found = words.CHECK_JOIN.join(counts) or words.CHECK_CLEAN
        text = words.CHECK_DONE if self._checked else words.CHECK_STANDS
        self._summary.setText(text.format(time=self._checked, rules=len(RULES), found=found))

    def show_rule(self, rule_id: str) -> None:
        """Show a rule with its settings, by its id."""
        self.search.clear()
        self.show_view(1)
        self.rules.choose_rule(rule_id)

    def show_page(self, page: str) -> None:
        """Show the findings of one page of the form, by its key."""
        self.show_view(0)
        self.findings.show_page(page)

    def go_to_next(self, step: int) -> None:
        """Choose the next finding or rule (−1: previous) (F8)."""
        self._shown_view.go_to_next(step)

    def explain(self) -> None:
        """Focus the actions of the chosen finding, or the settings of the chosen rule (F6)."""
        self._shown_view.explain()

    def focus_first(self) -> None:
        """Focus the list of the view that is shown."""
        self._shown_view.focus_first()
