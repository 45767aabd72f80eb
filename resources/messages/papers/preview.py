"""The printed pages on screen (样张): its tab, its buttons, what it says of itself."""

TAB = "样张"
SHOW, SHOW_HELP = "样张(&Z)", "看打印出来的样子，占满屏幕（F11）"
PAGES = "样张，{page}"  # for who does not see them
NO_PAGES = "正在排版……"
PAGE = "第 {number} 页，共 {count} 页"
COVER = "封面，共 {count} 页"
PAGE_SO_FAR, COVER_SO_FAR = "第 {number} 页，正在排版", "封面，正在排版"  # of how many is not known
PERCENT = "{percent}%"
ZOOM_NAME, ZOOM_HELP = "显示大小 {percent}%", "显示大小"
LARGER, LARGER_HELP = "＋", "放大（＋，或按住 Ctrl 滚动）"
SMALLER, SMALLER_HELP = "－", "缩小（－，或按住 Ctrl 滚动）"
FIT_TEXT, FIT_WIDTH, FIT_SHEET = "文字宽度", "页宽", "整页"
FULL_SCREEN, FULL_SCREEN_HELP = "全屏", "样张占满屏幕（F11）"
LEAVE, LEAVE_HELP = "返回", "回到填写处（Esc）"
NOTE = "预览，分页以打印为准"
UNDER_SEAL = "有字在印章的位置下面：{text}"
