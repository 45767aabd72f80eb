"""Reports made from a seed, of every kind a clerk may leave: empty, huge, strange, long names …

The same number gives the same report every day, so that a finding can be made again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from export.audit.document import Edition, audit_document, audit_sheet
from export.report.build import build
from export.report.nodes import Grid, Paragraph, Sheet
from export.word.document import write
from model.checking.check import check
from model.draft.draft import Draft, Value, new_draft
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind
from tests.export.papers import HOSTILE, grid_paragraphs, sample, squeezed, words

SEED = 20260301
NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
EDITION = Edition("417:0123456789abcdef", NOW)
HUGE = 200_000  # characters
_TEXTS = ("reasons", "funds", "performance", "problems")
_LISTS = tuple(item.key for item in FORM.fields if item.kind is ValueKind.LIST)
_NUMBERS = tuple(item.key for item in FORM.fields if item.kind in NUMERIC)
_SENTENCES = (
    "全年收到来文{0}件，办结{1}件，办结率{2}%。",
    "年初预算{0}.{1}万元，年中追加{2}万元，主要用于设备更新与维护。",
    "组织培训{2}期（其中线上{1}期），参加{0}人次；发放资料《办事指南》{0}册。",
    "一是细化预算编制，把{0}万元分解到{1}个科室；二是按季度通报，“进度”与“绩效”同时看。",
    "对照年初目标——{2}项任务全部完成……群众满意度{1}%以上。",
    "采购A4纸{0}包，单价¥{1}.{2}元/包，合同见http://www.example.gov.cn/ht/{0}?id={1}。",
    "截至年末在职{1}人，较上年增加{2}人，增长{2}%，原因是机构改革后职能划入。",
)
_HEADINGS = (
    "一、基本情况",
    "（一）主要成效",
    "1.预算执行",
    "（1）分项说明",
    "二、三季度完成支出812.3万元。",
)
# Each is trouble of its own kind; all of them may stand in any field.
STRANGE = (
    HOSTILE,
    "e" + "\u0301\u0323" * 40,
    "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇨🇳",
    "שלום עולם \u202eabc\u202c مرحبا",
    "甲\u2028乙\u2029丙\x85丁\x0b戊",
    "　　\u00a0\u2003 \u3000",
    "\t\t甲\t乙\t",
    "A" * 300,
    "]]></w:t></w:r><w:p/><!-- --><?x?>&#x0;&amp;",
    "⼈⾃⽴龍⻢豈\ufb01ﬀ①㈠㎡℃‰",
    "\ue000\uf8ff\U000f0000\U0010fffd",
    "\ufffd\ufdd0\U0001fffe\ufffe",
    "𠮷𠀀𪚥㐀䶵",
    "\ud83d\ude00\ud83d\ude00\udc00",
    "－１２３．４５％，（１）…………——",
    "_x000D_ _x0041_ {{x}} {% if %} ${y} %s \\n \\u0041",
    "\u200b\u200c\u200d\u2060\ufeff\u00ad",
    "\r\n\r\n\n\n\r",
    "",
)


@dataclass(frozen=True, slots=True)
class GeneratedPaper:
    """A paper with all its words in order, without spaces, and the file written of it."""

    name: str
    kind: str
    words: str
    document: bytes

    @property
    def is_plain(self) -> bool:
        """Whether the fonts of a test machine have all its characters."""
        return "strange" not in self.kind


def papers(count: int, seed: int = SEED) -> Iterator[GeneratedPaper]:
    """Return so many papers; every fourth is the 审核情况说明 of its draft."""
    kinds = tuple(_KINDS)
    for number in range(count):
        kind = kinds[number % len(kinds)] if number % 50 != 49 else "huge"
        draft = generated(kind, Random(f"{seed}-{number}"))
        yield _paper(f"{number:03} {kind}", kind, draft, is_audit=number % 4 == 3)


def generated(kind: str, random: Random) -> Draft:
    """Return a draft of a kind."""
    return _huge(random) if kind == "huge" else _KINDS[kind](random)


def _paper(name: str, kind: str, draft: Draft, *, is_audit: bool) -> GeneratedPaper:
    if is_audit:
        checked = check(Facts(draft))
        text = sheet_words(audit_sheet(checked, EDITION))
        return GeneratedPaper(f"{name} 审核", kind, text, audit_document(checked, EDITION))
    report = build(draft)
    return GeneratedPaper(name, kind, words(report), write(report, NOW))


def sheet_words(sheet: Sheet) -> str:
    """Return all that a paper without a cover prints, without any space."""
    return squeezed("".join(p.text for block in sheet.blocks for p in _paragraphs(block)))


def _paragraphs(block: Paragraph | Grid) -> list[Paragraph]:
    return grid_paragraphs(block) if isinstance(block, Grid) else [block]


def prose(random: Random, paragraphs: int) -> str:
    """Return paragraphs as a report has them, with headings among them."""
    return "\n".join(
        random.choice(_HEADINGS)
        if random.random() < 0.25
        else "".join(_sentence(random) for _ in range(random.randint(1, 6)))
        for _ in range(paragraphs)
    )


def _sentence(random: Random) -> str:
    numbers = (random.randint(1, 2000), random.randint(10, 99), random.randint(1, 99))
    return random.choice(_SENTENCES).format(*numbers)


def _empty(random: Random) -> Draft:
    return random.choice((new_draft(2019), Draft()))


def _sparse(random: Random) -> Draft:
    """A draft of which every field is filled in or blank by chance."""
    whole = _full(random)
    blank = {key: "" for key in whole.values if random.random() < 0.5}
    return whole.with_values({k: () if k in _LISTS else v for k, v in blank.items()}, {})


def _full(random: Random) -> Draft:
    values: dict[str, Value] = {key: prose(random, random.randint(1, 12)) for key in _TEXTS}
    values |= {item.key: random.choice(item.choices).value for item in FORM.options}
    values["duties"] = tuple(_sentence(random) for _ in range(random.randint(0, 25)))
    return sample().with_values(values, {})


def _names(random: Random) -> Draft:
    name, place = (
        "某某自治州人民政府街道办事处退役军人服务中心" * 3,
        "黔西南布依族苗族自治州贞丰县龙场街道" * 2,
    )
    values: dict[str, Value] = {
        "region": place[: random.randint(1, 30)],
        "cover.unit": name[: random.randint(1, 60)],
        "cover.preparer": "、".join("欧阳某某" for _ in range(random.randint(1, 20))),
        "cover.phone": "0731-12345678转" * random.randint(1, 5),
        "units.internal.names": tuple(name[:n] for n in range(random.randint(0, 60))),
    }
    return _full(random).with_values(values, {})


def _figures(random: Random) -> Draft:
    """A draft with figures of every length and spelling."""
    odd = ("", "0", "-1234567890123.45", "１２．５", "（12.3）", "约三", "1,234.50", "9" * 40)
    return _full(random).with_values({key: random.choice(odd) for key in _NUMBERS}, {})


def _strange(random: Random) -> Draft:
    """A draft with trouble in every field, settings included."""
    fields = (*FORM.fields, *FORM.options)
    return Draft().with_values({f.key: _trouble(random, f.kind) for f in fields}, {})


def _strange_lists(random: Random) -> Draft:
    lists = {key: tuple(random.choices(STRANGE, k=random.randint(0, 40))) for key in _LISTS}
    return _full(random).with_values(lists, {})


def _trouble(random: Random, kind: ValueKind) -> Value:
    if kind is ValueKind.LIST:
        return tuple(random.sample(STRANGE, random.randint(0, len(STRANGE))))
    pieces = (*random.sample(STRANGE, random.randint(0, 6)), _sentence(random))
    return "".join(random.sample(pieces, len(pieces)))


def _huge(random: Random) -> Draft:
    text = prose(random, 40)
    long = {"performance": (text + "\n") * (HUGE // len(text) + 1), "problems": "字" * 20_000}
    return _full(random).with_values(long, {})


_KINDS: dict[str, Callable[[Random], Draft]] = {
    "empty": _empty,
    "full": _full,
    "strange": _strange,
    "sparse": _sparse,
    "names": _names,
    "strange lists": _strange_lists,
    "figures": _figures,
}
