"""Messages at the texts of the report: headings, figures that disagree, figures to insert."""

CHARACTERS = "{count:,} 字"
ON_PAGE = "· 第 {number} 页"  # behind it, of the printed report

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
NO_NEIGHBOUR = {-1: "前面没有同级的标题，不能再上移", 1: "后面没有同级的标题，不能再下移"}

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

# --- punctuation: why it is to be changed, and the list before and after
HALF_WIDTH = "中文里用全角标点"
DOUBLED = "标点重复"
QUOTES = "引号用“ ”"
ELLIPSIS = "省略号是……"
DASH = "破折号是——"
BLANK = "多余的空格"
WIDE = "数字、字母用半角"
NUMBER = "序号前后不加顿号"
STOP = "段末没有句号"
PUNCTUATION = "规范标点"
PUNCTUATION_HELP = "列出要改的标点、空格和引号，一处一处选，或者全部替换（Ctrl+Shift+P）"
BEFORE, AFTER, WHY = "原文", "改为", "原因"
TAKE_ALL = "全部替换 ({count})"
TAKE_CHOSEN = "替换选中"
CLOSE = "关闭"
PUNCTUATION_KEYS = "空格 选或不选　Enter 替换选中　Esc 关闭"
PUNCTUATION_RIGHT = "标点都规范，没有要改的地方"
PUNCTUATION_READ = "正在看标点……"
PUNCTUATION_REST = "先列出前 {shown} 处，后面还有 {count} 处；“全部替换”也会改到"
PUNCTUATED = "改了 {count} 处标点"
CHANGE_ROW = "{before}，改为{after}：{why}"

YEARS, YEARS_HELP = (
    "改年份 {count}",
    "列出沿用上年的文字里可能要改的年份，一处一处选（Ctrl+Shift+Y）",
)
YEARS_LIST = "改年份"
YEARS_READ = "正在看年份……"
YEARS_RIGHT = "没有还是上年的年份了；改过的段落里的不列"
YEARS_REST = "先列出前 {shown} 处，后面还有 {count} 处，替换后接着列"
YEARS_CHANGED = "改了 {count} 处年份"

# --- years in a text carried over from last year's report
YEAR_REPORTED = "报告年度"
YEAR_BEFORE = "报告年度的上一年"
YEAR_AFTER = "报告年度的下一年"
YEAR_DATED = "那一天、那一年的事，可能不用改"
YEAR_IN_TITLE = "在书名号、引号里，可能不用改"
YEAR_OF_PERIOD = "起止年份，可能不用改"
