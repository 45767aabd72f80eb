"""Messages of a draft that goes between PCs (拷到U盘), or is open on two."""

HEAD_READ_ONLY, READ_ONLY_HELP = "只读", "为什么只读，怎样才能改"
READ_ONLY = "这份草稿是只读打开的，没有改动。要改，请打开一份副本；别处开着的，关掉那边再打开。"
OPEN_READ_ONLY, OPEN_ANYWAY = "只读打开", "确认已关，照常打开"

COPY_NAME = "{unit}-{year}年度-rev{rev}{suffix}"
TO_STICK, TO_STICK_MENU, TO_STICK_KEY = "拷到U盘", "拷到U盘…", "拷到U盘(&J)…"
TO_STICK_HELP = "带到别的电脑上接着填：填的内容、上年的数、说明和设置都在一个文件里"
TO_STICK_INTRO = "{name}：一个文件，填的内容、上年的数、说明和设置都在里面。写完会从U盘读回核对。"
TO_DRIVE, TO_FOLDER = "拷到 {drive}", "选别的文件夹…"
NO_STICK = "没有找到U盘，插上就会出现在这里。移动硬盘、网络盘请选文件夹。"
WITH_HISTORY = "连同以前保存的版本"
CLOSE = "关闭"
COPYING, COPYING_STEP = "正在拷……", "正在拷（{step}/{steps}）：{sentence}"
WRITING, READING_BACK = "写到U盘或文件夹", "读回核对"
COPIED_TO_STICK = "已拷到 {path}，读回核对一致，可以拔出。"
COPIED = "已拷到 {path}，读回核对一致。"
LEFT_OUT = "以前保存的有 {count} 份读不出来或放不下，没有拷进去，仍在这里的历史版本里。"
UNSAVED = "刚填的还没有存上，没有拷。请等右上角显示「已保存」再拷。"
STANDS_SAME = "那里已有这个文件，内容和要拷的完全一样，不用再拷。"
STANDS_OTHER = (
    "那里已有同名的文件（{when} 存的），和要拷的有 {count} 处不同，没有动它。"
    "可以另存为「{other}」。"
)

BROUGHT = "「{name}」已拷到这台电脑，接着填的存在这里；那个文件不会动。"
BROUGHT_SAME = "「{name}」的内容和这里的一样，打开的是这里的。"
OTHER_COPY = "「{name}」和这里的不一样"
NEWER = "文件是接着这里的改的，比这里新。"
OLDER = "这里的是接着文件改的，比文件新。"
BOTH = "两边都改过。"
COPY_TIMES = (
    "这里保存于{here}，文件保存于{there}，有 {count} 处不同。取哪一处由您定，不取的不会变。"
)
COMPARING = "正在比较这里和文件里的……"
NOT_TAKEN = "这里的内容还没有存上，先不取。请先回到填写，等右上角显示「已保存」再打开那个文件。"
COPY_LEGEND = "－ 这里的　＋ 文件里的"
DIFFERENCES, COPY_PLACE, COPY_HERE, COPY_THERE = "不同之处", "项目", "这里", "文件里"
BACK, BACK_HELP = "← 先不管", "回到填写，什么都不取；再打开那个文件时还会问（Esc）"
KEEP_HERE, KEEP_HERE_HELP = (
    "其余用这里的(&H)",
    "没有取的都以这里的为准，以后打开那个文件不再当作更新的",
)
KEEP_BOTH, KEEP_BOTH_HELP = "存成另一份(&S)", "文件里的另成一份草稿，这里的不变"
TAKE_ONE, TAKE_ALL = "取这一处(&T)", "全部用文件里的(&A)"
TAKEN_ONE = "已取「{place}」。"
TAKEN_ALL = "已全部用「{name}」里的；以前的在历史版本里。"
KEPT_HERE = "没有取的都用这里的。"
KEPT_BOTH = "「{name}」已存成另一份，在草稿列表里；现在打开的是原来这里的。"
WAITING_FOR_BOTH = "正在存成另一份，还要等一下。不想等可以先回到填写，存成以后在草稿列表里。"
NOW_SAME = "没有不同了。"
UNDO = "撤销"
LOCKED = "这里的现在只读，不能取；可以存成另一份。"
