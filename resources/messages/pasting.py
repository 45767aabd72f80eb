"""Messages about a paste, and the menu of a text field."""

CUT, COPY, PASTE, DELETE, ALL = "剪切", "复制", "粘贴", "删除", "全选"

FILE = "复制的是文件「{name}」，不是文字，没有贴入。请打开它，复制里面的文字再粘贴"
FILES = "复制的是「{name}」等 {count} 个文件，不是文字，没有贴入。请打开文件，复制里面的文字再粘贴"
REPORT = (
    "复制的是草稿文件「{name}」，不是文字，没有贴入。"
    "要打开它，请点左上角的「← 草稿」，再点「打开文件」"
)
PICTURE = "复制的是图片，不是文字，没有贴入"
