"""What is said at the texts of the report: figures that disagree, figures to put in."""

# --- figures that disagree with the tables
MARKED = "存疑 {count} 处"
MARKED_HELP = "到下一处画线的地方（F7，上一处 Shift+F7）；Alt+Enter 看怎么改"
NOT_THE_SAME = "不是同一个数"
NOT_THE_SAME_HELP = "这里说的不是表中那个数，以后不再提示，可以撤销"
