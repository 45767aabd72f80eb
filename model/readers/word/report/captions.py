"""The form's own words around its tables: captions, and the unit of their figures."""

from model.form import FORM
from model.form.form import PLACEHOLDER
from model.readers.word.report.story import StoryLine
from model.readers.word.report.wording import bare_words

_CAPTIONS = tuple(bare_words(PLACEHOLDER.sub("", table.caption)) for table in FORM.tables)
_UNIT_NOTE = bare_words(FORM.unit_note)


def is_caption(line: StoryLine) -> bool:
    """Whether a line is the caption of a table of the form, of whatever year."""
    return bool(line.words) and line.words.endswith(_CAPTIONS)


def is_table_word(line: StoryLine) -> bool:
    """Whether a line is such a caption or 单位：万元."""
    return line.words == _UNIT_NOTE or is_caption(line)
