"""Messages about a step undone or redone."""

UNDONE = "已撤销：{what}"
REDONE = "已重做：{what}"
CHANGED = "{place} {old}→{new}"
SAME = "{place} {value}"
AND_MORE = " 等 {count} 处"
BLANK, ADDED_UP = "空", "自动"
QUOTED = "“{text}”"
LINE_END = "↵"
GO_TO_PLACE = "去看看"

ANNOTATIONS = {
    "answer": "{place}的说明",
    "other": "{place}“不是同一个数”",
    "last": "{place}的上年数",
}
ANNOTATION = "{place}"
MARKED, UNMARKED = "已标", "未标"
RULE = "规则 {rule}"
RULE_OFF, RULE_ON = "已关闭", "启用"
RULE_LIMIT = "规则 {rule} 的阈值"
LIMIT_OWN = "原阈值"
