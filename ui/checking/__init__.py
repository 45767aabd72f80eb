"""The page 核对: all findings, all rules and the export of 审核情况说明."""
