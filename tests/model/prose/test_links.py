"""Figures put into a text from the form: linked, found stale, brought up to date."""

from model.draft.draft import Draft
from model.draft.facts import Facts
from model.editing.session import Session
from model.findings.finding import Finding, Level
from model.prose.links import insertable, inserted
from tests.builders import Values, draft, found_in, spending

TABLE: Values = {
    "year": "2019",
    **spending("final", ("", "1644.56", "824.2", "0")),
    "staff.on_payroll": "42",
}


def put(of: Draft, key: str, behind: str) -> Draft:
    """Give the draft with a figure put behind these words of the narrative."""
    offset = of.text("performance").index(behind) + len(behind)
    return of.with_values(inserted(of, "performance", offset, key), {})


def stale(of: Draft) -> list[Finding]:
    return [finding for finding in found_in(of) if finding.rule == "N04"]


def test_every_filled_figure_can_be_put_in_totals_too() -> None:
    offered = {
        key: (label, shown, unit) for key, label, shown, unit in insertable(Facts(draft(TABLE)))
    }
    assert offered["spending.final.basic"] == ("部门决算数·基本支出", "1644.56", "万元")
    assert offered["spending.final.total"] == ("部门决算数·支出合计", "2468.76", "万元")
    assert offered["staff.on_payroll"] == ("在职人数", "42", "人")
    assert "spending.initial.basic" not in offered
    assert "performance" not in offered


def test_a_figure_is_put_in_and_linked_by_the_words_before_it() -> None:
    linked = put(draft(TABLE, performance="本年基本支出万元。"), "spending.final.basic", "支出")
    assert linked.text("performance") == "本年基本支出1644.56万元。"
    link = "link/performance/本年基本支出"
    assert linked.values[link] == ("spending.final.basic", "1644.56")
    assert stale(linked) == []


def test_a_blank_figure_is_not_put_in() -> None:
    assert inserted(draft(TABLE), "performance", 0, "spending.initial.basic") == {}


def test_a_linked_figure_that_changed_in_the_table_is_an_error_with_its_correction() -> None:
    linked = put(
        draft(TABLE, performance="事项如下。\n我局办公经费万元。"), "spending.final.basic", "经费"
    )
    session = Session(linked)
    session.change({"spending.final.basic": "1700.00"})
    (finding,) = stale(session.draft)
    assert (finding.level, finding.compared_key) == (Level.E, "spending.final.basic")
    assert (finding.actual, finding.expected, finding.difference) == (
        "1644.56",
        "1700.00",
        "-55.44",
    )
    ((start, end),) = finding.spans
    assert session.draft.text("performance")[start:end] == "1644.56"
    session.apply(finding.corrections[0])
    assert session.draft.text("performance").endswith("我局办公经费1700.00万元。")
    assert stale(session.draft) == []
    session.change({"spending.final.basic": "1800"})
    assert stale(session.draft) != []  # it is linked still
    session.undo()
    session.undo()
    assert stale(session.draft) == [finding]


def test_a_link_whose_words_or_figure_are_gone_is_no_link() -> None:
    linked = put(draft(TABLE, performance="办公经费万元。"), "spending.final.basic", "经费")
    changed = linked.with_values({"spending.final.basic": "1700"}, {})
    for text in ("办公费用1644.56万元。", "办公经费1644.567万元。", "办公经费1700万元。", ""):
        assert stale(changed.with_values({"performance": text}, {})) == []


def test_two_linked_figures_in_a_row_do_not_loosen_each_other() -> None:
    text = "合计万元，其中项目万元。"
    linked = put(draft(TABLE, performance=text), "spending.final.project", "项目")
    linked = put(linked, "spending.final.basic", "合计")
    changed = linked.with_values({"spending.final.basic": "1", "spending.final.project": "2"}, {})
    session = Session(changed)
    while found := stale(session.draft):
        session.apply(found[0].corrections[0])
    assert session.draft.text("performance") == "合计1万元，其中项目2万元。"


def test_the_same_words_before_two_figures_are_two_links() -> None:
    linked = put(draft(TABLE, performance="经费人。\n经费万元。"), "staff.on_payroll", "经费")
    offset = linked.text("performance").rindex("经费") + 2
    linked = linked.with_values(inserted(linked, "performance", offset, "spending.final.basic"), {})
    assert len(linked.annotations("link")) == 2
    changed = linked.with_values({"staff.on_payroll": "43", "spending.final.basic": "1"}, {})
    assert {finding.actual for finding in stale(changed)} == {"42", "1644.56"}


def test_a_link_at_the_beginning_of_a_paragraph_stands_only_there() -> None:
    linked = draft(TABLE, performance="人在职。\n共42人。")
    linked = linked.with_values(inserted(linked, "performance", 0, "staff.on_payroll"), {})
    changed = linked.with_values({"staff.on_payroll": "43"}, {})
    (finding,) = stale(changed)
    assert finding.spans == ((0, 2),)


def test_a_stale_link_is_not_told_a_second_time_as_a_figure_of_the_text() -> None:
    text = "2019年决算基本支出万元。"
    linked = put(draft(TABLE, performance=text), "spending.final.basic", "基本支出")
    changed = linked.with_values({"spending.final.basic": "1700"}, {})
    assert len(stale(changed)) == 1
