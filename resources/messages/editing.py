"""Messages about pastes, odd characters in them, and steps undone; the menu of a text field."""

CUT, COPY, PASTE, DELETE, ALL = "剪切", "复制", "粘贴", "删除", "全选"

FILE = "复制的是文件「{name}」，不是文字，没有贴入。请打开它，复制里面的文字再粘贴"
ONLY_HTML = "复制的网页内容太多，没有贴入。请分几次复制，或先贴到记事本里再复制"
FILES = "复制的是「{name}」等 {count} 个文件，不是文字，没有贴入。请打开文件，复制里面的文字再粘贴"
REPORT = (
    "复制的是草稿文件「{name}」，不是文字，没有贴入。"
    "要打开它，请点左上角的「← 草稿」，再点「打开文件」"
)
PICTURE = "复制的是图片，不是文字，没有贴入"

# --- look-alike and invisible characters
REPLACED = "{count} 个形近符号已换成普通字"
HIDDEN = "去掉了 {count} 个看不见的字符"
BETWEEN = "，"

LOOK_ALIKE = "{count} 个形近符号（{examples}）"
INVISIBLE = "{count} 个看不见的字符（{examples}）"
AND = "、"
SEVERAL = "等"
BESIDE = "「{before}」后面"
AT_START = "开头"
UNUSUAL = "有 {what}，查找和核对都认不出来"
RETYPE = "「{character}」没有对应的普通字，请重新输入"
TO_ORDINARY = "换成普通字，去掉看不见的字符"

# --- a step undone or redone
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
    "origin": "{place}的出处",
}
ANNOTATION = "{place}"
UNPLACED = "没有放进表里的文字"
MARKED, UNMARKED = "已标", "未标"
RULE = "规则 {rule}"
RULE_OFF, RULE_ON = "已关闭", "启用"
RULE_LIMIT = "规则 {rule} 的阈值"
LIMIT_OWN = "原阈值"
