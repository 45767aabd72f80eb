"""Half-width and doubled punctuation in Chinese text (N08)."""

from collections.abc import Iterator, Sequence

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.prose.proposals.edits import edited
from model.prose.punctuation.proposals import HALF_WIDTH_AND_DOUBLED, edits
from model.rules.scan.matches import TEXTS, matches_of
from model.rules.scan.patterns import Match, MatchKind
from resources.messages import findings as words

_MOST_NAMED = 4


def _punctuation(facts: Facts) -> Iterator[Finding]:
    for key in TEXTS:
        if wrong := matches_of(facts, MatchKind.PUNCTUATION, key):
            yield _finding(key, facts.text(key), wrong)


def _finding(key: str, text: str, wrong: Sequence[Match]) -> Finding:
    kinds = list(dict.fromkeys(match.words[:2] for match in wrong))
    named = "".join(f"「{kind}」" for kind in kinds[:_MOST_NAMED])
    corrected = "\n".join(map(_corrected, text.split("\n")))
    return Finding(
        (key,),
        words.PUNCTUATION.format(count=len(wrong), marks=named),
        corrections=(Correction(words.PUNCTUATION_TO, ((key, corrected),)),),
        spans=tuple((match.start, match.end) for match in wrong),
    )


def _corrected(paragraph: str) -> str:
    return edited(paragraph, edits(paragraph, HALF_WIDTH_AND_DOUBLED))


RULES = (
    Rule(
        "N08",
        Level.H,
        "中文里用全角标点，不重复",
        _punctuation,
        passes={"performance": "印发简报（含快报）6期：时间为10:30，比例为3:1。"},
        fails={"performance": "印发简(快)报6期,效果良好。。"},
        why="半角、重复的标点打印出来疏密不一，正式公文里很显眼",
    ),
)
