"""Messages of 历史版本: what is kept of a draft, what changed, what is taken back."""

RULE = (
    "留着最近 {last} 次保存；再早的，当天每 10 分钟一份，一个月内每天一份，一年内每周一份。"
    "一下子少了一半以上文字之前的那份、导入和取回之前的、存档和拷出的另外留着。"
    "电脑时间不准也不会多删。"
)
