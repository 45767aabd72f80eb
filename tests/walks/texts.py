"""Random texts to type and paste, and random paths to choose."""

from pathlib import Path
from random import Random

from ui.export.flow import ExportFlow

_PIECES = (
    "1853.89", "１，８５３．８９", "-12.3", "（12.3）", "12.3万元", "1.2亿元", "1075。2",
    "¥1,776.80", "0", "００", "1e5", "NaN", "∞", "999999999999999999999999",
    "0.30000000000000004", "八十", "½", "使用率百分之八十",
    "项目资金收入1013万元，支出824.21万元，使用率81%。", "其中人员经费107.82万元，",
    "2019年", "二〇一九年", "截至2018年12月31日", "一、二季度完成支出812.3万元，",
    "（一）情况", "1.情况", "在职人数57人", "“三公”经费17.28万元（预算20.5万元）",
    "某某<b>局</b>", "<img src=x>", "&amp;", "\u200b", "\u202e", "\ufeff", "\u0000",
    "\u000b", "\ud83d\ude00", "𠮷", "⽤", "e\u0301", "\u00a0", "\u3000", "——", "……", "××",
    "待填", "{year}", "%s", "\\n", "None", "'\"`", "a", " ", "；", "。。",
)  # fmt: skip


def random_text(chance: Random) -> str:
    """Return a word, a sentence, a block of cells, or a long text."""
    words = [chance.choice(_PIECES) for _ in range(chance.choice((1, 1, 1, 2, 5, 40)))]
    between = chance.choice(("", "", "\t", "\n", "\r\n", "\n\n"))
    return between.join(words) * chance.choice((1, 1, 1, 1, 3, 50))


def random_path(chance: Random, folder: Path) -> str:
    """Return what a question for a file may be answered with."""
    return chance.choice(
        (
            "",
            str(folder),
            str(folder / "没有这个文件夹" / "报告.docx"),
            str(folder / "报告.docx"),
            str(folder / "报告"),
            str(folder / "草稿.jxzp"),
            str(folder / ("长" * 60)),
            str(folder / "told.txt" / "报告.docx"),
            str(folder / "奇怪 的<名>;&|$(名).docx"),
        )
    )


def confine_exports(folder: Path) -> None:
    """Keep every export inside a folder, whatever path is typed."""
    start = ExportFlow.write

    def start_inside(self: ExportFlow, path: Path) -> None:
        inside = path.absolute().is_relative_to(folder)
        start(self, path if inside else folder / path.name)

    ExportFlow.write = start_inside
