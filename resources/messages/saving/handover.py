"""Messages of a draft that goes between PCs (拷到U盘), or is open on two."""

HEAD_READ_ONLY = "只读"
READ_ONLY = "这份草稿是只读打开的，没有改动。要改，请先关掉别处那个窗口再打开，或打开一份副本。"
OPEN_READ_ONLY, OPEN_ANYWAY = "只读打开", "确认已关，照常打开"

COPY_NAME = "{unit}-{year}年度-rev{rev}{suffix}"
TO_STICK, TO_STICK_MENU, TO_STICK_KEY = "拷到U盘", "拷到U盘…", "拷到U盘…(&J)"
TO_STICK_HELP = "带到别的电脑上接着填：填的内容、上年的数、说明和设置都在一个文件里"
TO_STICK_INTRO = "{name}：一个文件，填的内容、上年的数、说明和设置都在里面。写完会从U盘读回核对。"
TO_DRIVE, TO_FOLDER = "拷到 {drive}", "选别的文件夹…"
NO_STICK = "没有找到U盘，插上就会出现在这里。移动硬盘、网络盘请选文件夹。"
WITH_HISTORY = "连同以前保存的版本"
CLOSE = "关闭"
COPYING, READING_BACK = "正在写", "正在读回核对"
COPIED_TO_STICK = "已拷到 {path}，读回核对一致，可以拔出。"
COPIED = "已拷到 {path}，读回核对一致。"
UNSAVED = "刚填的还没有存上，没有拷。请等页头显示「已保存」再拷。"
STANDS_SAME = "那里已有这个文件，内容和要拷的完全一样，不用再拷。"
STANDS_OTHER = (
    "那里已有同名的文件（{when} 存的），和要拷的有 {count} 处不同，没有动它。"
    "可以另存为「{other}」。"
)
