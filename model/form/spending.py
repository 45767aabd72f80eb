"""二、（一）（二）: the table of spending and the table of the three public expenses."""

from model.form.spec import Choice, Column, Field, Group, Page, RateRow, Row, Table, ValueKind

ADDED, CONTAINED = "added", "contained"

EARMARKED = Field(
    "earmarked",
    "政府专项",
    ValueKind.CHOICE,
    place="政府专项的算法",
    default=ADDED,
    choices=(
        Choice(ADDED, "另外相加（合计＝基本＋项目＋专项）"),
        Choice(CONTAINED, "已含在项目支出里（合计＝基本＋项目）"),
    ),
)

_HELP = "可从 Excel 粘贴；合计不填就自动相加"

SPENDING = Table(
    "spending",
    "（一）{year}年度整体支出情况",
    "项目",
    rows=(
        Row("initial", "年初部门预算"),
        Row("adjusted", "调整预算数", aliases=("调整后预算数",)),
        Row("final", "部门决算数", aliases=("支出决算数",)),
        Row("assets", "其中：资产购置支出", memo=True, aliases=("资产购置",)),
    ),
    columns=(
        Column("total", "支出合计", aliases=("合计",)),
        Column("basic", "基本支出"),
        Column("project", "项目支出"),
        Column(
            "earmarked",
            "政府专项",
            when=(EARMARKED.key, ADDED),
            aliases=("政府专项支出", "政府专项资金"),
        ),
    ),
    total="total",
    unit="万元",
    help=_HELP,
    rate=RateRow("决算 ÷ 调整预算", numerator="final", denominator="adjusted"),
)

_VEHICLES = (
    "公车购置及运行费",
    "公车购置和运行费",
    "公车购置及运行维护费",
    "公务用车购置、运行费",
    "公务用车购置及运行费",
    "公务用车购置和运行费",
    "公务用车购置及运行维护费",
    "公务用车购置和运行维护费",
)

THREE_PUBLIC = Table(
    "three_public",
    "（二）{year}年“三公”经费支出情况",
    "",
    rows=(
        Row("budget", "部门预算数", aliases=("年初部门预算数",)),
        Row("final", "部门决算数", aliases=("支出决算数",)),
    ),
    columns=(
        Column("overseas", "因公出国出境", aliases=("因公出国（境）费", "因公出国")),
        Column("vehicles", "公车购置、运行", aliases=_VEHICLES),
        Column("receptions", "公务接待"),
        Column("total", "合计"),
    ),
    total="total",
    unit="万元",
    help=_HELP,
    rate=RateRow("决算 ÷ 预算", numerator="final", denominator="budget"),
    short_name="“三公”",
)

PAGE = Page(
    "spending",
    "支出情况",
    "二、部门整体支出管理及使用情况",
    (SPENDING, Group("counting", "", (EARMARKED,), printed=False), THREE_PUBLIC),
    part="二（一）（二）",
)
