"""填报数据.xlsx: what is filled in, as a workbook to send to a colleague and to read back."""
