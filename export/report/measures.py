"""The paper's measures, shared by the Word template and the writer.

Lengths are twips (1/20 pt) where nothing else is said; sources: form.md §5, GB/T 9704-2012 §5.
"""

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838  # A4
TOP, BOTTOM, LEFT, RIGHT = 2098, 1984, 1588, 1474  # 37, 35, 28, 26 mm
HEADER, FOOTER = 851, 1417
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT  # 156 mm
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM  # 225 mm

LINE = 579  # 28.95 pt: 22 lines fill TEXT_HEIGHT, 580 would leave 21
LEAST_LINE = 20  # 1 pt, the least that Word prints as asked
FIGURE_LINE = 320  # lines of the 12 pt tables
CAPTION_LINE = 480
NOTE_LINE, NOTE_AFTER, NOTE_RIGHT = 400, 40, 240
TITLE_LINE, TITLE_AFTER = 680, 440
COVER_TITLE_LINE = 840
COVER_LINE = 480  # a line of a value on the cover
HEADING_AFTER = 60  # between a heading and the border under it

# Font sizes in pt, by their Chinese names.
SIZE_1, SIZE_SMALL_1, SIZE_2 = 26, 24, 22  # 一号 小一 二号
SIZE_3, SIZE_SMALL_3, SIZE_4, SIZE_SMALL_4 = 16, 15, 14, 12  # 三号 小三 四号 小四
INDENT = 2 * SIZE_3 * 20  # first line: two characters

CELL_SIDE = 100  # more than 100 would cost a box its 27th character
BOX_CHARACTERS = (TEXT_WIDTH - 2 * CELL_SIDE) // (20 * SIZE_3)  # 27, a line of a text in its box
HEAD_SIDE = 40  # of column heads: 因公出国出境 fits one line
FIGURE_SIDE = 60  # 1,234,567.89 fits one line
CELL_TOP, CELL_BOTTOM = 40, 80
ROW_HEIGHT = 500  # form.md §5: 8 mm (454) at least
HEAD_HEIGHT, CAPTION_HEIGHT = 700, 660  # heads: room for two lines
BORDER = 4  # eighths of a pt: 0.5 pt
FIRST_COLUMN = 2404  # 其中：资产购置支出 fits one line; the other columns share the rest

# 审核情况说明: T01 and 规则 fit the first column, 其中：资产购置 a line of the second.
RULE_WIDTH, PLACE_WIDTH, RESULT_WIDTH = 740, 2180, 2400
RECORD_HEIGHT = CELL_TOP + FIGURE_LINE + CELL_BOTTOM
STAMP_WIDTHS = (1360, 3062, 1360, 3062)

# The cover: a title, fields on ruled lines, the words where the seal goes.
COVER_LABEL, COVER_COLON, COVER_VALUE = 1800, 420, 6280  # a value: 19 characters at 16 pt
COVER_ROW = 760  # a field of one line; each line more adds COVER_LINE
COVER_TITLE_ABOVE = 2400  # puts the title into the upper third of the sheet
COVER_FIELDS_ABOVE = (
    3240  # between a title of one line and the fields; each line more takes its own
)
COVER_FREE = 1600  # below the words of the seal: room for lines added in Word, for borders
COVER_LEAST = (800, 600, 990)  # above the title, the fields, the seal's words: 45 mm for the seal
SEAL_DIAMETER, SEAL_HEIGHT = 2381, 2552  # 42 mm, and 45 mm of room for it
SIGNATURE_HEIGHT = 1100  # of 审核情况说明

# What may not begin or end a line: one list for Word and for our own line breaker. Word's own for
# Chinese, and — ‥ ＿: dashes, dots and the gap for a figure stand in pairs, which are not torn.
NOT_FIRST = (
    "!%),.:;>?]}¢¨°·ˇˉ—―‖’”‥…‰′″›℃∶、。〃〉》」』】〕〗〞"
    "︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］＿｀｜｝～￠"
)
NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"


def column_widths(columns: int) -> tuple[int, ...]:
    """Return the widths of a table of figures in twips; a single column is a box of text."""
    if columns == 1:
        return (TEXT_WIDTH,)
    share = (TEXT_WIDTH - FIRST_COLUMN) // (columns - 1)
    return (TEXT_WIDTH - share * (columns - 1), *[share] * (columns - 1))
