"""Messages about a paste and the odd characters in it, and the menu of a text field."""

CUT, COPY, PASTE, DELETE, ALL = "剪切", "复制", "粘贴", "删除", "全选"

FILE = "复制的是文件「{name}」，不是文字，没有贴入。请打开它，复制里面的文字再粘贴"
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
