"""What a screen reader says: names, values, states, and at each place what was found there."""

import re
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QWidget

from model.findings.finding import FindingKind
from resources.messages import screen as words
from tests.accessibility import Spoken, interface_of, pages, spoken_of, tree
from tests.driver import Driver, process
from ui.editors.choice import ChoiceEditor

CONTAINERS = {"Client", "Pane", "LayeredPane", "Border", "Window", "Grip", "Splitter"}
ENGLISH = re.compile(r"[A-Za-z]{2,}")
KNOWN = {"Ctrl", "Alt", "Shift", "Enter", "Esc", "PDF", "Word", "Excel", "GB", "txt"}
EARMARKED = "earmarked"
ERROR = words.KIND_NAMES[FindingKind.ERROR.value]
EXPLAIN = words.KIND_NAMES[FindingKind.EXPLAIN.value]


def said(widget: QWidget) -> Spoken:
    return spoken_of(interface_of(widget))


def test_a_line_says_name_value_help_and_its_error_and_follows_it(report: Driver) -> None:
    line = report.line("staff.at_post")
    help_text = line.accessibleDescription()
    assert help_text and said(line).name == "在岗人数" and said(line).role == "EditableText"
    report.put("staff.at_post", "四十二")
    report.go_to("staff.on_payroll")
    assert said(line).value == "四十二"
    assert said(line).description == f"{ERROR}：「四十二」不是整数。{help_text}"
    report.put("staff.at_post", "42")
    report.go_to("staff.on_payroll")
    assert said(line).description == help_text


def test_a_list_says_that_a_name_stands_twice(report: Driver) -> None:
    report.put("units.subordinate.names", ("某某中心", "某某中心"))
    report.go_to("staff.authorised")
    listed = said(report.text("units.subordinate.names"))
    assert listed.name == "二级机构名称" and listed.value == "某某中心\n某某中心"
    assert listed.description.startswith(f"{ERROR}：") and "2 次" in listed.description


def test_an_answer_says_which_question_it_answers(report: Driver) -> None:
    choice = report.editor(EARMARKED)
    assert isinstance(choice, ChoiceEditor)
    answers = [said(it) for it in choice.findChildren(QAbstractButton)]
    assert {it.role for it in answers} == {"RadioButton"}
    assert all(it.description.startswith("政府专项") for it in answers)
    assert ["checked" in it.states for it in answers].count(True) == 1


def test_a_cell_says_row_column_value_and_its_finding(sample: Driver) -> None:
    view = sample.table("spending.final.basic")
    assert said(view).role == "Table" and "2019年" in said(view).name

    def cell(key: str) -> Spoken:
        cells = [it for it in tree(interface_of(view)) if it.role == "Cell"]
        index = view.cells.index_of(key)
        return cells[index.row() * view.cells.columnCount() + index.column()]

    assert cell("spending.final.basic").name == "部门决算数·基本支出：1644.56"
    wrong = cell("spending.final.total")
    assert wrong.name == "部门决算数·支出合计：1853.89"
    assert wrong.description == f"{ERROR}：支出合计 1853.89，三项相加 2468.76，少 614.87"
    sample.put("spending.final.total", "")
    assert (
        cell("spending.final.total").name == f"部门决算数·支出合计：2468.76 {words.COMPUTED_HELP}"
    )
    assert not cell("spending.final.total").description.startswith(ERROR)


def test_a_text_says_what_is_wrong_at_the_caret(sample: Driver) -> None:
    editor = sample.text("funds")
    sample.go_to("funds")
    sample.press("F7")
    process()
    finding = editor.finding_here  # pyright: ignore[reportAttributeAccessIssue]
    assert finding is not None
    assert finding.message in said(editor).description
    assert said(editor).role == "EditableText" and said(editor).value == editor.plain_text()


def test_a_step_says_what_is_left_and_which_is_open(sample: Driver) -> None:
    sample.go_to_page(2)
    steps = [said(button) for button in sample.workspace.steps.buttons]
    assert steps[2].name == "支出情况" and "checked" in steps[2].states
    count = sample.workspace.session.page_statuses["spending"].count
    assert steps[2].description == words.LEFT_TO_DO.format(count=count)
    assert ["checked" in it.states for it in steps].count(True) == 1
    assert {it.role for it in steps} == {"RadioButton"}


def test_the_pane_says_tab_lines_and_buttons(sample: Driver) -> None:
    sample.go_to("spending.adjusted.total")
    process()
    tab = said(sample.button(words.TO_LOOK_AT.format(count=4)))
    assert "checked" in tab.states and said(sample.workspace.pane).name == words.PANE
    listed = interface_of(sample.workspace.findings.list)
    lines = [spoken_of(listed.child(number)) for number in range(listed.childCount())]
    lines = [line for line in lines if line.role == "ListItem"]
    assert lines and all(line.name.split()[0] in words.KIND_NAMES.values() for line in lines)
    best = next(b for b in sample.shown(QAbstractButton, sample.workspace.findings.detail))
    assert said(best).role == "Button" and said(best).name == best.text()


def test_an_explanation_says_what_it_is_to_explain(sample: Driver) -> None:
    sample.go_to("staff.contract")
    sample.press("F6")
    process()
    editor = sample.workspace.findings.detail.explain.editor
    assert said(editor).description.startswith(f"{EXPLAIN}：编外长期聘用人员 9")


def test_no_page_has_anything_without_a_name_or_in_english(sample: Driver, tmp_path: Path) -> None:
    told: list[str] = []
    for name, said_there in pages(sample):
        told += [f"== {name}", *(it.line for it in said_there)]
        nameless = [it.line for it in said_there if it.focusable and not it.name]
        assert [line for line in nameless if line.split()[0] not in CONTAINERS] == [], name
        texts = " ".join(f"{it.name} {it.description}" for it in said_there)
        assert {word for word in ENGLISH.findall(texts) if word not in KNOWN} == set(), name
        assert not re.search(r"\{\w*\}|None|<\w+>", texts), name
    path = tmp_path / "tree.txt"
    path.write_text("\n".join(told), encoding="utf-8")
    assert len(told) > 500


def test_a_message_is_said_with_its_choices(sample: Driver) -> None:
    bar = sample.workspace.prompt_bar
    bar.ask("还没有保存成功。", "E", (words.STAY, process))
    process()
    assert said(bar).name == "还没有保存成功。"
    assert [it.name for it in tree(interface_of(bar)) if it.role == "Button"] == [words.STAY]
