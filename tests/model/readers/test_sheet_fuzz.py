"""Damaged workbooks and CSV files give figures or one sentence, and never cost long."""

import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import Workbook

from model.readers.errors import UnreadableDocument
from model.readers.read import read_with_tables
from tests.accounts_books import f02, f03, z01
from tests.biff import OldSheet, compound, stream, xls
from tests.long_runs import LongRun
from tests.pace import Pace
from tests.workbooks import saved
from tests.xlsx_parts import zipped

SLOW = 3.0  # seconds of the processor; 1 where the machine is not shared
PARTS = 20  # of the nights' run, which are tests of their own
KEPT: tuple[int, ...] = ()
"""Seeds that once broke a reader."""

Mutation = Callable[[random.Random, bytes], bytes]

_ODD = (
    "-1",
    "0",
    "99999999999",
    "NULL",
    "../../x",
    "是",
    "1e999",
    "XFD1048576",
    "A1:XFD1048576",
    "",
)


def _accounts() -> bytes:
    book = Workbook()
    for table in (z01, f03, f02):
        table(book)
    return saved(book)


def _old_sheets() -> list[OldSheet]:
    lines = [
        ["2019年“三公”经费"],
        ["", "", "", "单位：元"],
        ["", "因公出国（境）费", "公务接待费", "合计"],
        ["预算数", 0.0, 400000.0, 400000.0],
        ["决算数", 1.1, 203000.5, True],
    ]
    return [OldSheet("三公", lines, {(4, 2): "#,##0.00"}, [(0, 0, 0, 3)], [4], [1])]


XLSX, XLS = _accounts(), xls(*_old_sheets())
STREAM = stream(*_old_sheets())
CSV = '项目,支出合计,基本支出\r\n年初预算,"1,234",5\r\n决算数,6,7\r\n' * 20


def flip(chance: random.Random, data: bytes) -> bytes:
    """Give the bytes with some of them changed."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def change_xml(chance: random.Random, data: bytes) -> bytes:
    """Give the text of a part with an attribute, a text or an element of it changed."""
    text = data.decode("utf-8", "replace")
    pattern = chance.choice([r'"[^"<>]*"', r">[^<>]+<", r"<[^<>]+>", r"<(\w+)[^<>]*>[^<>]*</\1>"])
    places = list(re.finditer(pattern, text))
    if not places:
        return data
    place = chance.choice(places)
    odd = chance.choice(_ODD)
    new = {
        '"': f'"{odd}"',
        ">": f">{odd}<",
        "<": chance.choice(["", place[0] * 2, place[0] * 50]),
    }[place[0][0]]
    return (text[: place.start()] + new + text[place.end() :]).encode()


def in_a_part(mutate: Mutation) -> Mutation:
    """Give the mutation of one part, packed again."""

    def mutated(chance: random.Random, data: bytes) -> bytes:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        for _ in range(chance.randint(1, 4)):
            name = chance.choice(sorted(parts))
            parts[name] = mutate(chance, parts[name]) if parts[name] else b""
        return zipped(parts)

    return mutated


def old(chance: random.Random, _data: bytes) -> bytes:
    """Give an old workbook with records changed, in a sound file."""
    mutate = chance.choice([flip, cut])
    return compound("Workbook", mutate(chance, STREAM) or b"\0")


CASES: tuple[tuple[bytes, Mutation], ...] = (
    (XLSX, flip), (XLSX, cut), (XLSX, in_a_part(change_xml)), (XLSX, in_a_part(change_xml)),
    (XLSX, in_a_part(flip)), (XLS, flip), (XLS, cut), (XLS, old), (XLS, old),
    (CSV.encode("gbk"), flip), (CSV.encode("utf-8-sig"), flip), (CSV.encode("utf-16"), flip),
)  # fmt: skip


def mutant(seed: int) -> bytes:
    chance = random.Random(seed)
    data, mutate = CASES[seed % len(CASES)]
    return mutate(chance, data)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_damage_raises_anything_but_a_sentence_or_costs_long(
    part: int, long_run: LongRun
) -> None:
    slowest = read = 0.0
    count = long_run.rounds(12, 5_000)
    seeds = [*KEPT, *range(part * count, (part + 1) * count)]
    for seed in seeds:
        with Pace() as pace:
            try:
                reading = read_with_tables(mutant(seed), year="2019")
            except UnreadableDocument as refusal:
                assert "请" in str(refusal), seed
            else:
                assert all(one.origin for one in reading.proposal.values), seed
                read += 1
        slowest = max(slowest, pace.seconds)
    long_run.tell(files=len(seeds), read=int(read), slowest=f"{slowest:.2f} s")
    assert slowest < SLOW
    assert read > len(seeds) / 10
