"""The corpus of sentences about figures: what must be found in each, and nothing else.

A line holds, parted by tabs: the passage; the findings expected ("-" for none), each as rule,
the highest level that is right, and the figure's digits; what figures must be bound to
("-" for nothing); the sentence ("\\n" between paragraphs); other values of the table. A line
"# table: …" gives those of all sentences of its set.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from model.draft.facts import Facts
from model.findings.finding import Finding
from model.prose.figures import Exactness
from model.prose.texts import places
from tests.builders import Values, draft, found_in, spending, three_public

HERE = Path(__file__).parent
RULES = (
    "F01",
    "F02",
    "F03",
    "F04",
    "F05",
    "F06",
    "F07",
    "F08",
    "F09",
    "N04",
    "N05",
    "N11",
    "N12",
    "N13",
    "N14",
)
YEAR = "2021"
_TABLE = "# table: "


@dataclass(frozen=True)
class Expected:
    rule: str
    level: str
    figure: str


@dataclass(frozen=True)
class Case:
    passage: str
    expected: tuple[Expected, ...]
    bound: tuple[tuple[str, str], ...]
    text: str
    table: tuple[tuple[str, str], ...]
    held_out: bool

    @property
    def values(self) -> Values:
        own = {k: tuple(v.split("、")) if k.endswith(".names") else v for k, v in self.table}
        return {**table(), **own, self.passage: self.text}


def table() -> Values:
    """Return the report around every sentence, unless a case gives other figures."""
    return {
        "year": YEAR,
        "cover.unit": "云山区城乡服务局",
        **_people(),
        **spending("initial", ("2156.40", "1382.60", "773.80", "0")),
        **spending("adjusted", ("2489.75", "1501.25", "928.50", "60")),
        **spending("final", ("2431.18", "1496.32", "874.86", "60")),
        **spending("assets", ("46.80", "12.30", "34.50", "0")),
        **three_public("budget", ("5.00", "12.00", "18.00", "35.00")),
        **three_public("final", ("0", "9.64", "11.28", "20.92")),
    }


def _people() -> Values:
    counts = {
        "authorised": "56", "on_payroll": "53", "at_post": "51", "government_employees": "4",
        "technical": "11", "contract": "13", "retired_total": "23", "retired_veterans": "1",
        "retirees": "22",
    }  # fmt: skip
    return {
        **{f"staff.{name}": count for name, count in counts.items()},
        "units.administrative.count": "1",
        "units.subordinate.count": "3",
        "units.subordinate.names": ("房屋安全中心", "物业服务站", "城建档案馆"),
        "units.internal.count": "8",
    }


@cache
def cases() -> tuple[Case, ...]:
    """Return every sentence of the corpus."""
    return tuple(case for path in sorted(HERE.glob("*.tsv")) for case in cases_of(path))


def cases_of(path: Path) -> tuple[Case, ...]:
    """Return the sentences of one set."""
    lines = path.read_text(encoding="utf-8").splitlines()
    held_out = "# held_out: true" in lines
    table = "".join(line.removeprefix(_TABLE) for line in lines if line.startswith(_TABLE))
    return tuple(_case(line, table, held_out=held_out) for line in lines if line and line[0] != "#")


def _case(line: str, table: str, *, held_out: bool) -> Case:
    passage, expected, bound, text, *rest = line.split("\t")
    wanted = [] if expected == "-" else [item.split() for item in expected.split("; ")]
    return Case(
        passage,
        tuple(Expected(rule, level, figure.strip("%")) for rule, level, figure in wanted),
        _pairs(bound),
        text.replace("\\n", "\n"),
        _pairs(" ".join((table, *rest))),
        held_out,
    )


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (item.partition("=") for item in text.split())
    return tuple((left, right) for left, _, right in pairs)


@cache
def found(case: Case) -> tuple[Finding, ...]:
    """Return the findings of the rules about figures in texts, looked for once."""
    return tuple(one for one in found_in(draft(case.values)) if one.rule in RULES)


def right(case: Case, finding: Finding) -> bool:
    """Whether a finding is expected, at its level or at a higher one."""
    return any(
        (wanted.rule, wanted.figure) == (finding.rule, finding.actual)
        and "HWE".index(finding.level.value) <= "HWE".index(wanted.level)
        for wanted in case.expected
    )


def missed(case: Case) -> list[Expected]:
    """Return the expected findings that are missing at any level."""
    reported = {(finding.rule, finding.actual) for finding in found(case)}
    return [wanted for wanted in case.expected if (wanted.rule, wanted.figure) not in reported]


def bindings(case: Case) -> dict[str, str]:
    """Return the likeliest key of each exact figure of this year, "-" for none."""
    return {
        place.paragraph[statement.figure.start : statement.figure.end]: statement.keys[0]
        for place in places(Facts(draft(case.values)))
        for statement in place.read.statements
        if statement.keys
        and not statement.is_guess
        and statement.year in ("", YEAR)
        and statement.figure.exact is Exactness.EXACT
    }
