"""Words about the 说明 of a finding, and those that explain nothing in it."""

MEANINGLESS = ("无", "同上", "如上", "见上", "略", "没有", "说明", "情况", "正常")
