"""How many keys and clicks a whole report takes, typed by a clerk who has it before him."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication

from model.draft.draft import Value
from model.form import FORM
from model.form.spec import ValueKind
from resources.messages import screen as words
from resources.sample import load_sample
from tests.driver import Driver, process

MOST = 140
_AT_MOST_STOPS = 400


class Clerk:
    """Goes on by Tab and counts: a value typed or pasted, any other key, a click."""

    def __init__(self, driver: Driver, values: dict[str, Value]) -> None:
        self.driver, self.values = driver, values
        self.count = 0

    def press(self, keys: str) -> None:
        self.driver.press(keys)
        process()
        self.count += 1

    def enter(self, text: str) -> None:
        """Type a value, or paste it where it has several lines."""
        if "\n" in text:
            self.driver.paste(text)
        else:
            self.driver.write(text)
        self.count += 1

    def fill_page(self) -> None:
        """Fill in each field that Tab comes to, then press 下一步."""
        page, done = self.driver.page, set[str]()
        for _ in range(_AT_MOST_STOPS):
            focus = QApplication.focusWidget()
            if isinstance(focus, QAbstractButton) and focus.text() == words.NEXT:
                self.press("Space")
                assert self.driver.page == page + 1
                return
            key = self.driver.workspace.session.cursor.key
            if not isinstance(focus, QAbstractButton) and key not in done:
                done.add(key)
                self._fill(key)
            self.press("Tab")
        raise AssertionError("Tab did not come to 下一步")

    def _fill(self, key: str) -> None:
        value = self.values.get(key, "")
        text = value if isinstance(value, str) else "\n".join(value)
        if text and not FORM[key].is_total and FORM[key].kind is not ValueKind.CHOICE:
            self.enter(text)


def test_the_report_of_2019_takes_fewer_than_140_keys_and_clicks(
    driver: Driver, own_folders: Path
) -> None:
    (own_folders / "Documents").mkdir()
    values = load_sample()
    clerk = Clerk(driver, values)
    driver.new_report(str(values["year"]))
    clerk.count += 2  # the year, and the door
    process()
    for _ in FORM.pages:
        clerk.fill_page()
    clerk.press("Ctrl+8")
    clerk.press("Space")
    if words.EXPORT_ANYWAY in driver.buttons(driver.export_page):
        driver.click_button(words.EXPORT_ANYWAY, driver.export_page)
        clerk.count += 1
    assert "已导出" in driver.wait_exported()
    filled = [key for key, value in values.items() if value and driver.value(key) == value]
    print(f"\nkeys and clicks for the report of 2019: {clerk.count}, {len(filled)} values")
    missing = {key for key in values if values[key] and driver.value(key) != values[key]}
    assert all(FORM[key].is_total for key in missing), missing
    assert clerk.count < MOST
