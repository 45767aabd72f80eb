"""Messages of the export to Word, and of its errors."""

FILE_NAME = "{unit}-{year}年度绩效自评报告.docx"
AUDIT_NAME = "{unit}_{year}年度_审核情况说明.docx"
PDF_NAME = "{unit}-{year}年度绩效自评报告.pdf"
NO_UNIT = "未填单位"
NO_YEAR = "未填"
OTHER_NAME = "{stem}({number}){suffix}"

STEP_BUILD = "正在排版"
STEP_WRITE = "正在写入文件"
STEP_CHECK = "正在读回核对"
STEP_PLACE = "正在替换旧文件"

TARGET_OPEN = "「{name}」正打开着。请先在 Word、Excel 或 WPS 中关闭它，或者另存为「{suggestion}」。"
TARGET_READ_ONLY = "「{name}」是只读文件，不能覆盖。请另存为「{suggestion}」。"
FOLDER_REFUSED = "不能在「{folder}」里写文件。请换一个文件夹，比如「文档」或桌面。"
FOLDER_MISSING = "找不到文件夹「{folder}」。请重新选择保存的位置；U 盘请先插好。"
FOLDER_BLOCKED = (
    "系统不让在「{folder}」里写文件，可能被“受控制的文件夹访问”拦住。"
    "请在 Windows 安全中心里允许本程序，或者换一个文件夹。"
)
IS_FOLDER = "「{name}」是一个文件夹，不能当作文件保存。请换一个文件名。"
NO_FILE = "「{folder}」里的「{name}」不是普通文件，不能覆盖。请换一个文件名。"
NO_PLACE = "请先填写要保存的位置。"
OTHER_SUFFIX = "这里写的是 {suffix} 文件，不是 {other}，文件名改为「{name}」。"
DISK_FULL = "磁盘满了，没有写完。请清理「{folder}」所在的磁盘，或者换一个位置保存。"
PATH_TOO_LONG = "文件夹和文件名加起来太长。请缩短文件名，或者换一个层次少的文件夹。"
NAME_TOO_LONG = "文件名有 {length} 个字，太长了。请缩短到 {most} 个字以内。"
NAME_REFUSED = "文件名「{name}」不能用。请改为「{suggestion}」。"
FIGURES_DIFFER = (
    "导出的文件与所填的数不一致（{places}），没有保存。请重试；仍不行请把草稿交给维护人员。"
)
FILE_DAMAGED = "写下的「{name}」读回来不一样，没有保存。磁盘或 U 盘可能有问题，请换一个位置再试。"
WRITE_FAILED = "没有写成文件（{detail}）。原来的文件没有动。请换一个位置再试。"
CANCELLED = "已取消导出，原来的文件没有动。"

FIGURE_DIFFERS = "导出的文件里{place}是「{actual}」，所填的是「{expected}」"
FIGURE_LOST = "导出的文件里找不到{place}，所填的是「{expected}」"
