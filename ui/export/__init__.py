"""The page 导出 and the export on its thread."""
