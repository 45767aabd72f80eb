"""What a page holds of last year's report and nobody has confirmed: 全部确认, and F4 one by one."""

from PySide6.QtWidgets import QWidget

from model.draft.carried import carried_fields
from model.form import FORM
from model.form.spec import NUMERIC, Page
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import push_button
from ui.widgets.labels import set_tip


class ConfirmAll(QWidget):
    """The button at the head of a page that confirms all of it.

    Hidden where there is nothing, and where the only field has a button of its own.
    """

    def __init__(self, page: Page, session: WindowSession) -> None:
        super().__init__()
        self._page, self._session, self._count = page, session, 0
        self._button = push_button("", self._confirm, "small")
        set_tip(self._button, words.CONFIRM_ALL_HELP)
        self._button.hide()
        row(self._button, on=self)
        session.watch([field.key for field in page.fields], self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        carried = carried_fields(self._session.draft, self._page)
        is_shown = len(carried) > 1 or any(field.kind in NUMERIC for field in carried)
        count = len(carried) if is_shown else 0
        if count != self._count:  # asked at every key
            self._count = count
            self._button.setText(words.CONFIRM_ALL.format(count=count))
            self._button.setVisible(bool(count))

    def _confirm(self) -> None:
        """Confirm all; the button goes, so the focus goes back to the page."""
        fields = carried_fields(self._session.draft, self._page)
        here = FORM.page_of(self._session.cursor.key)
        self._session.jump_to.emit(
            self._session.cursor.key if here is self._page else fields[0].key
        )
        count = self._session.confirm(field.key for field in fields)
        if count:
            self._session.noted.emit(words.CONFIRMED.format(count=count), fields[0].key)


def confirm_and_go_on(session: WindowSession) -> None:
    """Confirm what was carried over into the field with the cursor, and go on to the next such
    field, on this page first (F4); from any other field only go to the next."""
    here = session.cursor.key
    if session.refuses():
        return
    confirmed = session.confirm((here,))
    page = FORM.page_of(here)
    on_page = carried_fields(session.draft, page) if page else ()
    left = on_page if confirmed else on_page or carried_fields(session.draft)
    place = FORM.order.get(here, -1)
    behind = next((field for field in left if FORM.order[field.key] > place), None)
    following = behind or next(iter(left), None)
    if following:
        session.jump_to.emit(following.key)
        said = words.CONFIRMED_LEFT.format(count=len(left)) if confirmed else words.NOT_CARRIED
    else:
        said = words.CONFIRMED_LAST if confirmed else words.NOTHING_CARRIED
    session.noted.emit(said, following.key if following else here)
