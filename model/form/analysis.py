"""二、（三）（四）: why the figures differ, and how the project money was managed and used."""

from model.form.spec import (
    NONE,
    NOT_APPLICABLE,
    TO_VERIFY,
    Field,
    Page,
    Passage,
    ValueKind,
)

REASONS = Passage(
    Field(
        "reasons",
        "（三）项目支出年初预算、调整预算及决算数差异成因分析",
        ValueKind.TEXT,
        help="年初、调整、决算不一样的，逐条写原因，最好写上金额；都一样的写“无”",
        example="1、追加某某专项经费 20 万元，未列入年初预算。",
        blank_words=(NONE, TO_VERIFY),
    )
)

PAGE = Page(
    "analysis",
    "差异与资金",
    "二、部门整体支出管理及使用情况",
    (
        REASONS,
        Passage(
            Field(
                "funds",
                "（四）项目资金使用管理情况分析",
                ValueKind.TEXT,
                help="写清收到多少、用了多少、用在哪里、怎样管理；没有项目资金的写“不适用”",
                example="1、项目资金管理情况……　2、项目资金使用情况……",
                blank_words=(NOT_APPLICABLE, TO_VERIFY),
            )
        ),
    ),
    part="二（三）（四）",
)
