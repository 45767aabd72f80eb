"""Impossible figures in the texts: percentages (N05), counts of announced lists (N11)."""

import re
from collections.abc import Iterator
from itertools import islice

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.prose.enumerations import Enumeration
from model.prose.rewriting import replaced
from model.prose.shares import ImpossiblePercentage
from model.prose.texts import TextPlace, places
from model.values.headings import numbering
from model.values.numerals import BELOW_HUNDRED, CIRCLED
from resources.messages import findings
from resources.messages import prose as words

_MOST = 100  # findings of a rule; a text with more is no report
_GOES_ON = re.compile(f"{BELOW_HUNDRED}是|[{CIRCLED}]")


def _shares(facts: Facts) -> Iterator[Finding]:
    found = ((place, share) for place in places(facts) for share in place.read.shares)
    yield from (_share(place, share) for place, share in islice(found, _MOST))


def _share(place: TextPlace, share: ImpossiblePercentage) -> Finding:
    figure = share.figure
    phrase = place.paragraph[share.start : figure.stop]
    text = words.CUT_ABOVE if share.cut else words.SHARE_ABOVE
    return Finding(
        (place.passage,),
        text.format(words=phrase),
        actual=place.paragraph[figure.start : figure.end],
        subject=phrase,
        spans=((place.offset + figure.start, place.offset + figure.end),),
    )


def _listings(facts: Facts) -> Iterator[Finding]:
    found = ((place, listing) for place in places(facts) for listing in place.read.listings)
    ends = (pair for pair in found if not _goes_on(facts, *pair))
    yield from (_listing(facts, place, listing) for place, listing in islice(ends, _MOST))


def _goes_on(facts: Facts, place: TextPlace, listing: Enumeration) -> bool:
    """Whether the list may continue in the next paragraph."""
    end = place.offset + len(place.paragraph)
    below = facts.text(place.passage)[end : end + 20].strip()
    return listing.to_the_end and bool(numbering(below) or _GOES_ON.match(below))


def _listing(facts: Facts, place: TextPlace, listing: Enumeration) -> Finding:
    span = place.offset + listing.start, place.offset + listing.end
    listed = str(listing.listed)
    text = replaced(facts.text(place.passage), [span], listed)
    return Finding(
        (place.passage,),
        words.LISTED_COUNT_DIFFERS.format(words=listing.words, listed=listed),
        expected=listed,
        actual=listing.announced,
        corrections=(Correction(findings.COUNT_TO.format(value=listed), ((place.passage, text),)),),
        subject=listing.words,
        spans=(span,),
    )


RULES = (
    Rule(
        "N05",
        Level.H,
        "文中的占比和各种率在 0 到 100% 之间；压缩、减少不超过 100%",
        _shares,
        passes={"performance": "办结率100%，收入增长130%，会议压缩30%。"},
        fails={"performance": "办结率103%，会议压缩120%。"},
        why="超过百分之百的占比一看就是错的，整篇的可信度都会打折扣",
    ),
    Rule(
        "N11",
        Level.W,
        "文中“共N项”“N个”与后面列出的项数一致",
        _listings,
        passes={"performance": "做好三项工作：一是宣传；二是培训；三是考核。"},
        fails={"performance": "做好三项工作：一是宣传；二是培训；三是考核；四是督导。"},
        why="说三项列四项，看的人数一数就知道没有核对过",
    ),
)
