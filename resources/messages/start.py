"""Words of the start page and of the bin."""

CONTINUE_LAST = "继续上次"
LEFT_AT = "上次停在「{place}」"
PLACE = "{page} · {place}"
LEFT = "还差 {count} 处"
UNTOUCHED = "{count} 页还没有填"
NOTHING_LEFT = "没有没解决的"
SAVED_AT = "保存于 {when}"
TODAY, YESTERDAY = "今天 {time}", "昨天 {time}"
THIS_YEAR, OTHER_YEAR = "{month}月{day}日 {time}", "{year}年{month}月{day}日"

FROM_LAST_YEAR = "接着上年的做"
FROM_LAST_YEAR_HELP = "选一份上年的草稿：单位、人员、职能带过来，上年的数留着对照。"
NO_LAST_YEAR = (
    "还没有写明年度的草稿。别的电脑上有，先用「打开文件」打开；"
    "没有，就从空白开始，明年从这里接着做。"
)
NEXT_OF = "{unit} {year}年度 → 新建 {next}年度"
MORE_OF_YEAR = "{year}年度的其他草稿（{count}）"
NEXT_OF_SAMPLE = "{unit} {year}年度（示例）→ 新建 {next}年度"
BLANK_HELP = "一步一步填，哪一页先填都行。"
ONCE_MORE = "再按一次 Enter，新建 {year}年度的报告。"
OPEN_FILE_DOOR = "打开文件"
OPEN_FILE_HELP = "草稿（{suffix}）、Word 报告、Excel 表。也可以拖到这里。"

UNIT_YEAR = "{year}年度"
SAMPLE, SAMPLE_HELP = "示例", "随便改，不影响别的草稿"
SEALED = "已定稿"
NO_OTHERS = "没有别的草稿。"
BIN_COUNT = "回收站 {count}"
OPEN_CRASHED = "打开"

MANY_DROPPED = "一次只能打开一个文件，拖来了 {count} 个，没有打开。请只拖一个。"
MANY_HERE = "拖来了 {count} 个文件。要一起审核，还是只开一个？只开一个，请单独拖它。"
FOLDER_HERE = "拖来的是文件夹。要审核里面的报告吗？"
CHECK_ALL = "批量审核"
FILE_SILENT = "这个文件所在的位置还没有回应，正在等它。U 盘或网络文件夹可能断开了。"
NO_FILE_DROPPED = "拖来的不是这台电脑上的文件，没有打开。请先把它存到电脑上，再拖进来。"

BIN = "回收站"
BIN_INTRO = "删除的草稿都在这里，可以恢复。只有点「彻底删除」，才会真的删掉。"
BIN_LOADING = "正在读取回收站……"
BIN_EMPTY = "回收站是空的。在草稿卡片的「⋯」里删除的草稿会放到这里。"
BIN_BACK_HELP = "回到草稿（Esc）"
DELETED_AT = "删于 {when}"
DELETED_EARLIER = "删除时间不明"
RESTORE, DELETE_FOR_GOOD, KEEP = "恢复", "彻底删除", "不删"
RESTORE_OF, DELETE_OF = "恢复 {unit} {year}年度", "彻底删除 {unit} {year}年度"
ASK_DELETE = "彻底删除「{unit} {year}年度」后找不回来。"
RESTORED = "「{unit} {year}年度」已恢复到草稿里。"
DELETED_FOR_GOOD = "「{unit} {year}年度」已彻底删除。"

# --- 批量审核
BATCH_LINK = "批量审核(&P)"
BATCH = "批量审核"
BATCH_INTRO = (
    "收齐各单位的报告，一起审核：草稿、Word 报告、Excel 表都行。"
    "不改原来的文件；双击或按 Enter 打开一份细看。"
)
BATCH_EMPTY = "还没有文件。把各单位的报告或文件夹拖到这里，或者点「选文件」「选文件夹」。"
BATCH_FILES, BATCH_FOLDER, BATCH_CLEAR = "选文件…(&F)", "选文件夹…(&D)", "清空(&C)"
BATCH_STOP, BATCH_GO_ON, BATCH_SAVE = "停止(&T)", "接着审核(&T)", "另存汇总表…(&S)"
BATCH_SAVE_TO, SUMMARY_FILES = "汇总表存到哪里", "Excel 工作簿 (*.xlsx)"
SUMMARY_SAVED = "汇总表已存到 {path}。"
BATCH_LIST, BATCH_PROGRESS = "审核的文件", "审核进度"
BATCH_HEADS = (
    "单位",
    "年度",
    "状态",
    "错误",
    "待说明",
    "提示",
    "第一处错误或原因",
    "文件",
)
BATCH_LOOKING = "正在找文件……"
BATCH_READING = "正在审核第 {number} 份，共 {count} 份"
BATCH_STOPPED = "停下了，{count} 份里还有 {left} 份没有审核"
BATCH_STOPPED_LOOKING = "停下了，文件还没有找完"
BATCH_NOTHING = "里面没有草稿、Word 报告或 Excel 表。请选另一个文件夹。"
BATCH_JOIN = " · "
LINE_WAITING, LINE_WRONG, LINE_RIGHT = "等着审核", "有错误", "没有错误"
LINE_UNCHECKED, LINE_UNREADABLE, LINE_SKIPPED = "没有查成", "读不了", "跳过"
