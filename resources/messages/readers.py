"""Messages about documents of other programs: reports in Word, workbooks."""

SAVE_AS_DOCX = "请用 Word 或 WPS 打开它，另存为“Word 文档（*.docx）”，再选另存的文件"

EMPTY = "这个文件是空的，没有内容可读。请选另一个文件"
TOO_LARGE = "这个文件有 {size} MB，最多读 {most} MB。请删去其中的图片再另存，或另选一个文件"
ENCRYPTED = "这个文件设了打开密码，读不了。请在 Word、Excel 或 WPS 中打开它，去掉密码，另存后再选"
OLD_WORD = "这是旧格式的 Word 或 WPS 文字文件（.doc、.wps）。" + SAVE_AS_DOCX
OPEN_DOCUMENT = (
    "这是 OpenDocument 文件（.odt、.ods）。请用 Word 或 WPS 打开它，另存为 .docx 或 .xlsx"
)
RICH_TEXT = "这是 RTF 文件。" + SAVE_AS_DOCX
OLD_WORD_XML = "这是旧格式的 Word XML 文件。" + SAVE_AS_DOCX
WEB_PAGE = (
    "这是网页文件，不是 Word 或 Excel 文件。请用 Word、Excel 或 WPS 打开它，另存为 .docx 或 .xlsx"
)
PDF = "这是 PDF 文件，读不出表格。请选它原来的 Word 文件（.docx）"
SLIDES = "这是演示文稿，不是报告。请选 Word 文件（.docx）或 Excel 文件（.xlsx）"
PICTURE = "这是图片，读不出文字。请选 Word 文件（.docx）或 Excel 文件（.xlsx）"
ARCHIVE = "这是压缩包。请先解压，再选里面的 Word 或 Excel 文件"
DAMAGED = "这个文件坏了或不完整，打不开。请用 Word、Excel 或 WPS 打开它，能打开就另存一份再选"
TOO_MUCH = "这个文件的内容多得不合常理，没有读。请用 Word、Excel 或 WPS 打开它，另存一份再选"
UNKNOWN = "认不出这是什么文件。请选 Word 文件（.docx）、Excel 文件（.xlsx、.xls）或 CSV 文件"

# --- the page that shows what was read
TITLE = "从「{name}」读到 {count} 项"
DOUBTS, UNPLACED = "{count} 项请看一眼", "{count} 段没有放进表里"
ALL_SURE = "都对上了栏目"
FIELD, READ, PRESENT, WHERE = "栏目", "文件里的", "草稿里的", "在文件的什么地方"
TAB_VALUES, TAB_DOUBTS, TAB_UNPLACED = "读到的 {count}", "要看 {count}", "没放进去 {count}"
UNPLACED_HELP = "下面这些文字没有对应的栏目，会和草稿存在一起。需要的可以复制了贴到文本里。"
NO_UNPLACED = "文件里的文字都放进了栏目。"
NO_DOUBTS = "没有拿不准的。"
NOTHING_READ = "没有读到可以填的内容"
SAME = "相同"
IS_SAME, IS_OTHER = "草稿里已经是这个", "草稿里填的不一样：要换成文件里的，请打勾"
PARAGRAPHS = "{start}…（{count} 字）"
LIST_OF = "{count} 项：{items}"
TAKE = "取用 {count} 项"
TAKE_NONE = "没有打勾的"
OPEN_AS = "作为 {year}年度的草稿打开"
NEXT_YEAR = "做 {next}年度的，{year}年度留作上年"
LEAVE = "不取用，返回"
TAKEN = "已从「{name}」取用 {count} 项。"
READING = "正在读「{name}」……"
CANCEL = "不读了"
FILES = "草稿、Word、Excel (*{suffix} *.docx *.xlsx *.xls *.csv);;所有文件 (*)"
FROM_FILE = "从文件取数…"
FROM_FILE_HELP = "从 Word 报告、Excel 表或部门决算表里读出能填的数和文字，看过再取用"
