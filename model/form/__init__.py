"""The form 部门整体支出绩效自评报告 as data: one module a page, put together and checked here."""

from model.form import analysis, cover, overview, performance, problems, spending
from model.form.form import Form

FORM = Form(
    title="{region}部门整体支出绩效自评报告",
    inner_title=("{region}部门整体支出", "（{year}年度）绩效自评报告"),
    seal="（预算单位盖章）",
    unit_note="单位：万元",
    pages=(
        cover.PAGE,
        overview.PAGE,
        spending.PAGE,
        analysis.PAGE,
        performance.PAGE,
        problems.PAGE,
    ),
)
"""The one form. Screen, rules, Word, reading and the command line follow from it."""
