"""The room 要看 of the pane: the finding at the cursor opened, the page's others under it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from model.checking.grouping import FindingGroup, beside_to_explain
from model.checking.progress import Status, kind_counts, left_to_do
from model.findings.finding import Finding, FindingKind
from model.form import FORM
from resources.messages import screen as words
from ui.explanation.editor import ExplanationEditor
from ui.findings.detail import FindingDetail
from ui.look.appearance import scaled
from ui.pane.groups_list import GroupsList
from ui.pane.groups_model import GroupsModel
from ui.pane.pane import Pane
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label
from ui.widgets.scrolling import focus_in

_UPDATE_DELAY = 40  # ms without a key, so that none waits for the pane
_SIDES = 22  # pixels: margins and frame at both sides of the detail
_LEAST_LIST, _LEAST_LIST_LOW = 160, 112  # pixels before scaling left below a long detail
_LOW = 420  # pixels before scaling of height under which there is no line on keys
_EXPANDING = QSizePolicy.Policy.Expanding


class PageFindings(QWidget):
    """What there is to look at on one page of the form; F8 goes on over all pages."""

    counted = Signal(int)  # what is left to do on the page

    def __init__(self, session: WindowSession, pane: Pane) -> None:
        """Put it into the pane, then fill it."""
        super().__init__()
        pane.add_room(self, words.TO_LOOK_AT)
        self._session = session
        self._page = FORM.pages[0].key
        self._shows_others = False
        self._is_fixed = False  # a correction was applied, and the cursor has not moved since
        self._model = GroupsModel(self)
        self._frame = QFrame()
        self.detail = FindingDetail(session, self._frame)
        self.list = GroupsList(self._model)
        self.empty = label("", "muted", wrap=True)
        self._others = tool_button("", self._toggle_others, role="link")
        self._hint = label(words.FINDINGS_KEYS, "help", wrap=True)
        self._update_timer = QTimer(self, singleShot=True, interval=_UPDATE_DELAY)
        self._update_timer.timeout.connect(self._show_detail)
        self._lay_out()
        self.list.chosen.connect(lambda group: self.open(group.first))
        self.detail.resized.connect(self._fit)
        self.detail.passed_on.connect(self._pass_on)
        session.watch(None, self._follow)
        session.inspection.changed.connect(self._on_inspection)
        session.fixed.connect(self._on_fixed)

    def _lay_out(self) -> None:
        self._frame.setProperty("role", "inspector")
        self.detail.text.go.hide()  # the cursor is there
        self.detail.text.is_on_page = True
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(_EXPANDING, _EXPANDING)  # in place of the list
        column(self.detail, on=self._frame, margins=(1, 1, 1, 1))
        parts = (self._frame, self.empty, self.list, self._others, self._hint)
        self._column = column(
            *parts, on=self, spacing=6, margins=(10, 8, 10, 6), stretched=self.list
        )

    def show_page(self, key: str) -> None:
        """Show the findings of a page of the form, by its key."""
        self._page = key
        self.refresh()

    @property
    def finding(self) -> Finding | None:
        """The finding shown opened, or None."""
        return self.detail.finding if not self._frame.isHidden() else None

    def refresh(self) -> None:
        """Update list and detail, if they can be seen, and the count in any case."""
        self.counted.emit(self._session.page_statuses[self._page].count)
        if self.isVisible():
            self._show_detail()

    def _follow(self) -> None:
        """Follow a change: the count at once, list and detail when the hand rests."""
        self.counted.emit(self._session.page_statuses[self._page].count)
        if self.isVisible():
            self._update_timer.start()

    def _on_inspection(self) -> None:
        """Follow the cursor when the hand rests: it may be going on."""
        self._is_fixed = False
        if self.isVisible():
            self._update_timer.start()

    @property
    def is_following(self) -> bool:
        """Whether the detail is still to be brought up to date."""
        return self._update_timer.isActive()

    def _show_list(self) -> None:
        status = self._session.page_statuses[self._page]
        here = self.finding
        to_do = () if status.status is Status.EMPTY else status.to_do  # then said in words
        listed = (*to_do, *(status.others if self._shows_others else ()))
        rest = tuple(group for group in listed if here is None or here.id not in group.ids)
        self._model.show_groups(rest)
        self.list.setVisible(bool(rest))
        nothing = not rest and here is None
        self.empty.setVisible(not rest)
        if not rest:
            untouched = nothing and status.status is Status.EMPTY
            clean = words.PAGE_CLEAN if nothing else words.PAGE_NOTHING_ELSE
            self.empty.setText(words.PAGE_UNTOUCHED if untouched else clean)
        self._name_others(status.others)
        self._others.setVisible(bool(status.others))
        self._show_hint()

    def _name_others(self, others: tuple[FindingGroup, ...]) -> None:
        explained = sum(group.kind is FindingKind.EXPLAINED for group in others)
        counts = {"hints": len(others) - explained, "explained": explained}
        text = words.OTHERS_CLOSE if self._shows_others else words.OTHERS.format(**counts)
        self._others.setText(text)

    def _toggle_others(self) -> None:
        self._shows_others = not self._shows_others
        self._show_list()

    def _show_detail(self) -> None:
        """Show the inspected finding as it is now; an answer being written keeps its finding."""
        self._update_timer.stop()
        finding = self._session.inspection.finding
        had_focus, here = focus_in(self.detail), self._session.cursor.key
        self.detail.show_finding(finding, self._under(finding))
        self._frame.setVisible(finding is not None)
        if had_focus and not focus_in(self.detail):  # what had the focus is gone
            self._take_focus_back(had_focus, here)
        self._show_list()

    def _take_focus_back(self, gone: QWidget, key: str) -> None:
        """Take the focus to the field ``key`` from a button that is gone, or from an editor to
        where nothing is typed: what the clerk types on must not go into the field."""
        if isinstance(gone, ExplanationEditor):
            self._focus_list()
        else:
            self._session.jump_to.emit(key)

    def take_focus(self) -> None:
        """Focus the actions of the finding at the cursor, without one the list."""
        self._show_detail()
        if self.finding:
            self.detail.focus_first()
        else:
            self._focus_list()

    def _focus_list(self) -> None:
        (self.list if self.list.isVisible() else self).setFocus()

    def _under(self, finding: Finding | None) -> tuple[Finding, ...]:
        """Return the findings that follow from one."""
        groups = self._session.page_statuses[self._page].groups
        return next((one.under for one in groups if finding and one.first.id == finding.id), ())

    def _fit(self) -> None:
        """Make the detail as high as its contents, while the list keeps some room."""
        low = self.height() < scaled(_LOW)
        self._hint.setVisible(not low)
        least = scaled(_LEAST_LIST)
        most = max(least, self.height() - (scaled(_LEAST_LIST_LOW) if low else least))
        height = min(most, self.detail.height_at(self.width() - _SIDES) + 4)
        if height != self._frame.height():
            self._frame.setFixedHeight(height)
            self._column.activate()  # or the list would be painted over it for a moment

    def go_back(self) -> None:
        """Put the focus back into the field the clerk came from."""
        if key := self._session.cursor.key:
            self._session.jump_to.emit(key)

    def open(self, finding: Finding) -> None:
        """Go to the place of a finding and show it opened."""
        self._session.jump_to_finding.emit(finding)

    def go_to_next(self, step: int) -> bool:
        """Go to the next finding (−1: previous) of the form, from the last to the first (F8)."""
        groups = list(self._all())
        if not groups:
            return False
        number = next((n for n, group in enumerate(groups) if self._is_here(group)), None)
        if number is None:  # between what is before this page and what is on it
            number = self._before(groups) - (step > 0)
        self.open(groups[(number + step) % len(groups)].first)
        return True

    def _all(self) -> Iterator[FindingGroup]:
        for status in self._session.page_statuses.values():
            yield from (*status.to_do, *(status.others if self._shows_others else ()))

    def _is_here(self, group: FindingGroup) -> bool:
        """Whether the clerk is at it; fields not filled in are listed without a finding."""
        here, key = self._session.inspection.finding, self._session.cursor.key
        return here.id in group.ids if here else key in group.first.places

    def _before(self, groups: list[FindingGroup]) -> int:
        """Return how many groups stand on the pages before this one."""
        pages = [page.key for page in FORM.pages]
        return sum(pages.index(one.page) < pages.index(self._page) for one in groups)

    def explain(self) -> None:
        """Focus the actions of the finding at the cursor (F6)."""
        self._show_detail()
        if self._session.inspection.finding is None:
            self._hint.setText(words.NOTHING_HERE)
        else:
            self.detail.focus_first()
            self._show_hint()

    def _pass_on(self, step: int) -> None:
        """Go on from one 说明 to the next one of the report (Ctrl+Enter)."""
        in_order = sorted(self._session.shown, key=lambda one: FORM.order[one.places[0]])
        if found := beside_to_explain(in_order, self.finding, step):
            self.open(found)
            self.explain()
        elif step > 0 and self.finding and self.finding.kind is FindingKind.EXPLAIN:
            self._hint.setText(words.NO_OTHER_TO_EXPLAIN)

    def _on_fixed(self) -> None:
        """Say how much is left; the button that was pressed goes, so the focus goes back."""
        self._is_fixed = True
        self._show_hint()
        if focus_in(self):
            self.go_back()

    def _show_hint(self) -> None:
        """Show the keys; after a correction or a 说明, how much is left."""
        if self._is_fixed:
            left = left_to_do(self._session.page_statuses)
            text = words.FIXED_NEXT.format(count=left) if left else words.FIXED_LAST
        elif isinstance(focus_in(self.detail), ExplanationEditor):
            text = self._explaining_hint
        else:
            text = words.FINDINGS_KEYS
        self._hint.setText(text)

    @property
    def _explaining_hint(self) -> str:
        """The keys while a 说明 is written; once it holds, how many others are waiting."""
        if self.finding is None or self.finding.kind is not FindingKind.EXPLAINED:
            return words.EXPLAIN_KEYS
        left = kind_counts(self._session.groups)[FindingKind.EXPLAIN]
        return words.EXPLAINED_NEXT.format(count=left) if left else words.EXPLAINED_LAST

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
