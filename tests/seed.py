"""The real report of 2019 as values by key; it lies outside the project."""

import re

from export.report.sentences import literals
from model.form import FORM
from model.form.spec import Group, Table, ValueKind
from tests.shared import seed_text


def label_pattern(sentence: str) -> str:
    """Return a pattern of a sentence of the form, with anything in its placeholders."""
    return "(.*?)".join(map(re.escape, literals(sentence))) + "(?=[；。]|$|(?<=。))"


Values = dict[str, str | tuple[str, ...]]

_HALF = str.maketrans(",:", "，：")  # the form's own marks, which the clerk typed half width
_DUTY = re.compile(r"（\d+）")


def seed_values() -> Values:
    """Return every figure and text of the report; skip where the report is missing."""
    text = seed_text()
    cover, inner = re.split(r"^(?=.*（\d{4}年度）)", text, maxsplit=1, flags=re.M)
    values: Values = {"year": _found(r"（(\d{4})年度）", inner), "region": "天心区"}
    values |= _cover(cover)
    sections = _sections(inner)
    values |= _overview(sections["一、部门概况"])
    table = sections["二、部门整体支出管理及使用情况"]
    for passage in FORM.passages:
        label = passage.field.label
        values[passage.key] = _cell_text(
            sections[label] if label in sections else _below(table, label)
        )
    return values | _tables(table)


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match, pattern
    return match[1]


def _cover(text: str) -> Values:
    fields = FORM.groups["cover"].fields
    return {f.key: _found(rf"{f.label}[:：]\s*(\S+)", text) for f in fields}


def _sections(text: str) -> dict[str, str]:
    """Return the paper's parts by their headings."""
    headings = dict.fromkeys(page.heading for page in FORM.pages if page.heading)
    pattern = "|".join(f"^{re.escape(heading)}$" for heading in headings)
    pieces = re.split(f"({pattern})", text, flags=re.M)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def _below(table: str, caption: str) -> str:
    """Return the text of the cell under a caption."""
    return table.split(f"\t{caption}\n")[1].split("\n\t（", maxsplit=1)[0]


def _cell_text(text: str) -> str:
    """Return a cell's paragraphs, without blank ones around them."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _overview(text: str) -> Values:
    staff, units, title, *duties = (line.strip() for line in text.strip().splitlines())
    assert title == f"{FORM.groups['duties'].title}："
    values = _sentence(FORM.groups["staff"], staff) | _sentence(FORM.groups["units"], units)
    return values | {"duties": tuple(_DUTY.sub("", duty) for duty in duties)}


def _sentence(group: Group, line: str) -> Values:
    line = "".join(line.translate(_HALF).split())
    values: Values = {}
    for sentence in (group.sentence, *group.clauses):
        match = re.search(label_pattern(sentence), line)
        assert match, sentence
        keys = re.findall(r"\{(.*?)\}", sentence)
        values |= {key: _value(key, text) for key, text in zip(keys, match.groups(), strict=True)}
    return values


def _value(key: str, text: str) -> str | tuple[str, ...]:
    return tuple(text.split("、")) if FORM[key].kind is ValueKind.LIST else text


def _tables(text: str) -> Values:
    """Return the rows of figures; an empty line ends a row, a leading tab begins a cell."""
    rows = [[cell.strip() for cell in row.split("\t")[1:]] for row in text.split("\n\n")]
    joined = _joined([row for row in rows if row])
    return {k: v for table in FORM.tables for k, v in _figures(table, joined).items()}


def _joined(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows, one split by a stray empty line joined again."""
    found: list[list[str]] = []
    for row in rows:
        if found and 1 < len(found[-1]) < 5:
            found[-1] += row
        else:
            found.append(row)
    return found


def _figures(table: Table, rows: list[list[str]]) -> Values:
    start = next(
        number
        for number, row in enumerate(rows)
        if re.fullmatch(label_pattern(table.caption), row[0])
    )
    named = {row[0]: row[1:] for row in rows[start + 2 : start + 2 + len(table.rows)]}
    return {
        key: figure
        for row in table.rows
        for key, figure in zip(table.row_keys(row.name), named[row.label], strict=True)
    }
