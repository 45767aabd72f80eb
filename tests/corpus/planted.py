"""One slip in a consistent report: is the true correction the first one offered, and is the slip
shown once? ``python -m tests.corpus.planted [ROUNDS]`` prints both by kind of slip.

A slip of which no rule can know (a digit of 编制数, say) is drawn again and counted as silent.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from model.checking.grouping import FindingGroup
from model.checking.progress import all_groups, page_statuses
from model.checking.trial_corrections import corrected
from model.draft.facts import Facts
from model.editing.session import Session
from model.findings.finding import Correction
from model.form import FORM
from model.form.spec import NUMERIC
from tests.builders import Values, draft
from tests.corpus.reports import consistent_reports
from tests.corpus.slips import KINDS, plant

NAMED = 27
RANDOM = 320
_NUMBERS = tuple(field.key for field in FORM.fields if field.kind in NUMERIC)


@dataclass(frozen=True)
class Planted:
    """A slip and what became of it. ``place`` is that of the true correction among the offers of
    the first finding shown, from 1; 0 for none. ``groups`` counts what is shown for it to do."""

    kind: str
    report: str
    wrong: str
    head: str
    offered: tuple[str, ...]
    place: int
    groups: int


def planted(rounds: int, seed: str) -> Iterator[Planted]:
    """Yield so many slips of all kinds in turn, and those drawn of which no rule knows."""
    reports = [(name, values, _ids(values)) for name, values in consistent_reports()]
    kinds = [*KINDS]
    for number in range(rounds):
        kind, dice = kinds[number % len(kinds)], random.Random(f"{seed} {number}")
        while True:
            name, values, known = dice.choice(reports)
            changed = plant(kind, dice, values)
            if not changed:
                continue
            result = _result(kind, name, values, changed, known)
            yield result
            if result.head:
                break


def new_groups(session: Session, known: frozenset[str]) -> list[FindingGroup]:
    """Return what the window shows to do that was not there before, in its order."""
    groups = all_groups(page_statuses(session.facts, session.findings))
    return [group for group in groups if group.is_to_do and not known.issuperset(group.ids)]


def _ids(values: Values) -> frozenset[str]:
    return frozenset(finding.id for finding in Session(draft(values)).findings)


def _result(
    kind: str, name: str, values: Values, changed: Values, known: frozenset[str]
) -> Planted:
    session = Session(draft({**values, **changed}))
    groups = new_groups(session, known)
    wrong = "，".join(f"{key} {values[key]}→{typed}" for key, typed in changed.items())
    if not groups:
        return Planted(kind, name, wrong, "", (), 0, 0)
    offers = session.corrections_for(groups[0].first)
    place = place_of_true(session, offers, values, changed)
    head = f"{groups[0].first.rule} {groups[0].first.place}"
    return Planted(kind, name, wrong, head, tuple(o.label for o in offers), place, len(groups))


def place_of_true(
    session: Session, offers: Iterable[Correction], values: Values, changed: Mapping[str, object]
) -> int:
    """Return the place of the first offer that gives the changed cells their figures back and
    touches no other figure, from 1; 0 for none."""
    right, wrong = Facts(draft(values)), session.facts
    for place, offer in enumerate(offers, 1):
        after = Facts(corrected(session.draft, offer))
        if all(
            after.amount(key) == (right if key in changed else wrong).amount(key)
            for key in _NUMBERS
        ):
            return place
    return 0


def table(results: Iterable[Planted]) -> str:
    """Return the figures by kind, as a Markdown table."""
    listed = list(results)
    found = [one for one in listed if one.head]
    lines = [
        "| 错法 | 埋下 | 第一个就是 | 前三个里有 | 只显示一处 | 没有规则能知道 |",
        "|---|---|---|---|---|---|",
    ]
    for kind in (*KINDS, "合计"):
        of_kind = [one for one in found if kind in (one.kind, "合计")]
        silent = Counter(one.kind for one in listed if not one.head)
        counts = (
            len(of_kind),
            sum(one.place == 1 for one in of_kind),
            sum(0 < one.place <= 3 for one in of_kind),
            sum(one.groups == 1 for one in of_kind),
            silent.total() if kind == "合计" else silent[kind],
        )
        lines.append(f"| {kind} | {' | '.join(map(str, counts))} |")
    return "\n".join(lines)


def main(rounds: int) -> None:
    """Print the named slips one by one, then the tables."""
    named = list(planted(NAMED, "named"))
    for one in named:
        if one.head:
            told = f"{one.place}/{len(one.offered)} 组 {one.groups}"
            print(f"{told}  {one.kind} {one.report}：{one.wrong}\n    {one.head}：{one.offered}")
    print(f"\n{NAMED} 个有名的\n\n{table(named)}")
    print(f"\n另抽 {rounds} 个\n\n{table(planted(rounds, 'random'))}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RANDOM)
