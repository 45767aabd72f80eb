"""Tables as Word, LibreOffice and WPS put them on the clipboard, in HTML."""

from collections.abc import Sequence

_WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>
<w:TableStyle>&lt;table</w:TableStyle>
</w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ table.MsoTableGrid {mso-style-name:网格型; border:solid 1.0pt;}
--></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->%s<!--EndFragment--></body></html>"""
_PARAGRAPH = """
  <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US
  style='font-family:仿宋;mso-ascii-font-family:"Times New Roman"'>%s<o:p></o:p></span></p>"""
_TABLE = """<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>%s</table>"""


def of_word(rows: Sequence[Sequence[str]], before: str = "") -> str:
    """Return what Word copies of a table; paragraphs of a cell are lines.

    ``before``: a paragraph copied with it. ``name|2x3`` is a cell merged over two columns and
    three rows.
    """
    table = _TABLE % "".join(f" <tr style='mso-yfti-irow:0'>{_row(row)} </tr>\n" for row in rows)
    return _WORD % ((_PARAGRAPH % before if before else "") + table)


def _row(cells: Sequence[str]) -> str:
    return "".join(map(_cell, cells))


def _cell(written: str) -> str:
    text, _, spans = written.partition("|")
    across, _, down = spans.partition("x")
    merged = f" colspan={across} rowspan={down}" if spans else ""
    paragraphs = "".join(_PARAGRAPH % (line or "&nbsp;") for line in text.split("\n"))
    return f"\n  <td width=118{merged} valign=top style='width:88.8pt'>{paragraphs}\n  </td>"


# As LibreOffice Writer 7 copies it, with fewer attributes.
OF_WRITER = """<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/>
<style type="text/css">td p { orphans: 0 }</style></head><body><p align="left">
<font face="宋体"><font size="2" style="font-size: 11pt">单位：元</font></font></p>
<table width="576" cellpadding="7" cellspacing="0">
\t<col width="100"/>
\t<tr valign="top">
\t\t<td rowspan="2" width="100"><p align="left" style="margin-bottom: 0in">
\t\t\t<font face="宋体">项目</font></p>
\t\t\t<p align="left"><br/>

\t\t\t</p>
\t\t</td>
\t\t<td colspan="2"><p>其中</p></td>
\t</tr>
\t<tr valign="top">
\t\t<td><p>基本支出</p></td>
\t\t<td><p>项目支出</p></td>
\t</tr>
\t<tr>
\t\t<td><p>部门决算数</p></td><td><p>16,445,600.00</p></td><td><p>8242000</p></td>
\t</tr>
</table></body></html>"""

# As LibreOffice Calc (sdval) and WPS (x:num) copy cells: what is shown, and the number behind it.
OF_CALC = """<html><head><meta name="generator" content="LibreOffice"/></head><body>
<table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td align="right" sdval="1776.8049" sdnum="2052;0;#,##0">1,777</td>
<td align="right" sdval="123456.789" sdnum="2052;0;0.0E+00">1.2E+05</td>
<td align="right" sdval="1644.561" sdnum="2052;0;#,##0.00">1,644.56</td>
<td align="right" sdval="43529" sdnum="2052;0;M-D">3-5</td></tr></table></body></html>"""
OF_CALC_TEXT = "1,777\t1.2E+05\t1,644.56\t3-5\n"
OF_WPS = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=ProgId content=Excel.Sheet></head><body><!--StartFragment--><table><tr>
<td class=et2 x:num="18538.9">#####</td><td class=et2 x:num>5</td><td class=et2 x:str>无</td>
</tr></table><!--EndFragment--></body></html>"""
OF_WPS_TEXT = "#####\t5\t无\r\n"
