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
