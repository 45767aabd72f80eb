"""Words printed in the 审核情况说明."""

TITLE = "审核情况说明"

UNIT, YEAR, REGION, DATE = "单位名称", "年度", "地区", "审核日期"
REVISION, CHECKSUM, PROGRAM = "草稿修订号", "草稿校验码", "审核程序"
DAY = "{year}年{month}月{day}日"
NOT_SAVED = "有未保存的改动"
NOT_FILLED = "未填"

SUMMARY = (
    "按{rules}条规则核对：错误{errors}处；要说明的{warnings}处，其中已说明{given}处、"
    "待说明{unexplained}处；提示{hints}处。通过{passed}条规则，不适用{inapplicable}条，"
    "关闭{off}条，调整阈值{moved}条。"
)
NOT_READY = "还有{what}，不能定稿。"
ERRORS_LEFT = "{count}处错误没有改正"
UNEXPLAINED_LEFT = "{count}处情况没有说明"
UNCHECKED = "{count}条规则没有查成（{rules}），见“要说明的情况”，须人工核对。"
READY = "没有错误，要说明的情况都已说明。"

ERRORS = "一、没有改正的错误"
WARNINGS = "二、要说明的情况"
HINTS = "三、提示"
OTHER_FIGURES = "四、确认不是同一个数的"
SETTINGS = "五、关闭的规则和调整的阈值"
PASSED = "六、通过的规则"
INAPPLICABLE = "七、本报告不适用的规则"
SIGNATURES = "八、签字盖章"

NO_ERRORS = "没有需要改正的错误。"
NO_WARNINGS = "没有要说明的情况。"
NO_HINTS = "没有提示。"
NO_OTHER_FIGURES = "没有这样确认的数。"
NO_SETTINGS = "没有关闭规则，也没有调整阈值。"
NONE_PASSED = "没有通过的规则。"
NONE_INAPPLICABLE = "没有不适用的规则。"

RULE, PLACE, FOUND, ANSWER = "规则", "位置", "核对发现", "说明"
CONFIRMED, CHANGED, REASON, SENTENCE, RESULT = "确认", "设置", "原因", "内容", "结果"

NOT_THE_SAME = "填报人确认：与“{place}”不是同一个数"
BELOW = "见下一行"
UNEXPLAINED = "待说明"
UNEXPLAINED_POOR = "待说明（所写的不能说明原因）"
UNEXPLAINED_CHANGED = "待说明（说明之后数据有变化）"
UNEXPLAINED_GONE = "待说明（引用的段落已改动或删除）"
WRITTEN_BEFORE = "原来写的：{text}"
CITED = "见“{place}”第{number}段：“{start}”"
CITED_GONE = "引自“{place}”：“{start}”"

OFF = "关闭"
OFF_WITH_SUPPRESSED = "关闭，有{count}处待说明或提示没有列出"
MOVED = "{what}：{default}{unit}调整为{now}{unit}"

GOOD = "通过"
GOOD_WITH = "通过，另有{more}"
HINTS_COUNT = "提示{count}处"
OTHER_FIGURES_COUNT = "不是同一个数{count}处"

SIGNERS = ("填报人（签字）", "财务负责人（签字）", "单位负责人（签字）")
SEAL = "（单位盖章）"
SIGNED_ON = "　　年　　月　　日"
