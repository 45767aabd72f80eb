"""Words of the check page: detail of a finding, 说明, rules and their settings."""

# --- detail of a finding
ACTUAL = "所填 {value}"
EXPECTED = "对照 {value}"
DIFFERENCE = "相差 {value}"
RULE_WHY = "为什么查：{why}"
WHY = "{id} {sentence}。{why}"
WHY_THIS, WHY_CLOSE = "为什么查这一条", "收起"
MORE_CORRECTIONS = "更多办法（{count}）"
CAUSE = "线索：{cause}"
UNDER = "由它引起的还有 {count} 处，改好它就一起消失：{places}"
CHOOSE_ONE = "在左边选中一条，这里写明为什么、可以怎样改。"
GO_THERE = "定位"
GO_THERE_HELP = "把光标放到出问题的地方（双击或回车）"

# --- the 说明
EXPLAIN = "填写说明"
EXPLAIN_AGAIN = "修改说明"
MORE = "更多办法"
EXPLANATION = "说明"
EXPLAINED = "{message}（已说明）"
EXPLAIN_PLACEHOLDER = "写清原因，会写进审核情况说明"
REPLIES = {
    "none": "请写明原因，至少 5 个字",
    "poor": "还差：至少 5 个字，「无」「同上」不算",
    "given": "✓ 已说明",
    "changed": "数字变了，请重新确认",
    "gone": "引用的段落改了，请重新引用，或者改为自己写",
}
CHANGED_FROM = "数字变了（原来 {old}，现在 {new}），请重新确认"
STILL_HOLDS = "仍然适用"
CITE = "引用已写的话…"
CITE_HELP = "正文里已经写过原因的，指过去就行，不用再打一遍"
CITE_CLOSE = "不引用"
CITED = "引自{place}：「{text}」"
CITE_SEE = "去看"
CITE_OWN = "改为自己写"
CITE_ALL = "全部段落（{count} 段）…"
CITE_LIST = "可以引用的段落"
CITE_NONE = "（三）（四）和三、四部分还没有写可以引用的话。"
CITE_LINE = "{place}　{text}"

# --- rules set aside
SWITCH_OFF = "关闭这条规则…"
SWITCH_OFF_HELP = "本报告不再提示这条规则的待说明和提示，要写明原因"
SET_LIMIT = "调整阈值…"
SET_LIMIT_HELP = "改本报告核对「{what}」的界限，要写明原因"
REASON = "原因"
LIMIT_FIGURE = "{what}的新阈值"
UNIT_NOW = "{unit}（现在 {value}）"
REASON_NEEDED = "原因至少 5 个字，「无」「同上」不算"
LIMIT_NEEDED = "阈值要填一个不小于 0 的数"
DO_SET, DO_NOT_SET = "确定", "取消"
IS_OFF = "已关闭：{reason}"
SWITCH_ON = "重新启用"
LIMIT_MOVED = "阈值 {old} → {new}：{reason}"
LIMIT_BACK = "恢复原阈值"
FIGURE_UNIT = "{value} {unit}"

# --- the check page
CHECK_TITLE = "核对"
CHECK_ALL = "全部审核 F9"
CHECK_ALL_HELP = "把整份报告再查一遍，没有填的也都说出来（F9）"
CHECK_STANDS = "{rules} 条规则，随填随查：{found}"
CHECK_DONE = "{time} 全部审核，{rules} 条规则：{found}"
CHECK_CLEAN = "没有发现问题"
CHECK_COUNT = "{kind} {count}"
CHECK_JOIN = "、"
ALL_PAGES = "全部页面"
PAGES = "按页筛选"
SEARCH = "筛选：输入要找的字（/）"
SEARCH_NAME = "筛选"
NOTHING_FOUND = "没有符合筛选的，换一页、换一类，或者清掉筛选的字。"
FINDINGS_VIEW, RULES_VIEW = "问题", "规则"
EXPORT_AUDIT = "审核情况说明(&S)…"
EXPORT_AUDIT_HELP = "把错误、待说明和写好的说明、关闭的规则导出成一份 Word，存在「文档」里"
AUDIT_EXPORTED = "已导出审核情况说明：{path}"
BACK_TO_CHECK = "返回核对（Esc）"

# --- the rules
RULES = "规则"
RULE_PASSED = "通过"
RULE_UNCHECKED = "没有查成"
RULE_INAPPLICABLE = "不适用"
RULE_FOUND = "{count} 处"
RULE_OFF = "已关闭"
RULE_LIMIT = "阈值 {old} → {new}"
RULE_STATE = "{level}规则 · {state}"
RULE_NAME = "{id} {sentence} {state}"
RULE_JOIN = " · "
RULE_FIXED = "错误规则不能关闭，查出来的都要改正。"
RULES_NONE = "没有符合筛选的规则。"
RULES_CHOOSE = (
    "在左边选中一条规则，可以看为什么查；待说明和提示的规则可以关闭或调整阈值，要写明原因。"
)
