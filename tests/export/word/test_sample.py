"""The sample report: the figures of 2019 and no sentence of it."""

import re

from model.findings.finding import Level
from model.form import FORM
from model.form.spec import NUMERIC
from resources.sample import load_sample
from tests.builders import found_in
from tests.export.papers import sample
from tests.seed import seed_values
from tests.shared import seed_text


def test_every_key_is_one_of_the_form() -> None:
    assert [key for key in load_sample() if key not in FORM] == []


def test_the_figures_are_those_of_2019() -> None:
    seed, values = seed_values(), load_sample()
    keys = [item.key for item in FORM.fields if item.kind in NUMERIC]
    assert {key: values.get(key, "") for key in keys} == {key: seed[key] for key in keys}


def test_the_only_errors_are_the_two_totals() -> None:
    errors = [finding for finding in found_in(sample()) if finding.level is Level.E]
    assert [(finding.rule, finding.place) for finding in errors] == [
        ("T01", "调整预算数·支出合计"),
        ("T01", "部门决算数·支出合计"),
    ]


def test_the_narrative_is_as_long_as_a_real_one() -> None:
    text = sample().text("performance")
    assert 2_700 <= len(text) <= 3_000
    assert len(re.findall(r"^[一二三四]、", text, re.M)) == 4
    assert len(sample().items("duties")) == 11


def test_no_sentence_is_that_of_the_real_report() -> None:
    """Clauses of eight characters and more; figures are shared, and so are the form's words."""
    clauses = {c for c in re.split(r"[，。；：、\s]", seed_text()) if len(c) >= 8}
    keys = ("duties", "reasons", "funds", "performance", "problems")
    words = "\n".join(sample().text(key) for key in keys)
    form = "\n".join(page.heading for page in FORM.pages)
    copied = {c for c in clauses if c in words and c not in form}
    assert {clause for clause in copied if not re.search(r"\d", clause)} == set()
