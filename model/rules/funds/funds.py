"""（四） by itself: rate of use, remainder, staff costs, topics (F02, F03, F08–F10)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import Threshold, threshold_of
from model.prose.project.project_money import (
    FUNDS,
    SPENT_CELL,
    ProjectMoney,
    project_money,
    understood,
    value_of,
)
from model.prose.rewriting import agrees, written_like
from model.prose.texts import Mention
from model.rules.evidence.text_figures import (
    difference_as_written,
    digits,
    figure_changed,
    quoted,
    span,
)
from model.values.headings import numbered
from model.values.numbers import decimal_text, rounded, trimmed
from model.values.percent import percent_text
from resources.messages import prose as words

_LEFT_OVER = re.compile(
    "结余|结转|剩[余下0-9]|节余|余[额款下]|(?<![0-9十百千万])余(?:[约计为共]{0,2}[0-9])"
    "|其余(?:资金|经费|款|部分|[0-9])|差额(?!拨款|编制|单位|事业)|节[约省](?:资金|经费|了?[0-9])"
    "|未(?:[使支执付拨用花完列验结竣]|实施|启动|形成|开工)|尚[未有余]|没有?[使支用花]|暂[未缓存]|存量"
    "|上[缴交]|[缴交退返][回还]|缴[入库]|归还|收[回缴]|尾款|质保金|保证金|跨年|[下次翌来明]一?年|继续[使支用付]"
    "|待[^，。；]{0,12}(?:支付|拨付|付款|结算|使用|清算)|留[待存]"
    "|按[^，。；]{0,8}进度[^，。；]{0,6}(?:支付|付款|拨付|结算)"
)
_MANAGED = re.compile("办法|制度|专款专用|专[账户]|审批|内控|内部控制|监督|程序|政府采购|核[算查]")
_USED = re.compile("用于|使用|支出|[0-9０-９][0-9０-９.．,]*万?元")
_NAMED = re.compile("[^。；，\n]{0,12}管理(?:使用)?情况")  # headings do not count
_HUNDRED = Decimal(100)
_USE = Threshold("F08", Decimal(90), words.RATE_LIMIT)


def _rate(facts: Facts) -> Iterator[Finding]:
    """Check F02: 使用率 is spent ÷ received, at the decimals shown."""
    money = project_money(facts)
    rate, shares = money.rate, money.shares_as_stated
    if rate is None or shares is None or money.rate_fits or money.carried_over:
        return
    if understood(rate, money.received, money.spent):
        yield _rate_off(facts, money, rate, shares)


def _rate_off(
    facts: Facts, money: ProjectMoney, rate: Mention, shares: tuple[Decimal, Decimal]
) -> Finding:
    least, most = shares
    spent, received = _in_one_unit(money)
    text = words.RATE_OFF if least == most else words.RATE_BETWEEN
    value = decimal_text(most)
    correction = figure_changed(facts, [rate], value, words.RATE_TO.format(value=value))
    actual, nearest = digits(rate), min(shares, key=lambda end: abs(end - value_of(rate)))
    return Finding(
        (FUNDS,),
        text.format(
            actual=actual,
            spent=spent,
            received=received,
            expected=decimal_text(least),
            most=value,
        ),
        expected=decimal_text(nearest),
        actual=actual,
        difference=decimal_text(difference_as_written(rate.figure, decimal_text(nearest))),
        corrections=(correction,) if least == most else (),
        subject=quoted(rate),
        spans=(span(rate),),
    )


def _in_one_unit(money: ProjectMoney) -> tuple[str, str]:
    """Return spent and received as written; in 万元 where their units differ."""
    both = [one for one in (money.spent, money.received) if one]
    alike = len({one.figure.scale for one in both}) == 1
    spent, received = (digits(m) if alike else decimal_text(trimmed(value_of(m))) for m in both)
    return spent, received


def _has_received_and_spent(facts: Facts) -> bool:
    money = project_money(facts)
    return money.received is not None and money.spent is not None


def _remainder(facts: Facts) -> Iterator[Finding]:
    """Check F03: spending is at most what was received, and a remainder is explained."""
    money = project_money(facts)
    if money.received is None or money.spent is None or money.carried_over:
        return
    figure = money.spent.figure
    expected = written_like(figure, value_of(money.received))
    difference = difference_as_written(figure, expected)
    if agrees(figure, value_of(money.received)) or (difference < 0 and _mentions_remainder(facts)):
        return
    yield Finding(
        (FUNDS,),
        (words.OVERSPENT if difference > 0 else words.REMAINDER).format(
            actual=digits(money.spent), expected=expected, difference=decimal_text(abs(difference))
        ),
        expected=expected,
        actual=digits(money.spent),
        difference=decimal_text(difference),
        subject=quoted(money.spent),
        spans=(span(money.spent),),
    )


def _mentions_remainder(facts: Facts) -> bool:
    texts = (text for key in (FUNDS, "reasons") for _, text in facts.paragraphs(key))
    return any(_LEFT_OVER.search(text) for text in texts)


def _rate_low(facts: Facts) -> Iterator[Finding]:
    """Check F08: the rate, as computed from the amounts or as written, is not below 90 %."""
    money, limit = project_money(facts), threshold_of(facts, _USE)
    shares = None if money.carried_over else money.shares
    worked_out = shares[1] if shares else None
    written = money.rate.figure.value if money.rate else None
    rate = worked_out if money.spent and worked_out is not None else written
    if rate is None or rate >= limit:
        return
    mention = money.rate if written is not None and written < limit else money.spent
    if written is not None and mention is money.rate:
        actual = decimal_text(written)
    else:
        actual = percent_text(rate, _HUNDRED).rstrip("%")
    yield Finding(
        (FUNDS,),
        words.RATE_LOW.format(actual=actual, limit=decimal_text(trimmed(limit))),
        expected=decimal_text(trimmed(limit)),
        actual=actual,
        difference=decimal_text(Decimal(actual) - trimmed(limit)),
        subject=words.RATE_SUBJECT,
        spans=(span(mention),) if mention else (),
    )


def _staff_costs(facts: Facts) -> Iterator[Finding]:
    """Check F09: people are paid from 基本支出, so staff costs in project money need a 说明."""
    money = project_money(facts)
    staff = next((part for part in money.parts if part.statement.role == "staff_costs"), None)
    if staff is None or not value_of(staff):
        return
    spent = value_of(money.spent) or facts.amount(SPENT_CELL)
    share = decimal_text(rounded(value_of(staff) * 100 / spent)) if spent else ""
    text = words.STAFF_SHARE if share else words.STAFF_COSTS
    yield Finding(
        (FUNDS,),
        text.format(actual=digits(staff), share=share),
        actual=digits(staff),
        subject=quoted(staff),
        spans=(span(staff),),
    )


def _management_and_use(facts: Facts) -> Iterator[Finding]:
    """Check F10: the text tells how the money was managed and how it was used."""
    text = facts.text(FUNDS)
    both = _MANAGED.search(_NAMED.sub("", text)) and _USED.search(text)
    if not both and not _has_several_points(text):
        yield Finding((FUNDS,), words.ONE_POINT)


def _has_several_points(text: str) -> bool:
    levels = [heading.level for heading in numbered(text)]
    paragraphs = sum(bool(line.strip()) for line in text.split("\n"))
    return levels.count(min(levels)) > 1 if levels else paragraphs > 1


_PASSING = {
    "year": "2019",
    "funds": "1、资金管理：制定了资金管理办法，专款专用。\n2、资金使用：项目资金收入1000万元，"
    "支出950万元，使用率95%，结余50万元结转下年。",
}


def _funds(text: str) -> dict[str, str]:
    return {"year": "2019", "funds": text}


RULES = (
    Rule(
        "F02",
        Level.E,
        "（四）的使用率＝支出÷收入，按所写的小数位",
        _rate,
        passes=_PASSING,
        fails=_funds("项目资金收入1000万元，支出950万元，使用率96%。"),
        why="使用率由两个金额算得出来，三个数对不上就有一个是错的",
        applies=lambda facts: project_money(facts).shares_as_stated is not None,
    ),
    Rule(
        "F03",
        Level.W,
        "（四）支出不超过收入；没有用完的写明原因",
        _remainder,
        passes=_PASSING,
        fails=_funds("项目资金收入1000万元，支出950万元，使用率95%。"),
        why="没有用完的钱去了哪里，财政一定会问",
        applies=_has_received_and_spent,
    ),
    Rule(
        "F08",
        Level.W,
        "（四）项目资金使用率低于 90% 的要说明",
        _rate_low,
        passes=_PASSING,
        fails=_funds("项目资金收入1000万元，支出800万元，使用率80%。"),
        why="使用率低说明预算编得偏多，或者事情没有做完",
        limit=_USE,
        applies=lambda facts: (
            project_money(facts).rate is not None or _has_received_and_spent(facts)
        ),
    ),
    Rule(
        "F09",
        Level.W,
        "项目支出里有人员经费的要说明",
        _staff_costs,
        passes=_PASSING,
        fails=_funds("项目支出950万元，其中人员经费100万元，商品服务支出850万元。"),
        why="人员经费一般在基本支出里开支，放在项目里要讲出依据",
        applies=lambda facts: facts.filled(FUNDS),
    ),
    Rule(
        "F10",
        Level.H,
        "（四）写到资金怎样管理，也写到怎样使用",
        _management_and_use,
        passes=_PASSING,
        fails=_funds("1、项目资金使用情况：项目支出950万元。"),
        why="这一栏问的是使用和管理两件事，只写一件等于没有答完",
        applies=lambda facts: facts.filled(FUNDS),
    ),
)
