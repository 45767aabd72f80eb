"""Messages of 历史版本: what is kept of a draft, what changed, what is taken back."""

RULE = (
    "留着最近 {last} 次保存；再早的，当天每 10 分钟一份，一个月内每天一份，一年内每周一份。"
    "一下子少了一半以上文字之前的那份、导入和取回之前的、存档和拷出的另外留着。"
    "电脑时间不准也不会多删。"
)

NOTHING_CHANGED = "内容没有变"
CHANGED = "改了 {count} 处：{what}"
MORE = " …"
SENTENCES, ITEMS = "{place} {count} 句", "{place} {count} 项"
CARRIED = "（沿用上年，没有确认）"
NOT_SHOWN = "（还有 {count} 句没有列出）"
SAME_BEFORE = "（前面 {count} 句一样）"
LINE_END = "↵"

HISTORY = "历史版本"
CARD_HISTORY = "历史版本…"
HISTORY_KEYS = "Ctrl+Shift+H"
HISTORY_HELP = "看以前保存的内容，取回其中一项或整份（Ctrl+Shift+H）"
BACK, BACK_HELP = "← 回到填写", "回到填写（Esc）"
LISTING = "正在找以前保存的内容…"
COMPARING = "正在看改了什么：{done}/{count} 份"
STOP, STOPPED = "停下", "没有全部看完，选中哪份看哪份。"
WHEN, WHAT = "保存时间", "比前一份改了什么"
UNKNOWN_TIME, TIME_BEFORE = "时间不明", "时间不明，在{when}之前"
FIRST = "最早的一份"
DAMAGED = "这一份已损坏，别的不受影响。"
ASIDE = "这一份已损坏，原样放在草稿文件夹的「{folder}」里，没有删；别的不受影响。"
UNREADABLE = "读不出来：{why}"
REASONS = {
    "import": "导入前后",
    "upgrade": "升级前",
    "shrink": "文字大减之前",
    "back": "取回之前",
    "export": "拷出",
    "final": "存档",
}
REASON = "{when}（{reasons}）"
READING = "正在打开：{when}"
DIFFERENT = "{when}：与现在有 {count} 处不同。"
SAME = "{when}：与现在一样。"
PLACE, THEN, NOW = "项目", "那时", "现在"
LEGEND = "－ 那时有，现在没有　＋ 现在有，那时没有"
SENTENCES_NAME = "逐句不同"
TAKE_ONE, TAKE_ALL = "取回这一项", "取回整份"
TAKEN_ONE = "已取回「{place}」，保存于{when}。"
TAKEN_ALL = "已取回整份，保存于{when}；取回之前的也留着。"
NOT_TAKEN = "现在的内容还没有存上，先不取回。请回到填写，等右上角显示「已保存」再试。"
WAITING = "现在的内容存好以后才取，还要等一下。不想等可以先回到填写，什么都不会变。"
WAIT_NO_LONGER = "不等了，回到填写"
SEALED, READ_ONLY = "已存档（定稿），只能看，不能取回。", "草稿是只读打开的，只能看，不能取回。"
UNDO = "撤销"

# --- after a crash: what was found against the draft as it was opened
SEE_CHANGES, LATER = "看看改了什么", "以后再说"
FOUND_MORE = "比打开时多 {count} 字，{what}"
FOUND_LESS = "比打开时少 {count} 字，{what}"
FOUND = "打开以后{what}"
