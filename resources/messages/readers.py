"""Messages about documents of other programs: reports in Word, workbooks."""

SAVE_AS_DOCX = "请用 Word 或 WPS 打开它，另存为“Word 文档（*.docx）”，再选另存的文件"

EMPTY = "这个文件是空的，没有内容可读。请选另一个文件"
TOO_LARGE = "这个文件超过 {most} MB，没有读。请删去其中的图片再另存，或另选一个文件"
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
HEADER, FOOTER, FOOTNOTE, ENDNOTE = "页眉", "页脚", "脚注", "尾注"
UNKNOWN = "认不出这是什么文件。请选 Word 文件（.docx）、Excel 文件（.xlsx、.xls）或 CSV 文件"

# --- the page that shows what was read
TITLE = "从「{name}」读到 {count} 项"
FIELD, READ, PRESENT, WHERE = "栏目", "文件里的", "草稿里的", "在文件的什么地方"
TAB_VALUES, TAB_DOUBTS, TAB_UNPLACED = "读到的 {count}", "要看 {count}", "没放进去 {count}"
UNPLACED_HELP = "下面这些文字没有对应的栏目，会和草稿存在一起。需要的可以复制了贴到文本里。"
NO_UNPLACED = "文件里的文字都放进了栏目。"
NOTHING_READ = "没有读到可以填的内容"
SAME = "相同"
IS_SAME, IS_OTHER = "草稿里已经是这个", "草稿里填的不一样：要换成文件里的，请打勾"
PARAGRAPHS = "{start}…（{count} 字）"
LIST_OF = "{count} 项：{items}"
TAKE = "取用 {count} 项"
OPEN_AS = "作为 {year}年度的草稿打开"
OPEN_NEW = "新建草稿，取用 {count} 项"
NEXT_YEAR = "做 {next}年度的，{year}年度留作上年"
LEAVE = "不取用，返回"
TAKEN = "已从「{name}」取用 {count} 项。"
READING = "正在读「{name}」……"
CANCEL = "不读了"
FILES = "草稿、Word、Excel (*{suffix} *.docx *.xlsx *.xls *.csv);;所有文件 (*)"
FROM_FILE = "从文件取数…"
FROM_FILE_HELP = "从 Word 报告、Excel 表或部门决算表里读出能填的数和文字，看过再取用"

# --- where a value of the draft was read
ORIGIN, ORIGIN_JOIN = "取自 {place}", "，"
ORIGIN_CHANGED = "{origin}，后来改过"
ORIGIN_DOUBT = "{origin}。{doubt}"

# --- texts without a field, in the pane
KEPT_TEXTS = "未放入 {count}"
KEPT_HINT = " · Esc 回到填写处"
NO_KEPT_TEXTS = "没有要放的文字：从文件读来的都放进了栏目"
PUT_IN, PUT_IN_HELP = "插入(&Y)", "选中了几个字就插入这几个字，没有选中就插入全部，可以撤销"
PUT_IN_AT = "插入到光标处：{place}"
PUT_IN_NOWHERE = "要插入，先点到放它的栏目里"
COPY_TEXT = "复制(&C)"
NOT_NEEDED, NOT_NEEDED_HELP = "不需要了(&X)", "从草稿里去掉这段文字（Delete），可以撤销"
ONLY_BEGINNING = "共 {count:,} 字，这里只显示开头，插入和复制的是全部"

# --- a file compared with the draft
COMPARED = "与「{name}」核对"
ALL_SAME = "与「{name}」核对：读到的 {count} 处都和草稿相同"
NOT_FOUND_AGAIN, AND_SO_ON = "草稿里取自它的 {count} 处，这次没有读到：{places}", "等"
TAB_DIFFERENT, TAB_BLANK, TAB_SAME = "不同 {count}", "草稿没有填 {count}", "相同 {count}"
MORE_IN_FILE, BEFORE = "文件比草稿", "草稿里的取自"
MORE_BY, LESS_BY, DIFFERS = "多 {figure}", "少 {figure}", "文字不同"
IN_FILE, IN_DRAFT = "文件里：{where}", "草稿里：{origin}"
STOP_COMPARING = "返回"
COMPARING = "正在与「{name}」核对，{count} 处不同"
BACK_TO_COMPARISON, ENOUGH = "回到比较", "不比了"
FILES_TO_COMPARE = "Word、Excel (*.docx *.xlsx *.xls *.csv);;所有文件 (*)"
COMPARE_WITH = "选要核对的文件"

# Tables (model/readers/tables).
UNDER_UNKNOWN = "上面还有“{label}”，可能只是其中一部分"
ONLY_A_PART = "“{label}”只是其中一部分"
NOT_THIS_YEAR = "“{label}”不是本年的数"
NOT_A_FIGURE = "这一格不是数"
ONE_PART_ONLY = "只有“{label}”一项，另一项没有"
PART_UNCOMPUTED = "另一项是没有算出的公式"
PARTS_DIFFER = "两项相加是 {sum}，与它不一样"
TITLE_OF_YEAR = "这张表写的是 {year} 年"
UNIT_ABOVE = "按上面另一张表写的单位（{unit}）读"
NO_UNIT = "表上没有写单位，按万元读；数很大，可能是元"
FEW_LABELS = "只认出少数行名和列名，请核对"
ROW_BY_TITLE = "表里没有写预算还是决算，按标题“{title}”读"
TWICE = "另一处（{origin}）是 {value}"
CONVERTED = "{where}以{unit}为单位，已换算成万元"
THE_TABLE = "有一张表"
SHEET = "工作表“{name}”"
THE_FILE = "这个文件"
LEFT_FIGURE = "{row} {column}：{text}"
MORE_LEFT = "还有 {count} 格没有放进表里"

# Workbooks (model/readers/sheets).
SHEET_UNREAD = "工作表“{name}”太大或已损坏，没有读。要用它的数，请把它另存成一个小文件再选"
HIDDEN_SHEET = "工作表“{name}”是隐藏的，也读了"
IN_HIDDEN_SHEET = "在隐藏的工作表里"
IN_HIDDEN_LINES = "在隐藏的行或列里"
FAR_CELLS = "{where}有 {count} 格离表太远，没有读"
POINT_MOVED = "单元格的格式移动了小数点，按显示的读"
SHOWN_SHORTER = "单元格里是 {exact}，按显示的读"
SHOWN_OTHERWISE = "表上显示的是 {shown}"
UNCOMPUTED = "没有算出的公式。请用 Excel 或 WPS 打开这个文件，保存后再选"
UNKNOWN_ENCODING = "认不出这个文件的文字编码。请用 Excel 或 WPS 打开它，另存为 .xlsx"
# Reports in Word (model/readers/word).
DOCUMENT = "文件中"
COVER = "封面"
CELL_PLACE = "第 {table} 个表格第 {row} 行第 {column} 列"
NOT_THIS_REPORT = (
    "这个 Word 文件不是部门整体支出绩效自评报告：里面没有报告的标题、四个部分和两张表{start}。"
    "请选去年或别人填好的报告（.docx）"
)
BEGINS_WITH = "，开头是“{text}”"
TITLES_DIFFER = "另一处标题写的是“{other}”"
YEAR_FROM_TABLE = "标题里没有年度，这是表名里的年度"
HEADING_ALIKE = "标题写的是“{heading}”，请看是不是这一部分"
NOT_A_COUNT = "这里不是数"
PART_MISSING = "没有找到“{heading}”"
MAY_HOLD_MORE = "没有找到“{heading}”，它的文字可能也在这里"
TABLE_IN_TEXT = "这部分文字里有表格，已按行放入文字"

# The final accounts (model/readers/accounts).
NO_COLUMN = "{label} {value} 万元（{origin}）在表（一）没有对应的栏，支出合计会比各项相加多出这些"
CAPITAL = "{label} {value} 万元（{origin}），填“资产购置支出”时可参考"
SEVERAL_COUNTS = "表上有 {count} 个不同的数，请核对"
ONLY_ADJUSTED = "“三公”经费表上只有全年预算数，没有年初预算数，部门预算数没有填"
ADJUSTED_THREE = "“三公”经费部门预算数用的是年初预算 {initial} 万元；全年预算是 {adjusted} 万元"
NOTHING_FOUND = "这个文件里没有找到表（一）、表（二）的数"
