"""What workbooks (.xlsx) say: 填报数据, and how a sheet goes on where a cell is full."""

GOES_ON = "接上一行：一个单元格放不下，分成了几行。"
