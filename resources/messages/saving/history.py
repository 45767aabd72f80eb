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
