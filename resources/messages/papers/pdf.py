"""What a PDF calls its own places, and its export."""

COVER = "封面"

EXPORT_PDF = "导出 PDF(&P)"
EXPORT_PDF_HELP = "与打印出来的一样，不需要 Word；文字可以复制，能直接上传公开"
PDF_EXPORTED = "已导出 PDF：{path}"
