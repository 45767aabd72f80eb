"""How the report is printed: choices kept with the report that stand on none of its pages."""

from model.form.spec import Choice, Field, ValueKind

TABLE, LETTER = "table", "letter"

LAYOUT = Field(
    "layout",
    "版式",
    ValueKind.CHOICE,
    help="公文式的文字不加框，按公文正文排",
    default=TABLE,
    choices=(Choice(TABLE, "表格式"), Choice(LETTER, "公文式（文字不加框）")),
)
# A font's label is the name under which Windows and Word know it, except that of a default.
BODY_FONT = Field(
    "fonts.body",
    "正文字体",
    ValueKind.CHOICE,
    default="fang",
    choices=(Choice("fang", "仿宋"), Choice("fang_gb", "仿宋_GB2312")),
)
TITLE_FONT = Field(
    "fonts.title",
    "标题字体",
    ValueKind.CHOICE,
    default="song",
    choices=(Choice("song", "宋体加粗"), Choice("xiaobiaosong", "方正小标宋简体")),
)
DECIMALS = Field(
    "decimals",
    "金额小数",
    ValueKind.CHOICE,
    help="只影响打印，不改所填的数",
    default="typed",
    choices=(Choice("typed", "按所填的打印"), Choice("two", "一律打印两位小数")),
)
OPTIONS = (LAYOUT, BODY_FONT, TITLE_FONT, DECIMALS)
