"""The card 定稿存档 of the page 打印与导出: archive, unlock, verify."""
