"""What the dialog for printing says."""

PRINT = "打印(&T)…"
PRINT_HELP = "不需要 Word；封面的背面可以留空"
PRINT_TITLE = "打印"
PRINTER, PAGES, COPIES, PAPER = "打印机(&R)", "打印(&A)", "份数(&C)", "纸张(&D)"
ALL_PAGES, ONLY_COVER, WITHOUT_COVER = "封面和正文", "只打印封面", "只打印正文"
SOME_PAGES = "只打印几页"
PAGE_NUMBERS = "页码"
PAGES_EXAMPLE = "例如 1-3,5"
ONE_SIDE, BOTH_SIDES = "单面", "双面（长边翻页）"
ONE_SIDE_ONLY = "单面（这台打印机不能自动双面）"
SHEETS = "共 {sheets} 张 A4 纸。"
SHEETS_BLANK_BACK = "共 {sheets} 张 A4 纸，封面的背面留空。"
START = "开始打印(&S)"
CLOSE = "关闭"
PAGES_UNREADABLE = "看不懂页码「{typed}」。请写成 1-3,5 的样子，正文有 1 到 {last} 页。"
PAGES_BEYOND = "没有页码「{typed}」，正文有 1 到 {last} 页。"
PAGES_MISSING = "请写要打印的页码，例如 1-3,5；正文有 1 到 {last} 页。"

NO_PRINTER = (
    "这台电脑上没有打印机。可以导出 PDF，拿到有打印机的电脑上打印，版面完全一样；"
    "或者在 Windows 设置里添加打印机后再来。"
)
PRINTING = "正在送往打印机：第 {side} 面，共 {sides} 面"
STOP = "停止打印"
STOPPED = "已停止打印。已经送到打印机的几面可能还会印出来。"
SENT = "已全部送到「{printer}」。"
PRINTER_REFUSES = (
    "「{printer}」不接受打印。请看看打印机是否开着、连好了、有没有纸，再试一次；也可以导出 PDF。"
)
PRINTER_BROKE_OFF = (
    "「{printer}」中途断了，送出 {sides} 面。请看看打印机是否缺纸、卡纸或断了线，再打印剩下的几页。"
)
FAILED = "没有打印成。请再试一次；仍不行请导出 PDF，再从别的程序打印。"
