"""Messages at the texts of the report: headings, figures that disagree, figures to insert."""

CHARACTERS = "{count:,} 字"

# --- headings
OUTLINE = "标题"
LEVEL_HELP = "把光标所在的段落设为这一级标题（Ctrl+Alt+{number}）"
PLAIN_LEVEL = "正文"
PLAIN_HELP = "去掉光标所在段落的序号（Ctrl+Alt+0）"
RENUMBER = "重新编号"
NUMBERING = "编号"
NUMBERING_HELP = "重新编号；把光标所在的一节上移、下移"
RENUMBERED = "改了 {count} 个序号"
NUMBERS_RIGHT = "序号都是连续的，没有要改的"
MOVE_UP = "本节上移\tAlt+Shift+↑"
MOVE_DOWN = "本节下移\tAlt+Shift+↓"
SECTION_MOVED = "已移动这一节，序号已跟着改"
NO_NEIGHBOUR = "这一节前后没有同级的标题，不能再移"

# --- figures that disagree with the tables
MARKED = "存疑 {count}"
MARKED_HELP = "到下一处画线的地方（F7，上一处 Shift+F7）；Alt+Enter 看怎么改"
NOT_THE_SAME = "不是同一个数"
NOT_THE_SAME_HELP = "这里说的不是表中那个数，以后不再提示，可以撤销"

# --- figures put into a sentence
INSERT = "插入数据"
INSERT_HELP = "把表中的数字放到光标处，表改了会提醒（Ctrl+Shift+D）"
INSERT_FILTER = "输入名称或数字查找"
INSERT_LIST = "可插入的数据"
INSERT_KEYS = "Enter 插入　Esc 关闭"
INSERT_EMPTY = "表里还没有数字。先填好人员和收支各表，再回来插入。"
INSERT_NONE = "没有找到「{words}」，换个名称或数字试试。"
INSERT_ROW = "{label} {figure}{unit}"
