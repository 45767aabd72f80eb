"""Words of the help: its menu, the keys of the program, the manual, the walk through the sample."""

# --- menu
HELP = "帮助"
MENU_KEYS = "按键一览"
MENU_MANUAL = "使用说明"
MENU_TOUR = "跟着示例走一遍"
MENU_VERIFY = "核验文件…"
MENU_DRAFTS = "打开草稿文件夹"
MENU_LOG = "打开日志"
MENU_ABOUT = "关于"
CANNOT_SHOW = "打不开「{path}」。可以复制这个位置，粘贴到文件资源管理器的地址栏里。"
NOT_YET = "还没有「{path}」：程序没有写过它。"
COPY_PATH = "复制位置"
CLOSE = "关闭"

# --- about
ABOUT_TITLE = "关于{name}"
ABOUT_VERSION = "版本 {version}"
ABOUT_OFFLINE = "不联网，不收集任何信息；{where}。"
ABOUT_HERE, ABOUT_BESIDE = "草稿只在这台电脑上", "便携方式，草稿、日志都在程序旁边的文件夹里"
ABOUT_DRAFTS = "草稿在"
ABOUT_LOG = "日志在"

# --- keys: group by group, each line once; "1…8" and "↑↓" stand for several keys
KEYS_ANYWHERE, KEYS_TABLE, KEYS_TEXT = "到处", "表格里", "文字里"
KEYS_FIND, KEYS_CHECK, KEYS_PREVIEW = "查找里", "「核对」页", "样张里"
KEYS = {
    KEYS_ANYWHERE: (
        ("F1", "按键一览"),
        ("Ctrl+1…8", "到第几页"),
        ("Ctrl+PgUp Ctrl+PgDn", "上一步、下一步"),
        ("Tab Shift+Tab", "下一格、上一格"),
        ("Enter", "到下一格；在按钮上是按下去"),
        ("Ctrl+Z Ctrl+Y", "撤销、重做"),
        ("Ctrl+S", "马上保存（平时自动保存）"),
        ("Ctrl+Shift+H", "历史版本：看以前保存的内容，取回一项或整份"),
        ("F8 Shift+F8", "下一处、上一处问题"),
        ("F6", "改正或说明光标处的问题"),
        ("F4", "确认沿用上年的这一项，到下一项"),
        ("Shift+F6", "看上年这一页是怎么填的"),
        ("Ctrl+F6", "看从文件读来、没有放入的文字"),
        ("Shift+F11 F11", "看样张：在右栏、占满屏幕"),
        ("Esc", "从右栏回到填写处"),
        ("F9", "全部审核"),
        ("Ctrl++ Ctrl+- Ctrl+0", "文字放大、缩小、还原"),
        ("Alt+B Alt+N", "上一步、下一步；别的按钮也是 Alt 加括号里的字母"),
        ("Alt+K Alt+G Alt+D", "开关右栏、更改年度和地区、回到草稿"),
        ("Ctrl+F Ctrl+H", "在整份报告里查找、替换"),
        ("Shift+F10", "光标处的菜单"),
    ),
    KEYS_TABLE: (
        ("↑↓←→", "到旁边一格"),
        ("Ctrl+↑↓←→", "到这一片数字的边上"),
        ("Shift+↑↓←→", "选中一片"),
        ("Home End", "到一行的头、尾"),
        ("PgUp PgDn", "到一列的头、尾"),
        ("Ctrl+Home Ctrl+End", "到第一格、最后一格"),
        ("Ctrl+A", "选中整张表"),
        ("Enter Shift+Enter", "往下、往上一格"),
        ("F2", "修改这一格"),
        ("Esc", "放弃这一格刚打的字"),
        ("Delete", "清除；合计恢复自动"),
        ("Ctrl+C Ctrl+X Ctrl+V", "复制、剪切、粘贴，与 Excel 通用"),
        ("Ctrl+D", "用最上面一行往下填"),
        ("Ctrl+R", "用最左边一列往右填"),
    ),
    KEYS_TEXT: (
        ("F7 Shift+F7", "下一处、上一处画线的数字"),
        ("Alt+Enter", "画线的数字怎么改"),
        ("Ctrl+Shift+D", "插入数据"),
        ("Ctrl+Shift+P", "规范标点"),
        ("Ctrl+Shift+Y", "改沿用上年的文字里的年份"),
        ("Alt+Shift+↑↓", "把这一节上移、下移"),
        ("Ctrl+Alt+1…4", "设为第几级标题"),
        ("Ctrl+Alt+0", "设为正文"),
    ),
    KEYS_FIND: (
        ("F3 Shift+F3", "下一处、上一处找到的"),
        ("Ctrl+Enter", "到找到的那一处去改"),
        ("Esc", "回到原来的地方"),
    ),
    KEYS_PREVIEW: (
        ("PgUp PgDn", "上一页、下一页"),
        ("Home End", "到封面、最后一页"),
        ("+ - 0", "放大、缩小、还原"),
        ("Enter", "到看得见的第一处去填；也可以点"),
        ("Esc", "回到填写处"),
    ),
    KEYS_CHECK: (
        ("/", "按文字筛选"),
        ("Ctrl+Enter Ctrl+Shift+Enter", "写说明时：到下一条、上一条"),
        ("Enter", "到出问题的地方"),
        ("Esc", "改完以后，回到「核对」"),
    ),
}
KEYS_CLOSE = "F1 或 Esc 关闭"

# --- manual
MANUAL_FILES = ("使用说明.md", "核对规则.md")
MANUAL_CONTENTS = "目录"
MANUAL_SEARCH = "在说明里找（Ctrl+F）"
MANUAL_HITS = "第 {number} 处，共 {count} 处"
MANUAL_NO_HITS = "没有找到"
MANUAL_MANY = "第 {number} 处，超过 {count} 处"
MANUAL_BACK, MANUAL_ON = "上一处", "下一处"
MANUAL_BACK_HELP, MANUAL_ON_HELP = "Shift+Enter 或 Shift+F3", "Enter 或 F3"
MANUAL_MISSING = "使用说明的文件不见了（{path}）。请重新解压或安装一遍，草稿不受影响。"
MANUAL_SECTIONS = {
    "start": "一、开始",
    "cover": "封面",
    "overview": "部门概况",
    "spending": "支出情况",
    "analysis": "差异与资金、绩效情况、问题与措施",
    "performance": "差异与资金、绩效情况、问题与措施",
    "problems": "差异与资金、绩效情况、问题与措施",
    "check": "五、核对",
    "finish": "七、打印与导出",
}

# --- the walk through the sample report
TOUR_OFFER = "第一次用？跟着示例走一遍（约两分钟）。以后可以从「帮助」再看。"
TOUR_BEGIN, TOUR_DECLINE = "走一遍", "不用了"
TOUR_BACK, TOUR_ON, TOUR_END, TOUR_DONE = "上一步", "下一步", "不看了", "看完了"
TOUR_COUNT = "{number} / {count}"
TOUR_NAME = "跟着示例走一遍"
TOUR_STEPS = "左边是报告的各页，想先填哪页就点哪页；前面的标记说明这一页填好没有。"
TOUR_CELL = "表格和 Excel 一样填。这一格标红：支出合计和三项相加对不上。"
TOUR_CORRECTION = "程序算出差多少，把可能的改法做成按钮，点一下就改好。可以现在试试。"
TOUR_UNDO = "改错了按 Ctrl+Z 撤销，整份报告都管用；填的每个字都自动保存。"
TOUR_EXPLAIN = "不合常理、但没有错的，不用改，写一句原因就行。"
TOUR_TEXT = "文字直接写，或者从 Word 粘贴进来；「插入数据」把表里的数放到光标处。"
TOUR_CHECK = "都填好了，在这里看整份报告的问题，按 F9 全部审核。"
TOUR_EXPORT = "最后导出 Word，打印盖章。这份示例可以随便改，不要了在开始页删除。"
