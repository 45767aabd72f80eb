"""The corpus of sentences: what the rules about figures in texts find of it, and find wrongly.

A held-out set was run once before anything was mended for it. Those first runs are the honest
figure for sentences nobody has seen (held_out_2 to _7): of level E 34 findings of 38 were right and
40 of 50 found. The wrong ones stood in long sentences of many rows.
"""

import pytest

from model.editing.session import Session
from tests.builders import draft
from tests.corpus.cases import bindings, cases, found
from tests.corpus.generated import generated
from tests.corpus.score import score, wrong

ALL = cases()
HELD_OUT = [case for case in ALL if case.held_out]
WORKED = [case for case in ALL if not case.held_out]

# Precision is what must be; recall is what is reached over all sentences, the held-out ones (which
# were not mended for) among them. docs/核对规则.md shows both.
PRECISION = {"E": 1.0, "W": 0.98, "H": 0.98}
RECALL = {"E": 0.94, "W": 0.92, "H": 1.0}


def test_the_corpus_is_as_large_as_it_must_be() -> None:
    silent = [case for case in ALL if not case.expected]
    assert len(ALL) >= 700
    assert len(ALL) - len(silent) >= 200
    assert len(silent) >= 400
    assert len(HELD_OUT) >= 300
    assert len({(case.passage, case.text) for case in ALL}) == len(ALL)


@pytest.mark.parametrize("level", ["E", "W", "H"])
@pytest.mark.parametrize("name", ["worked", "held out"])
def test_what_is_said_of_the_corpus_is_right(
    name: str, level: str, capsys: pytest.CaptureFixture[str]
) -> None:
    of = HELD_OUT if name == "held out" else WORKED
    reached = score(of, level)
    with capsys.disabled():
        print(
            f"\n{name}, {level}: precision {reached.rightly}/{reached.reported} = "
            f"{reached.precision:.1%}, recall {reached.found}/{reached.expected} = "
            f"{reached.recall:.1%}"
        )
    assert reached.precision >= PRECISION[level], list(wrong(of, level))


@pytest.mark.parametrize("level", ["E", "W", "H"])
def test_no_less_of_the_corpus_is_found_than_before(level: str) -> None:
    assert score(ALL, level).recall >= RECALL[level]


def test_figures_are_bound_to_what_they_are_of() -> None:
    wrong = [
        f"{digits} is {bindings(case).get(digits, '-')}, not {key}: {case.text}"
        for case in ALL
        for digits, key in case.bound
        if bindings(case).get(digits, "-") != key
    ]
    assert wrong == []


def test_a_finding_stands_where_its_figure_stands() -> None:
    for case in ALL:
        for finding in found(case):
            text = str(case.values[finding.places[0]])
            standing = {text[start:end] for start, end in finding.spans}
            assert finding.actual in standing or not finding.actual or finding.rule == "F08"
            assert finding.subject
            assert len(finding.subject) <= 40


def test_every_correction_in_the_corpus_settles_its_finding_and_is_undone() -> None:
    for case in ALL:
        for finding in found(case):
            for correction in finding.corrections:
                session = Session(draft(case.values))
                before = session.draft
                session.apply(correction)
                left = {(f.rule, f.places[0], f.message) for f in session.findings}
                assert (finding.rule, finding.places[0], finding.message) not in left, case.text
                session.undo()
                assert session.draft == before


def test_findings_of_one_place_have_names_of_their_own() -> None:
    for case in ALL:
        names = [finding.id for finding in found(case)]
        assert len(names) == len(set(names)), case.text


def test_of_sentences_where_everything_is_understood_nothing_is_said_wrongly() -> None:
    of = generated()[::101]
    assert len(of) >= 250
    for level in "EWH":
        assert list(wrong(of, level)) == []
    assert score(of, "E").recall >= 0.98
    assert score(of, "W").recall >= 0.98
