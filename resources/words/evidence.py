"""Why a figure may be wrong and what speaks for or against a correction."""

SWAPPED = "像是「{a}」「{b}」两位数字打反了"
POINT = "像是小数点点错了位"
YUAN = "像是把元当成了万元"
DROPPED = "像是多打或漏打了一位数字"

SAME_AS = "与{label} {value} 相同"
SAID_SO = "与{where}所写 {value} 相符"
SAID_OTHER = "与{where}所写 {value} 不符，可能性小"
BELOW_MEMO = "比{label} {value} 还小，可能性小"

MEMO_ADDED = "差额正好是「{label}」{value}：它已含在上面的数里，不要再加"
PART_LEFT_OUT = "差额正好是{label} {value}，像是漏加了"
PART_TWICE = "差额正好是{label} {value}，像是多加了一次"
COPIED = "与{label}相同，像是从那一行抄来的"
SAME_ELSEWHERE = "{label}也{direction} {value}，像是同一处的错"

COUNTING_FITS = "政府专项若按「{reading}」算，各行合计都对得上"
COUNTING_ASKED = "各行合计只有按「{reading}」才对得上，政府专项是这样算的吗？"
COUNTING_TO = "改为「{reading}」"
