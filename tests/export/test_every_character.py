"""T13: every character there is goes through draft, Word file and reading back as it was."""

from export.report.build import build
from export.word.document import write
from model.draft.draft import Value, new_draft
from model.readers.read import read_document
from model.storage.codec import Stamp, decode, encode
from model.values.characters import as_read
from model.values.text import clean_text
from tests.long_runs import LongRun

KEY = "performance"
BLOCK, LINE = 0x4000, 1000
FIRST = (0, 8, 2)  # latin, private use, Extension B: what the ordinary run does


def text_of(block: int) -> str:
    """Return the characters of a block, a thousand in each paragraph, between two of ours."""
    points = [chr(point) for point in range(block * BLOCK, (block + 1) * BLOCK)]
    lines = ("".join(points[at : at + LINE]) for at in range(0, BLOCK, LINE))
    return "\n".join(f"字{line}字" for line in lines)


def printed(text: Value) -> str:
    """Return a text as it is read, without the blanks that a paragraph may lose at its ends."""
    return "".join(as_read("".join(text)).split())


def test_every_character_comes_back_from_draft_and_word_file(long_run: LongRun) -> None:
    blocks = range(0x110000 // BLOCK) if long_run.everything else FIRST
    kept = 0
    for block in blocks:
        text = clean_text(text_of(block))[0]
        draft = new_draft("2019").with_values({KEY: text}, {})
        assert decode(encode(draft, Stamp("a" * 32, 1))[0]).draft[KEY] == text
        found = {one.key: one.value for one in read_document(write(build(draft)), "").values}
        assert printed(found.get(KEY, "")) == printed(text), hex(block * BLOCK)
        kept += len(text)
    long_run.tell(characters=len(blocks) * BLOCK, kept=kept)
