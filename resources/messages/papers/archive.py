"""Messages of 定稿存档 and 核验."""

FOLDER_NAME = "定稿存档-{unit}-{year}年度-{date}"
NEXT_FOLDER = "{name}-{number}"
UNFINISHED_FOLDER = "~定稿存档-{mark}.tmp"
MANIFEST_NAME = "校验.txt"
MANIFEST_TITLE = "{unit} {year}年度 绩效自评报告 定稿存档，修订 {revision}，{time}"
MANIFEST_HELP = """每行是一个文件的 SHA-256 校验码和文件名；文件改动一个字，校验码就不同。
用本程序核对：「打印与导出」页的「核验…」。
用 Windows 命令提示符核对一个文件：certutil -hashfile 文件名 SHA256
用 sha256sum 核对全部文件：sha256sum -c 校验.txt"""

STEP_SWEEP = "正在准备文件夹"
STEP_PAPER = "正在写「{name}」"
STEP_COMPARE = "正在全部读回核对"
STEP_PLACE = "正在放到位"

NO_ARCHIVE = "「{folder}」里没有「{name}」，不是定稿存档的文件夹。请选存档时生成的文件夹。"
EMPTY_MANIFEST = "「{name}」里没有校验码，不能核对。请选另一份存档，或者找回原来的「{name}」。"
COUNTERPART_LOST = "存档里的「{name}」不在了或者已被改动，没有可以对照的。请用另一份存档核对。"
NO_COUNTERPART = "存档里没有同类的文件可以对照。"
PDF_ONLY_CHECKSUM = "PDF 只能比较校验码：它与存档的不是同一个文件。内容请用 Word 或草稿核对。"
UNREADABLE = "读不出内容，只知道与存档里的每个文件都不同。{why}"
NOTHING_OF_FORM = "里面没有这张表的内容。"
LISTED_MISSING = "存档里的这个文件不在了。"
LISTED_CHANGED = "这个文件与存档时的不同。"
NOT_LISTED = "这个文件是存档以后放进来的。"
CONTENT_SAME = "所填的内容都一样，但文件另存过，不是同一个文件。"

SAME = "一致：与存档里的「{name}」完全相同。"
DIFFERS = "不一致：与存档里的「{name}」有 {count} 处不同。"
DIFFERENCE = "{place}：存档是{archived}，这里是{found}"
PARAGRAPH = "{place}第 {number} 段"
DOCUMENT_LINE = "正文第 {number} 行"
NOTHING = "（没有）"
