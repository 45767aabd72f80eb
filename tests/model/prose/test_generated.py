"""Sentences made by chance from the figures of the table, in any order: all of them are right."""

import random
from collections.abc import Mapping, Sequence

from tests.builders import draft, found_in
from tests.corpus.cases import table
from tests.long_runs import LongRun

Names = Mapping[str, Sequence[str]]
Figures = Mapping[tuple[str, str], str]

SPENT: Figures = {
    (column, row): str(table()[f"spending.{row}.{column}"])
    for row in ("initial", "adjusted", "final")
    for column in ("total", "basic", "project", "earmarked")
}
PUBLIC: Figures = {
    (column, row): str(table()[f"three_public.{row}.{column}"])
    for row in ("budget", "final")
    for column in ("total", "overseas", "vehicles", "receptions")
}
SPENT_NAMES: Names = {
    "total": ("支出合计", "部门整体支出", "总支出"),
    "basic": ("基本支出",),
    "project": ("项目支出",),
    "earmarked": ("政府专项", "政府专项支出"),
    "initial": ("年初预算", "年初部门预算", "年初", "年初预算数"),
    "adjusted": ("调整预算", "调整预算数", "调整后预算"),
    "final": ("决算", "决算数", "部门决算数", "", "", "", "实际支出", "支出"),
}
PUBLIC_NAMES: Names = {
    "total": ("“三公”经费", "三公经费"),
    "overseas": ("因公出国（境）费用", "因公出国(境)费"),
    "vehicles": ("公务用车购置及运行维护费", "公务用车购置及运行费"),
    "receptions": ("公务接待费",),
    "budget": ("预算", "年初预算", "预算数", "部门预算"),
    "final": ("", "", "", "决算", "实际支出", "支出", "决算数"),
}
OPENINGS = ("", "2021年，", "2021年，我局", "全年", "本单位", "2021年度")
BETWEEN = ("，", "，", "，", "；", "、", "，其中：", "，其中")
OF_OTHERS = ("2300.15", "14.12", "905.6")  # figures of another year


def sentence(chance: random.Random) -> str:
    """Give a sentence with the figures of two to four columns, each with one of another row."""
    figures, names = chance.choice(((SPENT, SPENT_NAMES), (PUBLIC, PUBLIC_NAMES)))
    columns = [column for column, row in figures if row == "final"]
    chance.shuffle(columns)
    rows = sorted({row for _, row in figures} - {"final"})
    text = chance.choice(OPENINGS)
    for number, column in enumerate(columns[: chance.randint(2, 4)]):
        text += chance.choice(BETWEEN) if number else ""
        text += statement(chance, figures, names, (column, "final"), noun=True)
        text += aside(chance, figures, names, column, chance.choice(rows))
    return f"{text}。"


def statement(
    chance: random.Random, figures: Figures, names: Names, cell: tuple[str, str], *, noun: bool
) -> str:
    column, row = cell
    what = chance.choice(names[column]) if noun else ""
    join = chance.choice(("", "", "为", "共"))
    return f"{what}{chance.choice(names[row])}{join}{figures[cell]}万元"


def aside(chance: random.Random, figures: Figures, names: Names, column: str, row: str) -> str:
    """Give what may be said behind a figure of another row or year, or nothing."""
    beside = statement(chance, figures, names, (column, row), noun=chance.random() < 0.2)
    other = chance.choice(OF_OTHERS)
    return chance.choice(
        (
            "",
            "",
            f"（{beside}）",
            f"（{beside}）",
            f"({beside})",
            f"，{beside}",
            f"，较{beside}有所变化",
            f"（上年{other}万元）",
            f"（2020年{other}万元）",
            f"，上年{other}万元",
            f"——{beside}——",
            f"，{beside}，完成预算的{chance.randint(40, 120)}%",
        )
    )


def test_right_figures_in_any_order_are_never_found_fault_with(long_run: LongRun) -> None:
    seed = 2021
    chance = random.Random(seed)
    rounds = long_run.rounds(300, 20_000)
    wrong: list[str] = []
    for _ in range(rounds):
        text = "".join(sentence(chance) for _ in range(chance.choice((1, 1, 2))))
        found = found_in(draft({**table(), "performance": text}))
        wrong += [f"{f.message}: {text}" for f in found if f.rule == "N04"]
    long_run.tell(seed=seed, sentences=rounds)
    assert wrong == []
