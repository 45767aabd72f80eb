"""The proposals for a text, each to be taken by itself or all together.

Figures, times, ratios, addresses, document numbers, words in Latin letters and the numbers of
headings are left as they are.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from model.prose.proposals.edits import EditedText, edited
from model.prose.proposals.proposal import Proposal, moved
from model.prose.punctuation.blanks import blanks, numbers, stop, wide
from model.prose.punctuation.kinds import Found, PunctuationEdit, PunctuationKind
from model.prose.punctuation.marks import brackets, dashes, dots, doubled, marks, quotes
from model.values.headings import numbering
from model.values.paragraph_cache import cached_by_paragraph
from model.values.text import ANY_BLANK

_B = ANY_BLANK
_KEPT = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]{1,15}://[!-~]*[A-Za-z0-9/]"
    r"|(?:www\.|(?<![\w.-])[\w.-]{1,64}@)[!-~]*[A-Za-z0-9]"
    rf"|[\[(（〔【][0-9０-９]{{4}}[\])）〕】][{_B}]?第?[{_B}]?[0-9０-９]{{1,5}}[{_B}]?号"
    rf"|[（(《][{_B}_＿]+[）)》]|[{_B}]年[{_B}]+月(?:[{_B}]+日)?",  # not filled in: rule B05
    re.ASCII,
)


PunctuationProposal = Proposal[PunctuationKind]
Finder = Callable[[str], Found]
HALF_WIDTH_AND_DOUBLED: tuple[Finder, ...] = (marks, brackets, doubled)
"""What rule N08 asks for."""
_ALL = (wide, quotes, brackets, marks, dashes, blanks, doubled, dots, numbers, stop)


def edits(paragraph: str, finders: tuple[Finder, ...]) -> list[PunctuationEdit]:
    """Return the edits after which these finders find nothing more in a paragraph."""
    standing = EditedText[PunctuationKind](paragraph)
    changed = True
    while changed:
        changed = False
        for finder in finders:
            if found := _outside(standing.text, finder(standing.text)):
                standing.edit(found)
                changed = True
    return standing.edits


def _place(edit: PunctuationEdit) -> tuple[int, int]:
    return edit.start, edit.end


def _outside(paragraph: str, found: Found) -> list[PunctuationEdit]:
    """Return the edits outside of what is left as it is, in order."""
    wanted = sorted(found, key=_place)
    if not wanted:
        return wanted
    kept = [match.span() for match in _KEPT.finditer(paragraph)]
    number = numbering(paragraph)
    if number and number[0] >= 3:
        kept.insert(0, (0, len(number[1].removesuffix("、"))))
    starts = [start for start, _ in kept]

    def is_free(edit: PunctuationEdit) -> bool:
        place = bisect_right(starts, max(edit.start, edit.end - 1)) - 1
        return place < 0 or kept[place][1] <= edit.start

    return [edit for edit in wanted if is_free(edit)]


@cached_by_paragraph
def _proposals(paragraph: str) -> tuple[PunctuationProposal, ...]:
    together: dict[object, tuple[PunctuationEdit, ...]] = {}  # a pair, or one by itself
    for edit in edits(paragraph, _ALL):
        key = edit.pair or (edit.start, edit.end)
        together[key] = (*together.get(key, ()), edit)
    found = [_proposal(paragraph, group) for group in together.values()]
    return tuple(sorted(found, key=lambda proposal: proposal.start))


def _proposal(paragraph: str, group: tuple[PunctuationEdit, ...]) -> PunctuationProposal:
    start, end, kind = group[0].start, group[-1].end, group[0].kind
    after = edited(paragraph[start:end], moved(group, -start))
    is_sure = kind is not PunctuationKind.STOP  # a paragraph without a stop may be meant so
    return Proposal(start, end, paragraph[start:end], after, kind, group, is_sure)


def proposals(text: str) -> tuple[PunctuationProposal, ...]:
    """Return what is to be changed in a text, in order; once all is changed there is nothing."""
    found: list[PunctuationProposal] = []
    place = 0
    for paragraph in text.split("\n"):
        found += (one.moved(place) for one in _proposals(paragraph))
        place += len(paragraph) + 1
    return tuple(found)


def read_ahead(text: str) -> Iterator[None]:
    """Read a text paragraph by paragraph, so that ``proposals`` need not read it at once."""
    for paragraph in text.split("\n"):
        _proposals(paragraph)
        yield
