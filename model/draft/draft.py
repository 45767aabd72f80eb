"""A draft: everything the clerk has filled in, as one immutable value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from model.draft.annotations import Annotation, annotation_key, is_annotation
from model.form import FORM
from model.form.spec import ValueKind

Value = str | tuple[str, ...]
"""A LIST field holds a tuple of strings, every other field one string; blank is "" or ()."""


class Source(Enum):
    """Where a value came from. Computed totals have none, for they are not stored."""

    TYPED = "typed"
    CARRIED = "carried"  # taken over from last year's report
    FILE = "file"  # read from a file


@dataclass(frozen=True, slots=True)
class Draft:
    """Values by key, and the source of each that was not typed.

    ``extra`` is what a draft file holds that this program does not know; it is kept on save.
    """

    values: Mapping[str, Value] = field(default_factory=dict[str, Value])
    sources: Mapping[str, Source] = field(default_factory=dict[str, Source])
    extra: Mapping[str, object] = field(default_factory=dict[str, object])

    def __getitem__(self, key: str) -> Value:
        """Return the value, or the field's blank: "" or (). KeyError for an unknown key."""
        value = self.values.get(key)
        return blank(key) if value is None else value

    def text(self, key: str) -> str:
        """Return a single value or a text as typed; a list as its items, one a line."""
        value = self[key]
        return value if isinstance(value, str) else "\n".join(value)

    def items(self, key: str) -> tuple[str, ...]:
        """Return the items of a list as typed; any other value as a single item."""
        value = self[key]
        return value if isinstance(value, tuple) else (value,)

    def annotation(self, kind: str, about: str) -> Annotation:
        """Return the annotation of a rule, a finding or a field; () where there is none."""
        return self.items(annotation_key(kind, about))

    def annotations(self, kind: str) -> dict[str, Annotation]:
        """Return all annotations of a kind by what they are about, sorted by that."""
        start = annotation_key(kind, "")
        found = sorted(key for key in self.values if key.startswith(start))
        return {key.removeprefix(start): self.items(key) for key in found}

    def source(self, key: str) -> Source:
        """Return where a value came from; TYPED for a blank."""
        return self.sources.get(key, Source.TYPED)

    def filled(self, key: str) -> bool:
        """Whether a value holds anything but white space."""
        return any(item and not item.isspace() for item in self.items(key))

    def changed_keys(self, other: "Draft") -> set[str]:
        """Return the keys at which another draft has other values."""
        keys = self.values.keys() | other.values.keys()
        return {key for key in keys if self.values.get(key) != other.values.get(key)}

    def with_values(self, values: Mapping[str, Value], sources: Mapping[str, Source]) -> "Draft":
        """Return a draft with these values set; blanks are not stored.

        An equal value stays the same object, so that drafts are compared at once.
        """
        changed = {key: value for key, value in values.items() if self.values.get(key) != value}
        merged, origins = {**self.values, **changed}, {**self.sources, **sources}
        kept = {key: value for key, value in merged.items() if value not in ("", ())}
        named = {k: s for k, s in origins.items() if k in kept and _has_source(k, s)}
        return replace(self, values=kept, sources=named)


def _has_source(key: str, source: Source) -> bool:
    """Whether a source is kept: annotations and what was typed have none."""
    return source is not Source.TYPED and not is_annotation(key)


def blank(key: str) -> Value:
    """Return the blank value of a key: "" or (). KeyError for an unknown key."""
    return () if is_list(key) else ""


def is_list(key: str) -> bool:
    """Whether a key holds a tuple of strings: a LIST field or an annotation."""
    return is_annotation(key) or FORM[key].kind is ValueKind.LIST


def new_draft(year: int | str, region: str | None = None) -> Draft:
    """Return an empty report with the form's defaults; a blank ``region`` is the form's own."""
    defaults: dict[str, Value] = {
        item.key: item.default for item in (*FORM.fields, *FORM.options) if item.default
    }
    named = {"region": region} if region else {}
    return Draft().with_values({**defaults, "year": str(year), **named}, {})
