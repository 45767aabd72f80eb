"""The page 历史版本, made when it is asked for over the open draft."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from ui.history.other_copy import OtherCopyPage
    from ui.history.page import HistoryPage
    from ui.workspace.workspace import Workspace


class LateHistory:
    """Shows the page in place of the workspace, and the workspace again; or that of a copy of the
    draft that came from elsewhere."""

    def __init__(self, pages: QStackedWidget) -> None:
        self._pages = pages
        self.page: HistoryPage | OtherCopyPage | None = None
        self._behind: Workspace | None = None
        self._focus: QWidget | None = None  # in the workspace

    def follow(self, workspace: "Workspace") -> None:
        """Show the page when the workspace asks for it."""
        workspace.head.history.triggered.connect(lambda: self.show(workspace))

    def compare(self, workspace: "Workspace") -> None:
        """Show the file that was opened beside the draft that was here, if there is one."""
        if (brought := workspace.saving.brought) is None:
            return
        from ui.history.other_copy import OtherCopyPage

        page = OtherCopyPage(workspace.session, workspace.saving, brought)
        page.ended.connect(lambda said: self._end(workspace, said))
        self._put_up(page, workspace)
        page.open()

    def _end(self, workspace: "Workspace", said: str) -> None:
        self.leave()
        workspace.prompt_bar.show_until_change(said, "ok")

    def show(self, workspace: "Workspace", rev: int = 0) -> None:
        """Show what was kept of the open draft, the generation ``rev`` chosen."""
        from model.storage.kept_generations import KeptGenerations
        from ui.history.page import HistoryPage

        workspace.session.settle()
        kept = KeptGenerations(workspace.saving.opened.folder)
        page = HistoryPage(workspace.session, kept, workspace.saving)
        self._put_up(page, workspace)
        page.open(rev)

    def _put_up(self, page: "HistoryPage | OtherCopyPage", workspace: "Workspace") -> None:
        from ui.widgets.scrolling import focus_in

        self.leave()
        self.page = page
        self._behind, self._focus = workspace, focus_in(workspace)
        page.left.connect(self.leave)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def leave(self) -> None:
        """Show the workspace again, where the page is shown."""
        if self.page is None:
            return
        page, self.page = self.page, None
        page.stop()
        if self._behind and self._pages.currentWidget() is page:
            self._pages.setCurrentWidget(self._behind)
            if self._focus and self._focus.isVisible():
                self._focus.setFocus()
            elif self._focus:  # the page was turned meanwhile
                self._behind.wizard.return_to_page()
        self._behind = self._focus = None
        self._pages.removeWidget(page)
        page.deleteLater()
