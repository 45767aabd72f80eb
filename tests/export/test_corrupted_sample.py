"""The sample report with hostile characters strewn into it: checked, mended, printed, read back."""

import random

from export.file_names import suggested_name
from export.report.build import build
from export.word.document import write
from export.word.read_back import compare
from model.draft.draft import Draft, Value, new_draft
from model.draft.rollover import next_year
from model.editing.session import Session
from model.form import FORM
from model.form.spec import Field, ValueKind
from resources.sample import load_sample
from tests.long_runs import LongRun

SEED = 909
SIGNS = [
    *"01２，,。.． \t\n\u3000\u2009\u200b\ufeff⽤⻓⺀﨎万亿元千人年-—（）()¥￥%％编制个、；约《》",
    *(
        "2019",
        "２０１９",
        "百分之",
        "八十",
        "使用率",
        "项目资金收入",
        "支出",
        "其中",
        "在职",
        "“三公”",
    ),
]
FIELDS = [field for field in FORM.fields if field.kind is not ValueKind.CHOICE]


def with_characters(rnd: random.Random, text: str) -> str:
    """With some signs put in, here and there in place of others."""
    for _ in range(rnd.randrange(1, 4)):
        place = rnd.randrange(len(text) + 1)
        put_in = "".join(rnd.choices(SIGNS, k=rnd.randrange(4)))
        text = text[:place] + put_in + text[place + rnd.randrange(3) :]
    return text


def corrupted(rnd: random.Random, draft: Draft, field: Field) -> Value:
    if field.kind is ValueKind.LIST:
        return tuple(with_characters(rnd, item) for item in draft.items(field.key))
    return with_characters(rnd, draft.text(field.key))


def test_no_characters_break_rules_corrections_or_the_paper(long_run: LongRun) -> None:
    rnd, sample = random.Random(SEED), new_draft(2019).with_values(load_sample(), {})
    rounds = long_run.rounds(25, 500)
    for _ in range(rounds):
        fields = rnd.sample(FIELDS, rnd.randrange(1, 9))
        draft = sample.with_values({f.key: corrupted(rnd, sample, f) for f in fields}, {})
        checked_and_corrected(draft)
        assert not compare(draft, write(build(draft)))
        assert suggested_name(draft).endswith(".docx")
        next_year(draft)
    long_run.tell(seed=SEED, rounds=rounds)


def checked_and_corrected(draft: Draft) -> None:
    """Every span stands in its text; every correction can be done and taken back."""
    session = Session(draft)
    for finding in session.findings:
        length = len(draft.text(finding.places[0]))
        assert all(0 <= start <= end <= length for start, end in finding.spans)
        for correction in finding.corrections:
            if session.apply(correction).keys:
                session.undo()
            assert session.draft == draft
