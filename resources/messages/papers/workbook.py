"""What workbooks (.xlsx) say: 填报数据, and how a sheet goes on where a cell is full."""

GOES_ON = "接上一行：一个单元格放不下，分成了几行。"

# --- 填报数据
DATA_NAME = "{unit}-{year}年度填报数据.xlsx"
EXPORT_DATA = "导出 Excel（填报数据）(&X)"
EXPORT_DATA_HELP = "所填的全部内容，一份可以发给同事填写、核对的 Excel 表；改好后能读回来"
DATA_EXPORTED = "已导出，已读回核对一致：{path}"
EXCEL_FILES = "Excel 工作簿 (*.xlsx)"
HOW_TO_SHEET, FIELDS_SHEET, TEXTS_SHEET = "说明", "封面与概况", "文字"
SHEET_TITLE, OF_YEAR = "{year}填报数据：{name}", "{year}年度"
FIGURES_NOTE = (
    "金额单位：万元。空着表示没有填，没有就填 0。灰底的由公式算出，不用填；黄底的是手工填的合计。"
)
TEXTS_NOTE = "一段一行。要加一段，写在下面的空行里，或者插入一行。"
FIELD, VALUE, UNIT = "栏目", "填写", "单位"
EXAMPLE = "例如：{example}"
TOTAL_HELP = "由公式自动相加，不用填。填了别的数就按所填的算，程序会核对。"
ADDED_UP_LATER = "空着就行：导入程序后自动算出。"
TYPED_TOTAL = "手工填写。公式应为 ={formula}，得 {sum}。"
TYPED = "手工填写。"
NOTHING_TO_ADD = "空"
ENTER_MONEY = "填金额，单位万元。没有就填 0，不清楚就空着。"
NOT_MONEY = "金额应是 0 或更大的数，单位万元。确定要这样填吗？"
ENTER_COUNT = "填整数。没有就填 0，不清楚就空着。"
NOT_A_COUNT = "这里应是 0 或更大的整数。确定要这样填吗？"
CHOOSE = "从下拉列表中选一项。"
NOT_A_CHOICE = "不在列表的两项里。确定要这样填吗？"
HOW_TO = (
    "1. 这份表里是报告所填的内容，可以发给同事填写、核对，再读回程序。",
    "2. 白底的格子可以填、可以改；灰底的由公式算出，不用填。空着表示没有填，没有就填 0。",
    "3. 合计是黄底加粗的，表示当时是手工填写的；鼠标指着它，可以看到公式应得多少。",
    "4. 名称、职能和文字一行一条：要加，写在下面的空行里，或者插入一行；要删，删掉整行。",
    "5. 行可以移动、排序；请不要删隐藏的 A 列，程序靠它认出每一行是哪一栏。",
    "6. 以 =、+、-、@ 开头的文字是文字，不是公式。",
    "7. 改好后存为 .xlsx，在程序里用「从文件取数」读回；改过的会逐项列出，由您决定取用哪些。",
)

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
SUMS_NOTE = (
    "{day}审核。单位：万元。空格是没有填，不算 0；标黄的读不出数，没有加进合计。"
    "筛选以后，下面的合计跟着变。{years}"
)
SEVERAL_YEARS = "有几个年度（{years}），先按年度筛选，再看合计。"
EACH = "各"  # in place of the year of a table
FIGURE_HEADS = ("单位名称", "年度")
SUM, FILLED, NO_FIGURES = "合计", "填了的份数", "读不出数的份数"
