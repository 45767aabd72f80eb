"""What a reader found in a document, as data: nothing is taken into a draft before the clerk has
looked at it."""

from dataclasses import dataclass, field

from model.draft.draft import Value


@dataclass(frozen=True, slots=True)
class ProposedValue:
    """A value for one key of the form.

    ``origin`` says where in the document it stands, for the clerk (表（一）第 3 行第 2 列,
    Z01!E17). ``doubt`` says why the clerk should look at it; "" where its own labels and place
    leave none.
    """

    key: str
    value: Value
    origin: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class UnplacedText:
    """Text of the document that belongs to no field, as it stands there, and where."""

    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class ImportProposal:
    """What one document holds for the form.

    ``values`` has each key at most once, in the form's order; blanks are left out. ``notes``
    are sentences about the document as a whole: what the form cannot hold, how units were
    converted.
    """

    values: tuple[ProposedValue, ...]
    unplaced: tuple[UnplacedText, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def value(self, key: str) -> ProposedValue | None:
        """Return what is proposed for a key; None where there is nothing."""
        return next((one for one in self.values if one.key == key), None)
