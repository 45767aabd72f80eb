"""（四） compared with the tables (F04–F07)."""

import re
from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.form.analysis import REASONS
from model.prose.other_bodies import around, of_another_body
from model.prose.project.project_money import SPENT_CELL, project_money, understood, value_of
from model.prose.rewriting import agrees
from model.prose.texts import Mention
from model.rules.evidence.text_figures import differs_from_table
from resources.messages import prose as words

_RECEIVED = "spending.adjusted.project"
_ASSETS = "spending.assets.project"
_EARMARKED = "spending.final.earmarked"
_GIVEN = ("spending.adjusted.earmarked", "spending.initial.earmarked")
_FROM_ABOVE = re.compile("上级|中央|国家|省|市[级里]?(?!政)")


def _spent(facts: Facts) -> Iterator[Finding]:
    """Check F04: 项目支出 is the table's; a figure that includes 政府专项 is no error."""
    spent, table = project_money(facts).spent, facts.number(SPENT_CELL)
    if spent is None or table.value is None or value_of(spent) == table.value:
        return
    if agrees(spent.figure, table.value):
        if spent.figure.scale > 0:  # 0.89亿元 is rounded, which no button can make nearer
            return
        yield differs_from_table(facts, [spent], SPENT_CELL, words.SPENT_TAIL).hint()
    elif understood(spent) and not (_of_another(facts, spent) or _with_earmarked(facts, spent)):
        yield differs_from_table(facts, [spent], SPENT_CELL, words.SPENT_OFF)


def _of_another(facts: Facts, mention: Mention) -> bool:
    return of_another_body(facts, mention, around(facts, mention.place))


def _with_earmarked(facts: Facts, mention: Mention, key: str = SPENT_CELL) -> bool:
    together = facts.amount(key) + facts.amount(key.replace("project", "earmarked"))
    return value_of(mention) == together


def _received(facts: Facts) -> Iterator[Finding]:
    """Check F05: what was received is the adjusted budget, or that with 政府专项."""
    money = project_money(facts)
    if not money.received or _with_earmarked(facts, money.received, _RECEIVED):
        return
    if not money.carried_over:
        yield from _differing(facts, money.received, _RECEIVED)


def _special(facts: Facts) -> Iterator[Finding]:
    """Check F07: 专项资金 is the 政府专项 of the table."""
    mention = project_money(facts).special
    if mention and not (_is_given(facts, mention) or _FROM_ABOVE.search(_own_words(mention))):
        yield from _differing(facts, mention, _EARMARKED)


def _is_given(facts: Facts, mention: Mention) -> bool:
    """Whether it is the budget of 政府专项, where its words do not say that it was spent."""
    given = any(agrees(mention.figure, facts.number(key).value) for key in _GIVEN)
    spent_at_all = bool(facts.amount(_EARMARKED))
    return given and spent_at_all and not mention.statement.names_row


def _own_words(mention: Mention) -> str:
    return mention.place.paragraph[mention.statement.start : mention.figure.start]


def _differing(facts: Facts, mention: Mention, key: str) -> Iterator[Finding]:
    """Yield a finding where the text has another figure than the table."""
    table = facts.number(key).value
    differs = table is not None and not agrees(mention.figure, table)
    if differs and not _of_another(facts, mention):
        yield differs_from_table(facts, [mention], key, words.STATED_OFF)


def _assets(facts: Facts) -> Iterator[Finding]:
    """Check F06: 资产购置 is part of 资本性支出, and usually all of it."""
    mention, table = _capital(facts), facts.number(_ASSETS)
    if mention is None or table.value is None or agrees(mention.figure, table.value):
        return
    above = table.value > value_of(mention)
    level, text = (Level.E, words.CAPITAL_BELOW) if above else (Level.W, words.STATED_OFF)
    if not _of_another(facts, mention) and (understood(mention) or not above):
        yield differs_from_table(facts, [mention], _ASSETS, text).at(level)


def _capital(facts: Facts) -> Mention | None:
    parts = project_money(facts).parts
    return next((part for part in parts if part.statement.role == "capital"), None)


RULES = (
    Rule(
        "F04",
        Level.E,
        "（四）的项目支出＝表中部门决算数的项目支出",
        _spent,
        passes={SPENT_CELL: "950.00", "funds": "项目支出950.00万元。"},
        fails={SPENT_CELL: "950.00", "funds": "项目支出905.00万元。"},
        why="同一笔项目支出在表里和文中各写一次，两处必须是同一个数",
        applies=lambda facts: project_money(facts).spent is not None,
    ),
    Rule(
        "F05",
        Level.W,
        "（四）的项目资金收入与项目支出调整预算数一致，不一致的要说明",
        _received,
        passes={_RECEIVED: "950.00", "funds": "项目资金收入950.00万元。"},
        fails={_RECEIVED: "950.00", "funds": "项目资金收入1013.00万元。"},
        why="收到的钱比预算多或者少，都要讲清楚来源",
        applies=lambda facts: project_money(facts).received is not None,
        answered_in=REASONS.key,
    ),
    Rule(
        "F06",
        Level.W,
        "项目支出里的资产购置不超过（四）的资本性支出；两数不同的要说明",
        _assets,
        passes={_ASSETS: "34.50", "funds": "项目支出950万元，其中资本性支出34.50万元。"},
        fails={_ASSETS: "34.50", "funds": "项目支出950万元，其中资本性支出142.30万元。"},
        why="买资产的钱都算资本性支出，差出来的部分要说得出是什么",
        applies=lambda facts: _capital(facts) is not None,
    ),
    Rule(
        "F07",
        Level.W,
        "（四）写的专项资金与表中政府专项一致，不一致的要说明",
        _special,
        passes={_EARMARKED: "60.00", "funds": "专项资金60.00万元已全部拨付。"},
        fails={_EARMARKED: "0", "funds": "专项资金60.00万元已全部拨付。"},
        why="文中说有专项，表里却是另一个数，看的人会以为漏填了一栏",
        applies=lambda facts: project_money(facts).special is not None,
    ),
)
