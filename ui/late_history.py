"""The page 历史版本, made when it is asked for over the open draft."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from ui.history.page import HistoryPage
    from ui.workspace.workspace import Workspace


class LateHistory:
    """Shows the page in place of the workspace, and the workspace again."""

    def __init__(self, pages: QStackedWidget) -> None:
        self._pages = pages
        self.page: HistoryPage | None = None
        self._behind: QWidget | None = None
        self._focus: QWidget | None = None  # in the workspace

    def follow(self, workspace: "Workspace") -> None:
        """Show the page when the workspace asks for it."""
        workspace.head.history.triggered.connect(lambda: self.show(workspace))

    def show(self, workspace: "Workspace", rev: int = 0) -> None:
        """Show what was kept of the open draft, the generation ``rev`` chosen."""
        from model.storage.kept_generations import KeptGenerations
        from ui.history.page import HistoryPage
        from ui.widgets.scrolling import focus_in

        self.leave()
        workspace.session.settle()
        kept = KeptGenerations(workspace.saving.opened.folder)
        self.page = page = HistoryPage(workspace.session, kept, workspace.saving)
        self._behind, self._focus = workspace, focus_in(workspace)
        page.left.connect(self.leave)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.open(rev)

    def leave(self) -> None:
        """Show the workspace again, where the page is shown."""
        if self.page is None:
            return
        page, self.page = self.page, None
        page.stop()
        if self._behind and self._pages.currentWidget() is page:
            self._pages.setCurrentWidget(self._behind)
            if self._focus:
                self._focus.setFocus()
        self._behind = self._focus = None
        self._pages.removeWidget(page)
        page.deleteLater()
