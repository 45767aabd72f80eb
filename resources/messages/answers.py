"""What is said of and in the 说明 of a finding."""

SAY_NOTHING = ("无", "同上", "如上", "见上", "略", "没有", "说明", "情况", "正常")
