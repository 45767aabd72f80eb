"""What was gathered of a draft is taken over where nothing it read has changed."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.checking.check import check
from model.draft.annotations import ANSWER, LAST, LIMIT, LINK, OFF, OTHER, annotation_key
from model.draft.draft import Draft, Source, Value, is_list
from model.draft.facts import Facts
from model.draft.results import compared
from model.editing.session import Session
from model.findings.finding import Finding
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import Field
from model.prose.texts import places
from model.rules import RULES
from tests.builders import draft, figures_2019, found_in

TOTAL, BASIC = "spending.final.total", "spending.final.basic"
REMARKS: tuple[Mapping[str, Value], ...] = (
    {annotation_key(OFF, "T08"): ("今年单位合并，两年不能相比。",)},
    {annotation_key(LIMIT, "T08"): ("80", "上级另有规定，见通知。")},
    {annotation_key(LAST, "spending.final.total"): ("1700",)},
)
CHANGES = (*(values for rule in RULES for values in (rule.passes, rule.fails)), *REMARKS)


def rechecked(facts: Facts, later: Draft) -> Facts:
    """Give the facts of a later draft, all rules asked before and after."""
    check(facts)
    return Facts(later, facts)


def found_anew(of: Draft) -> tuple[Finding, ...]:
    """Return what a check finds that knows nothing of any before: on a thread of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(found_in, of).result()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_sees_what_makes_it_fail_and_what_puts_it_right(rule: Rule) -> None:
    fails, passes = draft(rule.fails), draft(rule.passes)
    facts = rechecked(Facts(passes), fails)
    assert rule.id in {finding.rule for finding in check(facts).findings}
    facts = rechecked(facts, passes)
    assert rule.id not in {finding.rule for finding in check(facts).findings}


@pytest.mark.parametrize("field", FORM.fields, ids=lambda field: field.key)
def test_a_field_blanked_and_filled_again_is_checked_like_a_fresh_draft(field: Field) -> None:
    full = draft(figures_2019())
    blank = full.with_values({field.key: () if is_list(field.key) else ""}, {})
    facts = rechecked(Facts(full), blank)
    assert check(facts).findings == found_in(blank) == found_anew(blank)
    assert check(rechecked(facts, full)).findings == found_in(full) == found_anew(full)


def test_an_equal_value_from_a_file_makes_no_finding() -> None:
    session = Session(draft({"cover.unit": "某某局", "duties": ("负责甲", "负责乙")}))
    assert session.findings
    same: dict[str, Value] = {
        "cover.unit": "".join(["某某", "局"]),
        "duties": ("".join(["负责", "甲"]), "负责乙"),
    }
    session.change(same, source=Source.FILE)
    assert session.draft.source("cover.unit") is Source.FILE
    session.change({"reasons": "年中追加。"})  # rules that go over all texts run again
    assert session.findings == found_in(session.draft) == found_anew(session.draft)


def test_what_another_draft_says_in_the_same_words_makes_no_finding() -> None:
    one, other = (draft({"cover.unit": "".join(["某某", "局"])}) for _ in range(2))
    assert found_in(one) == found_in(other) == found_anew(other)


@given(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=12))
def test_however_a_draft_changes_a_check_that_remembers_says_what_a_fresh_one_says(
    changes: list[Mapping[str, Value]],
) -> None:
    now = draft(figures_2019())
    facts = Facts(now)
    for change in changes:
        now = now.with_values(change, {})
        facts = rechecked(facts, now)
        assert check(facts).findings == found_in(now) == found_anew(now)


def test_what_is_gathered_is_gathered_again_only_where_it_read_what_changed() -> None:
    asked: list[str] = []

    def gather(facts: Facts) -> str:
        asked.append(facts.number(TOTAL).shown)
        return asked[-1]

    before = draft({BASIC: "3", "reasons": "甲"})
    facts = Facts(before)
    assert (facts.once(gather), facts.once(gather)) == ("3", "3")
    other = Facts(before.with_values({"reasons": "乙"}, {}), facts)
    assert (other.once(gather), len(asked)) == ("3", 1)
    added = Facts(before.with_values({BASIC: "4"}, {}), other)
    assert (added.once(gather), len(asked)) == ("4", 2)


@pytest.mark.parametrize(
    ("kind", "again"),
    [(ANSWER, False), (OTHER, False), (OFF, False), (LIMIT, True), (LINK, True), (LAST, True)],
)
def test_only_annotations_that_rules_read_make_them_be_asked_again(kind: str, again: bool) -> None:
    read: list[str] = []

    def gather(facts: Facts) -> None:
        read.extend(facts.text(field.key) for field in FORM.fields)
        read.extend(kind for kind in (LIMIT, LINK, LAST) if facts.annotations(kind))

    before = draft(figures_2019())
    facts = Facts(before)
    facts.once(gather)
    first = len(read)
    Facts(before.with_values({annotation_key(kind, "T08"): ("甲",)}, {}), facts).once(gather)
    assert (len(read) > first) is again


def test_what_is_gathered_about_a_key_is_gathered_for_each_key() -> None:
    def gather(facts: Facts, key: str) -> str:
        return facts.text(key)

    facts = Facts(draft(reasons="甲", funds="乙"))
    assert (facts.once(gather, "reasons"), facts.once(gather, "funds")) == ("甲", "乙")


def test_what_is_gathered_of_what_was_gathered_hangs_on_all_that_was_read() -> None:
    def inner(facts: Facts) -> str:
        return facts.text("reasons")

    def outer(facts: Facts) -> str:
        return facts.once(inner) + facts.text("funds")

    facts = Facts(draft(reasons="甲", funds="乙"))
    assert (facts.once(inner), facts.once(outer)) == ("甲", "甲乙")
    assert Facts(draft(reasons="丙", funds="乙"), facts).once(outer) == "丙乙"


def counted(asked: list[str], facts: Facts) -> str:
    asked.append("".join(place.paragraph for place in places(facts)))
    return asked[-1]


TEXT = "二〇一九年工作。\n2019年决算基本支出1644.56万元。"


def test_what_was_gathered_of_texts_holds_while_they_say_the_same_of_figures() -> None:
    asked: list[str] = []

    def gather(facts: Facts) -> str:
        return counted(asked, facts)

    before = draft({"performance": TEXT, "funds": "甲"})
    facts = Facts(before)
    facts.once(gather)
    longer = before.with_values({"funds": "乙", "performance": f"{TEXT}\n完成任务。"}, {})
    typed = Facts(longer, facts)
    assert (typed.once(gather), len(asked)) == (TEXT.split("\n")[1], 1)
    other = Facts(longer.with_values({"performance": TEXT.replace("56", "65")}, {}), typed)
    assert ("1644.65" in other.once(gather), len(asked)) == (True, 2)


def test_the_same_holds_of_what_was_gathered_on_a_copy() -> None:
    asked: list[str] = []

    def gather(facts: Facts) -> str:
        return facts.on_copy({BASIC: "7"}, lambda copy: copy.once(on_copy))

    def on_copy(copy: Facts) -> str:
        return counted(asked, copy) + copy.number(TOTAL).shown

    before = draft({"performance": TEXT, BASIC: "3"})
    facts = Facts(before)
    assert facts.once(gather).endswith("7")
    typed = Facts(before.with_values({"performance": f"{TEXT}\n完成任务。"}, {}), facts)
    assert (typed.once(gather).endswith("7"), len(asked)) == (True, 1)
    named = Facts(typed.draft.with_values({"performance": TEXT.replace("56", "65")}, {}), typed)
    assert ("1644.65" in named.once(gather), len(asked)) == (True, 2)
    added = Facts(named.draft.with_values({"spending.final.project": "1"}, {}), named)
    assert (added.once(gather).endswith("8"), len(asked)) == (True, 3)


def test_equal_figures_that_are_not_the_same_are_no_reason_to_keep_what_was_gathered() -> None:
    def inner(facts: Facts) -> object:
        return facts.number(BASIC).value

    def outer(facts: Facts) -> str:
        return str(facts.once(inner))

    facts = Facts(draft({BASIC: "12.0"}))
    assert facts.once(outer) == "12.0"
    assert Facts(draft({BASIC: "12.00"}), facts).once(outer) == "12.00"


def test_what_raises_is_asked_again_and_what_it_read_counts_for_the_caller() -> None:
    @compared
    def inner(facts: Facts) -> int:
        return int(facts.text("reasons"))

    def outer(facts: Facts) -> int:
        try:
            return facts.once(inner)
        except ValueError:
            return 0

    facts = Facts(draft(reasons="甲"))
    assert facts.once(outer) == 0
    right = Facts(draft(reasons="7"), facts)
    assert right.once(outer) == 7
    assert Facts(draft(reasons="乙"), right).once(outer) == 0


def test_what_several_drafts_did_not_ask_for_is_judged_by_all_that_has_changed_since() -> None:
    def gather(facts: Facts) -> str:
        return facts.text("reasons") + facts.text("funds")

    facts = Facts(draft(reasons="甲", funds="乙"))
    facts.once(gather)
    unasked = Facts(draft(reasons="丙", funds="乙"), facts)
    again = Facts(draft(reasons="丙", funds="丁"), unasked)
    assert again.once(gather) == "丙丁"
    back = Facts(draft(reasons="甲", funds="乙"), Facts(draft(reasons="丙", funds="乙"), facts))
    assert back.once(gather) == "甲乙"
