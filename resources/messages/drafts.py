"""Messages when a draft cannot be read or saved: what happened, and what to do."""

TRUNCATED = "草稿文件不完整，后半部分丢失。请打开同一草稿的另一份，或用备份的U盘。"
DAMAGED = "草稿文件已损坏或被别的程序改动过，内容与校验码不符。请打开同一草稿的另一份。"
EMPTY = "草稿文件是空的，里面没有内容。请打开同一草稿的另一份，或用备份的U盘。"
FOREIGN = "这不是本程序的草稿文件。请选择扩展名为 .jxzp 的文件。"
OFFICE = "这是 Word 或 Excel 文件，不是草稿。请选择扩展名为 .jxzp 的文件。"
NEWER = "草稿是用较新版本的程序保存的，本版本不能打开，文件没有改动。请升级程序后再打开。"
HUGE = "文件超过 20 MB，不是本程序的草稿，没有打开。"
MISSING = "找不到文件，可能已移走，或U盘已拔出。请确认后重新选择。"
UNREADABLE = "文件读不出来（{reason}）。请确认U盘已插好、有读取权限，再试一次。"
BUSY = "文件正被其他程序占用（杀毒软件、同步盘或另一个窗口）。请稍等片刻再试。"
FOLDER = "这是一个文件夹，不是草稿文件。请选择扩展名为 .jxzp 的文件。"
FILE_MISSING = "找不到文件「{path}」，可能已移走或删除。请确认后重新选择。"
UNLISTED = (
    "文件夹「{folder}」打不开（{reason}），里面的草稿没有动。"
    "请确认磁盘或U盘已连好、有读取权限，再试一次。"
)
NO_LEAVE, DISK_TROUBLE, NAME_TOO_LONG = "没有权限", "磁盘读写出错", "文件名太长"
REASON_PROTECTED, REASON_FULL, REASON_HELD = "只能读、不能写", "磁盘已满", "正被其他程序占用"
REASON_GONE, REASON_MEMORY = "U盘或网络盘已断开", "内存不够"
REASON_TOO_MANY, REASON_ANTIVIRUS = "同时打开的文件太多", "被杀毒软件拦住"
REASON_MISSING, REASON_NO_FOLDER = "找不到", "路径里有一段不是文件夹"
REASON_FOLDER, REASON_EXISTS = "是文件夹，不是文件", "已有同名的文件"
REASON_NOT_EMPTY, REASON_LOOP = "文件夹里还有东西", "快捷链接绕成了圈"
REASON_REFUSED, REASON_OTHER_DISK = "系统不接受", "不在同一个磁盘"
REASON_TIMEOUT, REASON_NUMBER = "磁盘或网络没有回应", "系统错误 {number}"
NO_GENERATION = "这份草稿的文件夹里没有可用的内容；损坏的文件保留在原处，没有删除。"

MOVED = "这份草稿已不在这里，可能刚在另一个窗口中恢复或删除了。请回到草稿列表看一看。"
NOT_DELETED = "没有彻底删除（{reason}），草稿还在回收站里。请稍后再试。"

IN_USE = "这份草稿已在另一个窗口中打开（{owner}）。可以切换到那个窗口，或只读打开、打开一份副本。"
IN_USE_DOUBT = (
    "无法确认这份草稿是否正被打开（{reason}），为防互相覆盖没有打开。可以只读打开，或打开一份副本。"
)
IN_USE_ELSEWHERE = (
    "这份草稿可能还在别的电脑上开着（{owner}），为防互相覆盖没有打开。"
    "可以只读打开，或打开一份副本；确认那边已经关掉，再照常打开。"
)
OWNER = "进程 {pid}，电脑 {host}"
OWNER_UNKNOWN = "占用者不明"

KEPT = "文字仍在窗口里，"
TOO_LARGE = (
    "报告超过 {most} MB，存了也打不开，没有保存。文字仍在窗口里，"
    "请删去误贴的内容（Ctrl+Z 可以撤销）。"
)
LATE = "已有 {seconds} 秒没有存上，磁盘没有回应。文字仍在窗口里，请另存到别处。"
REPLACED = (
    "草稿的文件夹里有别的窗口或电脑存的内容，为防互相覆盖没有保存。文字仍在窗口里，请另存到别处。"
)
REMADE = "草稿的文件夹被移走或删除了，已在原处重新建好并存上；以前的留底不在里面。"
FULL = "磁盘已满，没有保存。{kept}请删除一些文件再试，或换一个磁盘、U盘。"
DENIED = "{reason}，没有保存到「{folder}」。{kept}请换一个地方保存。"
GONE = "保存位置「{folder}」不见了（U盘可能已拔出），没有保存。{kept}请插回或另存。"
BLOCKED = (
    "系统不让在「{folder}」里写文件，没有保存，可能被系统的“受控制的文件夹访问”拦住。{kept}"
    "请在 Windows 安全中心里允许本程序，或另存到别处。"
)
HELD = "文件被其他程序占用（杀毒软件、同步盘、Word），没有保存。{kept}请稍后再试。"
NOT_SAVED = "没有保存（{reason}）。{kept}请换一个地方保存。"
NOT_SAME = "写入后读回的内容不一致，没有保存。{kept}请换一个磁盘或U盘另存。"
UNEXPECTED = "没有保存（程序出错：{reason}）。文字仍在窗口里，请另存到别处。"
BAD_NAME = "文件名「{path}」不能用，没有保存。请换一个名字。"

RECOVERED = (
    "最近一次的草稿文件已损坏，已改用 {saved} 保存的内容。损坏的文件移到了「{folder}」文件夹。"
)
UNKNOWN_TIME = "较早时间"
THIS_PC = "本机"
