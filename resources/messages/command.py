"""Messages of the command line."""

USAGE = """用法：
  main.py                                      打开窗口
  main.py 草稿文件                             打开窗口和这份草稿
  main.py check 草稿文件 [--json] [--to 文件]  审核；没有错误返回 0，有错误或没有查成返回 1
  main.py check 文件… [--to 审核汇总.xlsx]     审核多份草稿、Word 报告、Excel，一份一行；可写 *.docx
  main.py export 草稿文件 --to 报告.docx       导出 Word
  main.py export 草稿文件 --to 报告.pdf        导出 PDF，不需要 Word
  main.py export 草稿文件 --to 数据.xlsx       导出填报数据（Excel），可以读回
  main.py audit 草稿文件 --to 说明.docx        导出审核情况说明（Word）
  main.py set 草稿文件 键=值… [--from 值.json] --to 草稿文件
  main.py values 草稿文件 [--json] [--to 文件] 列出所填的值
  main.py new --year 年度 [--region 地区] --to 草稿文件
  main.py import 文件 --to 草稿文件            读入 Word 报告或 Excel，写成新草稿
  main.py import 文件 --json [--to 文件]       只列出读到的值、出处、存疑和没有放下的文字
  main.py verify 文件 --archive 存档文件夹     核验文件或文件夹；一致返回 0，不同返回 1
  main.py read 草稿文件 [--to 文件]            列出文中的每个数：读成了什么、有多大把握、为什么
  main.py keys [--json] [--to 文件]            列出全部键
  main.py --self-test 结果.txt                 自检，不需要屏幕
值中的 \\n 表示换行；“键=”清空这一项。读不出、写不了、写错命令时返回 2。
"""

UNKNOWN_OPTION = "不认识选项 {option}。用 main.py --help 查看用法。"
NO_VALUE = "选项 {option} 后面缺少内容。用 main.py --help 查看用法。"
NEEDED = "缺少 {option}。用 main.py --help 查看用法。"
NO_FILE = "缺少草稿文件名。用 main.py --help 查看用法。"
TOO_MANY = "多了「{word}」。用 main.py --help 查看用法。"
UNKNOWN_COMMAND = "不认识命令 {word}。用 main.py --help 查看用法。"

NO_MATCH, PATTERN_JOIN = "没有与「{patterns}」相符的文件。", "」「"
NO_JSON_OF_MANY = "审核多份报告时不能用 --json。要明细，请写 --to 审核汇总.xlsx。"
REPORT_UNREAD = "{name}：{why}"
REPORT_LINE = "{name}：{unit} {year}年度，错误 {E}，待说明 {W}，提示 {H}"

UNKNOWN_KEY = "没有「{key}」这一项。用 main.py keys 查看全部键。"
NO_EQUALS = "「{word}」应写成 键=值。"
NOT_A_CHOICE = "{key} 只能是 {choices}，不能是「{value}」。"
NOT_A_TEXT = "{key} 应是文字，不是列表或其他内容。"
NOT_A_LIST = "{key} 应是文字的列表。"
NOT_VALUES = "「{path}」不是由 键: 值 组成的 JSON。请检查括号、引号和逗号，每个键只写一次。"
YEAR_INVALID = "年度「{year}」应是 {first} 到 {last} 的四位数字。"

FINDING = "{level} {rule} {place}：{message}"
SUMMARY = "错误 {E}，待说明 {W}，提示 {H}"
UNCHECKED = "没有查成 {count} 条规则：{rules}"
FIGURE_READ = (
    "{place}「{words}」＝{value}{unit}；{noun}；行 {row}；年度 {year}；{certainty}（{why}）"
)
FIGURES_READ = "文中共读到 {count} 个数"
IN_WAN, IN_PEOPLE, IN_PIECES, IN_POINTS = "万元", "人", "个", "个百分点"
NOT_SAID, NOT_BOUND, OR = "没有写", "不是表中的数", " 或 "
ROWS = {"initial": "年初", "adjusted": "调整", "final": "决算", "budget": "预算"}
ROLES = {
    "spent": "支出的项目资金",
    "received": "收到的项目资金",
    "out": "支出",
    "money": "项目资金",
    "special": "专项资金",
    "rate": "使用率",
    "staff_costs": "人员经费",
    "goods": "商品服务支出",
    "capital": "资本性支出",
    "other_part": "其他支出",
}
CERTAIN, LIKELY, NOT_COMPARED = "确定", "推断", "不比对"
ALL_NAMED = "名称、行、年度都写明了"
IS_ABOUT, IS_RANGE = "约数", "范围、每人或一部分"
NO_WORD = "没有读出是什么的数"
NOUN_INFERRED, ROW_INFERRED = "名称是从前文推断的", "行是从前文推断的"
SEVERAL_PLACES = "可能是几格中的一格"
NOT_UNDERSTOOD = "前面有没读懂的字"
BESIDE_SIMILAR = "旁边有同类的数"
SEVERAL_YEARS = "前面写了几个年度"
DROPPED = "有 {count} 个字符不能存入文件，已去掉。"
DOUBT = "{place}（{origin}）：{doubt}。"
NOT_PLACED = "有 {count} 处文字没有放进表里，已留在草稿中。"
VERIFIED = "{name}：{sentence}"
SEALED = "这份草稿已定稿存档，不能修改。请先在窗口里解锁。"
WRITTEN_TO = "已写到 {path}"
FAILED = "程序出错（{what}），命令没有完成，原来的文件没有改动。"

STEP_NEW = "新建报告"
STEP_FILL = "填入示例"
STEP_SAVE = "保存草稿"
STEP_OPEN = "重新打开，内容一致"
STEP_CHECK = "审核，只有两处 T01 错误"
STEP_EXPORT = "导出 Word"
STEP_READ = "读回 Word，数字一致"
STEP_DATA = "导出填报数据，读回一致"
STEP_MANUAL = "使用说明和图都在"
STEP_WINDOW = "装入窗口部件"
STEP_GOOD = "通过 {step}，{ms} 毫秒"
STEP_BAD = "失败 {step}：{what}"
VERDICT_GOOD = "自检通过"
VERDICT_BAD = "自检没有通过"
NOT_AS_EXPECTED = "结果是 {found}"
