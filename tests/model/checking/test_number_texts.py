"""Whatever way numbers are written, nothing raises: not a rule, not the paper, not its reader."""

import random

from export.audit.outcome import outcome
from export.report.build import build
from export.word.document import write
from export.word.read_back import compare
from model.checking.check import check
from model.checking.progress import page_statuses, progress
from model.checking.trial_corrections import tried
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import ValueKind
from model.prose.links import insertable, inserted, stale_links
from tests.builders import draft
from tests.long_runs import LongRun
from tests.number_texts import number, number_text

SEED = 20191127
TEXTS = [field.key for field in FORM.fields if field.kind is ValueKind.TEXT]
LISTS = [field.key for field in FORM.fields if field.kind is ValueKind.LIST]
LINES = [field.key for field in FORM.fields if field.kind not in (ValueKind.TEXT, ValueKind.LIST)]


def unusual_draft(dice: random.Random) -> Draft:
    """Return a draft whose texts, names and cells hold numbers written in any way."""
    values: dict[str, str | tuple[str, ...]] = {
        key: number_text(dice) for key in dice.sample(TEXTS, k=dice.randrange(1, len(TEXTS) + 1))
    }
    for key in dice.sample(LINES, k=dice.randrange(0, len(LINES))):
        values[key] = number(dice) + dice.choice(("", "", "万元", "人", "%", "\u200b"))
    for key in dice.sample(LISTS, k=1):
        values[key] = tuple(number_text(dice, 2) for _ in range(dice.randrange(4)))
    return draft(values)


def test_numbers_written_in_any_way_make_no_rule_raise(long_run: LongRun) -> None:
    rounds = long_run.rounds(250, 20_000)
    found = 0
    for round_number in range(rounds):
        dice = random.Random(f"{SEED} {round_number}")
        made = unusual_draft(dice)
        checked = check(Facts(made))
        facts, findings = checked.facts, checked.findings
        faults = [(finding.rule, finding.fault) for finding in findings if finding.fault]
        assert faults == [], f"round {round_number}"
        for finding in findings[:5]:
            tried(checked, finding)
        page_statuses(facts, findings)
        assert progress(facts).total
        found += len(findings)
    long_run.tell(seed=SEED, drafts=rounds, findings=found, raised=0)


def test_numbers_written_in_any_way_are_printed_and_read_back(long_run: LongRun) -> None:
    rounds = long_run.rounds(25, 2_000)
    for round_number in range(rounds):
        made = unusual_draft(random.Random(f"{SEED} paper {round_number}"))
        assert compare(made, write(build(made))) == (), f"round {round_number}"
        assert outcome(check(Facts(made))).rules
    long_run.tell(seed=SEED, papers=rounds, differing=0)


def test_a_figure_put_into_such_a_text_stands_there_and_is_linked(long_run: LongRun) -> None:
    rounds = long_run.rounds(50, 2_000)
    put_in = 0
    for round_number in range(rounds):
        dice = random.Random(f"{SEED} links {round_number}")
        made = unusual_draft(dice)
        passage, place = dice.choice(TEXTS), dice.random()
        for key, _, figure, _ in insertable(Facts(made))[:3]:
            at = int(place * len(made.text(passage)))
            values = inserted(made, passage, at, key)
            after = made.with_values(dict(values), {})
            assert figure in after.text(passage), f"round {round_number}"
            assert not [stale for stale in stale_links(Facts(after)) if stale.key == key]
            put_in += 1
    long_run.tell(seed=SEED, drafts=rounds, put_in=put_in)
