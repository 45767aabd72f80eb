"""What is said of characters that look like others or like nothing."""

REPLACED = "{count} 个外形相近的符号已换成普通字"
HIDDEN = "去掉了 {count} 个看不见的字符"
BETWEEN = "，"

LOOK_ALIKE = "{count} 个字外形像普通字、其实是别的符号（{examples}）"
UNSEEN = "夹着 {count} 个看不见的字符（{examples}）"
SEVERAL = "等"
BESIDE = "「{before}」后面"
AT_START = "开头"
ODD = "{what}，查找和核对都认不出来"
RETYPE = "「{character}」没有对应的普通字，请重新输入"
TO_ORDINARY = "换成普通字，去掉看不见的字符"
