"""Messages of findings about figures in the texts."""

REPEATED = "文中「{words}」，表中{label}是 {expected}，{direction} {difference}"
USE_TABLE = "用表中数字 {value}"
IN_WAN = "{value}万元"
TABLE_TO = "表中改为 {value}"
ELSEWHERE = "与{label}相同，像是引错了行或列"

LINKED = "「{words}」是从{label}插入的，表中现在是 {expected}，{direction} {difference}"

PARTS_OFF = "（四）写支出 {actual}，{parts}相加 {expected}，{direction} {difference}"
PARTS_TAIL = "（四）写支出 {actual}，{parts}相加 {expected}，尾差 {difference}"
PART_NAMES = {
    "staff_costs": "人员经费",
    "goods": "商品服务支出",
    "capital": "资本性支出",
    "other_part": "其他",
}
SPENT_TO = "支出改为 {value}"
RATE_OFF = "使用率写 {actual}%，{spent}÷{received} 是 {expected}%"
RATE_BETWEEN = "使用率写 {actual}%，{spent}÷{received} 在 {expected}% 到 {most}% 之间"
RATE_TO = "使用率改为 {value}%"
REMAINDER = "收到 {expected}，支出 {actual}，还有 {difference} 没有写明去向"
OVERSPENT = "支出 {actual} 超过收到的 {expected}，多 {difference}"
RATE_LOW = "项目资金使用率 {actual}%，低于 {limit}%"
RATE_SUBJECT = "使用率"
RATE_LIMIT = "项目资金使用率低于"
STAFF_COSTS = "项目支出里有人员经费 {actual}"
STAFF_SHARE = "项目支出里有人员经费 {actual}，占 {share}%"
ONE_POINT = "（四）只写了一点；资金怎样管理、怎样使用都要写到"

SPENT_OFF = "（四）写「{words}」，表中{label}是 {expected}，{direction} {difference}"
SPENT_TAIL = "（四）写「{words}」，表中{label}是 {expected}，尾差 {difference}"
STATED_OFF = "（四）写「{words}」，表中{label}是 {expected}，{direction} {difference}"
CAPITAL_BELOW = "（四）写「{words}」，比表中{label} {expected} 还少 {difference}"

SHARE_ABOVE = "「{words}」：这样的比例不会超过 100%"
CUT_ABOVE = "「{words}」：减少的不会超过 100%"
LISTED_COUNT_DIFFERS = "「{words}」后面列出的是 {listed} 项"

STATED_RATE_OFF = "「{words}」，{value}÷{base} 是 {expected}%"
STATED_RATE_CUT = "「{words}」，{value}÷{base} 四舍五入是 {expected}%，末位被舍去了"
STATED_RATE_OF_NOTHING = "「{words}」，可是 {base} 不能作基数，算不出比例"
STATED_GROWTH_OFF = "「{words}」，{base} 到 {value} 是 {expected}%"
STATED_DIFFERENCE_OFF = "「{words}」，{value} 与 {base} 相差 {expected}"
STATED_DIRECTION_OFF = "写的是「{words}」，与 {value}、{base} 不符"
STATED_DIRECTIONS_DIFFER = "「{words}」与前面的「{value}」方向相反"
STATED_PART_ABOVE = "「{words}」是 {base} 的一部分，却多 {difference}"
STATED_SUM_OFF = "「{words}」，{value} 是 {expected}，{direction} {difference}"
STATED_TO = "改为 {value}"
