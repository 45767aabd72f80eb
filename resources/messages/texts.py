"""Messages at the texts of the report: figures that disagree, figures to insert."""

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
