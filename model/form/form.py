"""The form put together: an index of its fields, and checks against contradictions."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from model.form.options import OPTIONS
from model.form.spec import NUMERIC, Field, Group, Page, Passage, Table, ValueKind

_KEY = re.compile(r"[a-z_]+(\.[a-z_]+)*")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class FormError(ValueError):
    """A contradiction in the form's description. Raised at import, never before the clerk."""


def placeholders(text: str) -> tuple[str, ...]:
    """Return the keys named as ``{key}`` in a sentence or caption of the form, in order."""
    return tuple(PLACEHOLDER.findall(text))


@dataclass(frozen=True)
class Form:
    """The whole form, checked when it is built.

    ``title``, ``inner_title`` and captions name fields as ``{key}``; ``options`` are fields that
    change how the report is printed. Raises :class:`FormError`.
    """

    title: str
    inner_title: tuple[str, ...]
    seal: str
    unit_note: str
    pages: tuple[Page, ...]
    options: tuple[Field, ...] = field(default=OPTIONS)

    def __post_init__(self) -> None:
        self._check_keys()
        self._check_tables()
        self._check_references()
        self._check_printed()
        self._check_choices()

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Fields of the paper in reading order, without ``options``."""
        return tuple(item for page in self.pages for item in page.fields)

    @cached_property
    def _index(self) -> dict[str, Field]:
        return {item.key: item for item in (*self.fields, *self.options)}

    @cached_property
    def order(self) -> dict[str, int]:
        """Key → position in the form's reading order, options last."""
        return {key: number for number, key in enumerate(self._index)}

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {item.key: page for page in self.pages for item in page.fields}

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Tables in reading order."""
        return tuple(table for page in self.pages for table in page.tables)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Passages in reading order."""
        return tuple(b for page in self.pages for b in page.blocks if isinstance(b, Passage))

    @cached_property
    def groups(self) -> dict[str, Group]:
        """Key → group, in reading order."""
        blocks = (block for page in self.pages for block in page.blocks)
        return {block.key: block for block in blocks if isinstance(block, Group)}

    def __getitem__(self, key: str) -> Field:
        return self._index[key]

    def __contains__(self, key: object) -> bool:
        return key in self._index

    def page_of(self, key: str) -> Page | None:
        """Return the page a field stands on; None for options and unknown keys."""
        return self._pages.get(key)

    def place(self, key: str) -> str:
        """Return the field's name as findings give it: 调整预算数·支出合计. KeyError if unknown."""
        return self._index[key].place or self._index[key].label

    def short_place(self, key: str) -> str:
        """Return where a text stands on the paper, in short: （三）, or its page."""
        label, page = self._index[key].label, self.page_of(key)
        number, bracket, _ = label.partition("）")
        return number + bracket if bracket or page is None else page.title

    def _check_keys(self) -> None:
        keys = [item.key for item in (*self.fields, *self.options)]
        _check_unique("key", keys)
        _check_unique("page", [page.key for page in self.pages])
        _check_unique("block", [block.key for page in self.pages for block in page.blocks])
        if malformed := [key for key in keys if not _KEY.fullmatch(key)]:
            raise FormError(f"not a key: {malformed}")

    def _check_tables(self) -> None:
        for table in self.tables:
            if table.total not in {column.name for column in table.columns}:
                raise FormError(f"the total of {table.key} is no column of it: {table.total}")
            if unknown := [key for pair in table.rate_pairs for key in pair if key not in self]:
                raise FormError(f"the rates of {table.key} are made of no cells: {unknown}")

    def _check_references(self) -> None:
        for text in (self.title, *self.inner_title, *self._sentences()):
            if unknown := [key for key in placeholders(text) if key not in self._index]:
                raise FormError(f"{text!r} names no field: {unknown}")
        for item in self.fields:
            self._check_total(item)
            self._check_count(item)

    def _sentences(self) -> list[str]:
        groups = self.groups.values()
        captions = [table.caption for table in self.tables]
        return captions + [text for g in groups for text in (g.sentence, *g.clauses)]

    def _check_printed(self) -> None:
        """Raise FormError where a printed sentence leaves out a figure of its group."""
        for group in (group for group in self.groups.values() if group.sentence):
            named = {key for text in (group.sentence, *group.clauses) for key in placeholders(text)}
            unprinted = [f.key for f in group.fields if f.kind in NUMERIC and f.key not in named]
            if group.printed and unprinted:
                raise FormError(f"the sentence of {group.key} does not print {unprinted}")

    def _check_total(self, total: Field) -> None:
        for addend in total.addends:
            part = self._index.get(addend.key)
            if part is None or part.kind is not total.kind or part.computed_from:
                raise FormError(f"{total.key} cannot add up {addend.key}")
            if addend.when and not self._is_choice(*addend.when):
                raise FormError(f"{total.key} depends on what cannot be: {addend.when}")

    def _check_count(self, count: Field) -> None:
        listed = self._index.get(count.counts)
        if count.counts and (listed is None or listed.kind is not ValueKind.LIST):
            raise FormError(f"{count.key} cannot count {count.counts}")

    def _is_choice(self, key: str, value: str) -> bool:
        """Whether a choice of the form offers this answer."""
        return key in self and value in {choice.value for choice in self[key].choices}

    def _check_choices(self) -> None:
        for item in self._index.values():
            values = [choice.value for choice in item.choices]
            if (item.kind is ValueKind.CHOICE) != bool(values) or (
                values and item.default not in values
            ):
                raise FormError(f"the choices of {item.key} and its default do not agree")


def _check_unique(what: str, keys: list[str]) -> None:
    if repeated := sorted({key for key in keys if keys.count(key) > 1}):
        raise FormError(f"a {what} is stated twice: {repeated}")
