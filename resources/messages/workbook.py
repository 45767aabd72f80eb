"""What workbooks (.xlsx) say: 填报数据, and how a sheet goes on where a cell is full."""

GOES_ON = "接上一行：一个单元格放不下，分成了几行。"

# --- many reports at once: the lines
PLACED = "{place}：{message}"
NOT_COMPUTED = "算不出"
NAME_JOIN = "、"
DUPLICATE_SAME = "和「{names}」同单位、同年度，两表的数也相同"
DUPLICATE_OTHER = "和「{names}」同单位、同年度，两表的数不同"
IS_SUMMARY = "这是程序写的审核汇总，不是报告，跳过。"
IS_FOLDER = "这是文件夹，里面的文件没有读。要读请写成「{name}/*」，或在窗口里选这个文件夹"
FAILED = "程序出错（{what}），这一份没有查。"
UNCHECKED = "有 {count} 条规则没有查成（{rules}）"
DOUBTFUL = "有 {count} 处读得没有把握"
UNPLACED = "有 {count} 处文字没有放进表里"
TOTALS = "共 {count} 个文件：{parts}"
PART_JOIN = "，"
READ, WRONG = "读了 {count} 份", "有错误的 {count} 份"
UNREADABLE, SKIPPED = "读不了 {count} 个", "跳过 {count} 个"

# --- 审核汇总: the title also tells that a file is one
SUMMARY = "审核汇总"
OVER_A_REPORT = "「{path}」是要审核的文件之一，汇总表写上去会盖掉它。请换一个文件名。"
SUMMARY_FILE = "审核汇总.xlsx"
DAY = "{year}年{month}月{day}日"
SHEET_REPORTS, SHEET_FINDINGS, SHEET_FIGURES = "汇总", "发现的问题", "数据"
SUMMARY_NOTE = "{day}审核。{totals}。"
REPORT_HEADS = (
    "序号",
    "单位名称",
    "年度",
    "错误",
    "待说明",
    "提示",
    "第一处错误，或读不了的原因",
    "备注",
    "文件",
)
NOTE_JOIN = "；"
NO_UNIT = "（未填单位名称）"
FINDINGS_NOTE = (
    "{day}审核。一行是一处，共 {count} 处；序号是「汇总」表里的。"
    "点表头的箭头，可以按单位、级别、规则筛选。"
)
FINDING_HEADS = (
    "序号",
    "单位名称",
    "年度",
    "级别",
    "规则",
    "哪一页",
    "位置",
    "问题",
    "填报人的说明",
)
ERROR, EXPLAIN, EXPLAINED, HINT = "错误", "待说明", "已说明", "提示"
FIGURES_NOTE = (
    "{day}审核。单位：万元。空格是没有填，不算 0；标黄的读不出数，没有加进合计。"
    "筛选以后，下面的合计跟着变。{years}"
)
SEVERAL_YEARS = "有几个年度（{years}），先按年度筛选，再看合计。"
EACH = "各"  # in place of the year of a table
FIGURE_HEADS = ("单位名称", "年度")
SUM, FILLED, NO_FIGURES = "合计", "填了的份数", "读不出数的份数"
