"""All numbers that the window shows for one draft agree, and add up to what is left in all."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from model.checking.grouping import FindingGroup
from model.draft.draft import Source, Value
from model.draft_list.counting import summary
from model.findings.explanations import explanation_values
from model.findings.finding import FindingKind
from model.form import FORM
from model.storage.draft_cards import DraftCard
from resources.messages import screen as words
from resources.sample import load_sample
from tests.driver import Driver, process
from tests.long_runs import LongRun
from ui.checking.filters import PageChips
from ui.export.open_issues import OpenIssues
from ui.findings.kind_tabs import KindTabs

SEED = 20191130
KINDS = {words.KIND_NAMES[kind.value]: kind for kind in FindingKind}
TO_DO = (
    *(FindingKind.ERROR, FindingKind.EXPLAIN, FindingKind.UNCHECKED),
    *(FindingKind.BLANK, FindingKind.CARRIED),
)
FIGURES = ("", "0", "5", "1644.56", "16445600", "约20", "-3", "12.30 万元")
REASON = "年中按文件追加"
Counts = Counter[FindingKind]


def changes(dice: random.Random) -> dict[str, Value]:
    """Return values for some fields: pages emptied, copied from the sample, or mistyped."""
    sample, values = load_sample(), dict[str, Value]()
    for page in FORM.pages:
        chosen = dice.choice(("keep", "empty", "sample", "sample", "mistyped"))
        for field in page.fields if chosen != "keep" else ():
            value = "" if chosen == "empty" and field.key != "year" else sample.get(field.key, "")
            is_figure = isinstance(value, str) and re.fullmatch(r"[\d.]+", value)
            if chosen == "mistyped" and is_figure and dice.random() < 0.3:
                value = dice.choice(FIGURES)
            values[field.key] = value
    return values


def number(text: str) -> int:
    """Return the number at the end of a text; 0 without one."""
    found = re.search(r"(\d+)$", text)
    return int(found.group(1)) if found else 0


def texts(driver: Driver, kind: type[KindTabs] | type[PageChips]) -> list[str]:
    (widget,) = driver.workspace.wizard.check_page.findChildren(kind)
    return driver.buttons(widget)


def tabs(driver: Driver) -> tuple[int, Counts]:
    """Return the numbers on the tabs of 核对: of all, and of each kind."""
    every, *kinds = texts(driver, KindTabs)
    found = {KINDS[text.split(" ")[0]]: number(text) for text in kinds}
    return number(every), Counter({kind: count for kind, count in found.items() if count})


def of_steps(driver: Driver) -> list[int | None]:
    """Return the numbers of all steps up to 核对; None for a page not begun."""
    says = [button.accessibleDescription() for button in driver.workspace.steps.buttons]
    *pages, whole = says[: len(FORM.pages) + 1]
    return [*(None if s == words.STATUS_EMPTY else number(s) for s in pages), number(whole)]


def of_pane(driver: Driver, page: int) -> int:
    driver.workspace.wizard.show_page(page)
    return number(next(one for one in driver.buttons(driver.workspace.pane) if "要看" in one))


def to_do(counts: Counts) -> int:
    return sum(counts[kind] for kind in TO_DO)


def open_issues(driver: Driver) -> Iterator[tuple[str, Counts]]:
    """Yield each line of 打印与导出: the page and what is open there; 未填 counts as one."""
    (widget,) = driver.workspace.wizard.export_page.findChildren(OpenIssues)
    said = [text for text in driver.texts(widget) if text != words.NOTHING_OPEN]
    for title, line in zip(said[::2], said[1::2], strict=True):
        whole = re.sub(r"（\d+ 项）", "", line)  # the fields of the one group 沿用未确认
        parts = [part.split(" ") for part in whole.split("　")]
        yield title, Counter({KINDS[part[0]]: int(part[1]) if part[1:] else 1 for part in parts})


def on_each_page(groups: tuple[FindingGroup, ...]) -> list[int]:
    return [sum(one.page == page.key for one in groups) for page in FORM.pages]


def agree(driver: Driver) -> None:
    """Compare the numbers of steps, pane, 核对, 打印与导出 and the card on the start page."""
    workspace = driver.workspace
    driver.go_to_page(workspace.wizard.check_number)
    process()
    groups = workspace.session.groups
    every, kinds = tabs(driver)
    *pages, left = of_steps(driver)
    untouched = pages.count(None)
    assert every == kinds.total() == len(groups)
    assert left == to_do(kinds) == sum(page or 0 for page in pages) + untouched
    check_lists(driver, groups, kinds)
    assert [of_pane(driver, n) for n in range(len(pages))] == [page or 0 for page in pages]
    workspace.wizard.show_page(workspace.wizard.last)
    lines = dict(open_issues(driver))
    for page, count in zip(FORM.pages, pages, strict=True):
        assert to_do(lines.get(page.title, Counter())) == (1 if count is None else count)
    said = sum(lines.values(), Counter[FindingKind]())
    assert said == kinds - Counter({FindingKind.EXPLAINED: kinds[FindingKind.EXPLAINED]})
    card = summary(DraftCard("", Path(), workspace.session.draft))
    assert (card.left + card.untouched, card.untouched) == (left, untouched)
    assert (card.errors, card.explain) == (kinds[FindingKind.ERROR], kinds[FindingKind.EXPLAIN])


def check_lists(driver: Driver, groups: tuple[FindingGroup, ...], kinds: Counts) -> None:
    """Compare tabs, pages and rows of 核对, for all kinds and for each."""
    findings = driver.workspace.wizard.check_page.findings
    for kind in (None, *kinds):
        findings.tabs.chosen.emit(kind)
        whole, *chips = map(number, texts(driver, PageChips))
        listed = tuple(one for one in groups if kind in (None, one.kind))
        assert whole == sum(chips) == len(listed) == findings.body.list.model().rowCount()
        assert chips == on_each_page(listed)
    findings.tabs.chosen.emit(None)


def test_all_numbers_of_a_draft_agree_whatever_is_filled_in(
    report: Driver, long_run: LongRun
) -> None:
    session, seen = report.workspace.session, Counter[FindingKind]()
    agree(report)
    rounds = long_run.rounds(10, 300)
    for turn in range(rounds):
        dice = random.Random(f"{SEED} {turn}")
        session.set(changes(dice))
        carried = {key: "沿用上年" for key in ("problems", "funds") if dice.random() < 0.5}
        session.set(carried, Source.CARRIED)
        for finding in session.shown:
            if finding.kind is FindingKind.EXPLAIN and dice.random() < 0.3:
                session.set(explanation_values(finding, REASON))
        agree(report)
        seen.update(group.kind for group in session.groups)
        seen.update(under=sum(bool(group.under) for group in session.groups))
    assert all(seen[kind] for kind in FindingKind if kind is not FindingKind.UNCHECKED), seen
    long_run.tell(seed=SEED, drafts=rounds, groups=sum(seen.values()))
