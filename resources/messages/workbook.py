"""Words of the workbooks that the program writes."""

# --- many reports at once: the lines
PLACED = "{place}：{message}"
NOT_COMPUTED = "算不出"
NAME_JOIN = "、"
DUPLICATE_SAME = "和「{names}」同单位、同年度，两表的数也相同"
DUPLICATE_OTHER = "和「{names}」同单位、同年度，两表的数不同"
IS_SUMMARY = "这是程序写的审核汇总，不是报告，跳过。"
IS_FOLDER = "这是文件夹，里面的文件没有读。要读请写成「{name}/*」，或在窗口里选这个文件夹"
FAILED = "程序出错（{what}），这一份没有查。"
DOUBTFUL = "有 {count} 处读得没有把握"
UNPLACED = "有 {count} 处文字没有放进表里"
