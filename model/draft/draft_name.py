"""How a draft is named to people: by its unit, its year and, on its card, its region.

The window cuts what is long; paper and file names put it on one line and leave no word out. What
stands for a blank one differs by place, so it is the caller's: the window says 未填单位名称, a file
name 未填单位, the paper of the check 未填写, the card of a broken draft 打不开的草稿.
"""

from typing import TYPE_CHECKING, NamedTuple

from model.values.text import brief, one_line
from model.values.years import year_shown

if TYPE_CHECKING:  # the start page is shown before the form is loaded
    from model.draft.draft import Draft


class DraftName(NamedTuple):
    """Unit, year and region; each is "" where it is not filled in."""

    unit: str = ""
    year: str = ""
    region: str = ""

    def fill(self, sentence: str, unnamed: str, **others: str) -> str:
        """Return a sentence with {unit} and {year} filled in, ``unnamed`` for a blank unit."""
        return sentence.format(unit=self.unit or unnamed, year=self.year, **others)


def shown_name(draft: "Draft") -> DraftName:
    """Return the name as far as a line of the window has room for it."""
    unit, region = (brief(draft.text(key).strip()) for key in ("cover.unit", "region"))
    return DraftName(unit, year_shown(draft.text("year")), region)


def printed_name(draft: "Draft") -> DraftName:
    """Return the whole name, each part on one line without what no file can hold."""
    year = year_shown(draft.text("year"))
    return DraftName(*map(one_line, (draft.text("cover.unit"), year, draft.text("region"))))
