"""Words at the tables: what a cell is, what is selected, the rates under a table."""

COMPUTED_HELP = "自动相加"
SELECTED = "选中 {count} 格"
SELECTED_SUM = "选中 {count} 格，合计 {sum}"
RATE_PLACE = "{row}.{column}"
RATE_MISSING, RATE_MISSING_HELP = "—", "算不出：还没有填，或除数是 0"
RATE_LOW, RATE_OVER = "偏低", "超预算"
