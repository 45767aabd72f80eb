"""Draft files written and read, and T11: whatever a file holds, the loader keeps its head."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.draft.draft import Draft, Source, new_draft
from model.files.canonical_json import canonical_json, checksum
from model.files.errors import DraftError, Fault
from model.files.json_reader import LARGEST
from model.form import FORM
from model.form.spec import ValueKind
from model.storage.codec import LARGEST_REV, Stamp, decode, encode
from model.storage.migrations import FORMAT
from model.values.text import clean_text
from tests.builders import draft

STAMP = Stamp("0123456789abcdef" * 2, 417, datetime(2026, 3, 2, 8, 0, 5, tzinfo=UTC), ("1:aa",))
GOOD = encode(draft(performance="绩效 824.2 万元\n第二段", problems="无"), STAMP)[0]

text = st.text(st.characters(exclude_categories=("Cs",)), max_size=40).map(
    lambda typed: clean_text(typed)[0]
)


def typed_values() -> st.SearchStrategy[dict[str, str | tuple[str, ...]]]:
    """Give values of the right kind for any of the form's keys."""
    lists = {item.key for item in FORM.fields if item.kind is ValueKind.LIST}
    pairs = st.sampled_from([item.key for item in FORM.fields]).flatmap(
        lambda key: st.tuples(
            st.just(key), st.lists(text, max_size=4).map(tuple) if key in lists else text
        )
    )
    return st.lists(pairs, max_size=12).map(dict)


numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
json_values = st.recursive(
    st.none() | st.booleans() | numbers | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def sealed(data: object, **head: object) -> bytes:
    """Give a file with any data in it and the checksum that belongs to it."""
    whole = {"format": 1, "rev": 3, "draft_id": "a" * 32, "saved_utc": "2026-03-02T08:00:05Z"}
    return json.dumps(
        {**whole, "sha256": checksum(canonical_json(data)), **head, "data": data}
    ).encode()


def fault_of(data: bytes) -> Fault:
    with pytest.raises(DraftError) as caught:
        decode(data)
    assert caught.value.sentence.endswith("。")
    return caught.value.code


@given(typed_values(), st.sampled_from(list(Source)))
def test_what_is_written_is_read(values: dict[str, str | tuple[str, ...]], source: Source) -> None:
    written = new_draft(2019).with_values(values, dict.fromkeys(values, source))
    data, sha256 = encode(written, STAMP)
    stored = decode(data)
    assert stored.draft == written
    assert (stored.stamp, stored.sha256, stored.format) == (STAMP, sha256, FORMAT)


def test_the_file_can_be_read_in_notepad() -> None:
    lines = GOOD.decode("utf-8").splitlines()
    assert '"performance": "绩效 824.2 万元\\n第二段",' in lines
    assert lines[1] == '"rev": 417,'


unknown_keys = st.text(max_size=6).filter(lambda key: key not in FORM)


@given(st.dictionaries(unknown_keys, json_values, max_size=4))
def test_what_another_version_wrote_is_kept(unknown: dict[str, Any]) -> None:
    data: dict[str, Any] = {
        "values": {"year": "2019", **unknown},
        "sources": {"x.y": "dreamt"},
        "new": unknown,
    }
    read = decode(sealed(data)).draft
    assert read.text("year") == "2019"
    again = json.loads(encode(read, STAMP)[0])
    assert again["data"]["new"] == json.loads(json.dumps(data["new"]))
    assert again["data"]["sources"] == {"x.y": "dreamt"}
    written = again["data"]["values"]
    assert {key: written[key] for key in unknown} == json.loads(json.dumps(unknown))


def test_text_is_cleaned_when_it_is_read() -> None:
    read = decode(sealed({"values": {"problems": "a\r\nb\x00\ufffe", "duties": ["x\v"]}})).draft
    assert read.text("problems") == "a\nb"
    assert read.items("duties") == ("x\n",)


def test_a_lone_surrogate_of_another_version_does_not_stop_a_save() -> None:
    broken = Draft(extra={"odd": {"a\ud83d": ["b\ud83d", 1, None]}})
    data, _ = encode(broken, STAMP)
    assert decode(data).draft.extra == {"odd": {"a": ["b", 1, None]}}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_draft_that_notepad_saved_again_still_opens(encoding: str) -> None:
    text = GOOD.decode("utf-8").replace("\n", "\r\n")
    assert decode(text.encode(encoding)).draft == decode(GOOD).draft


def test_a_draft_altered_by_hand_counts_as_damaged() -> None:
    assert fault_of(GOOD.replace(b"824.2", b"824.3")) is Fault.DAMAGED


@pytest.mark.parametrize(
    "altered",
    [
        (b'"rev": 417', b'"rev": 418'),
        (b"2026-03-02T", b"2026-03-03T"),
        (b"Ziping", b"zIPING"),
        (b"0123456789abcdef", b"1123456789abcdef"),
        (b'["1:aa"]', b'["1:ab"]'),
    ],
)
def test_a_head_that_was_altered_counts_as_damaged(altered: tuple[bytes, bytes]) -> None:
    assert altered[0] in GOOD
    assert fault_of(GOOD.replace(*altered, 1)) is Fault.DAMAGED


@pytest.mark.parametrize("rev", [0, -1, LARGEST_REV + 1, 10**18])
def test_an_absurd_revision_of_an_old_file_is_not_believed(rev: int) -> None:
    old = sealed({"values": {}}, rev=rev)
    assert decode(old).stamp.rev == 1


@pytest.mark.parametrize(
    "time",
    ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+08:00", "tomorrow", ""],
)
def test_an_absurd_time_is_none(time: str) -> None:
    assert decode(sealed({"values": {}}, saved_utc=time)).stamp.saved is None


def test_a_file_of_a_million_keys_is_refused_before_it_is_read() -> None:
    members = b",".join(b'"k%07d":1' % number for number in range(1_000_000))
    assert fault_of(b'{"format":1,"draft_id":"x","data":{%s}}' % members) is Fault.FOREIGN


def test_a_text_full_of_quoted_keys_is_no_file_of_many_keys() -> None:
    text = '他说："甲":"乙"，' + '"a":' * 100_000
    data, _ = encode(Draft().with_values({"performance": text}, {}), STAMP)
    assert decode(data).draft.text("performance") == text


CORPUS: list[tuple[bytes, Fault]] = [
    (b"", Fault.TRUNCATED),
    (b" \r\n", Fault.TRUNCATED),
    (bytes(4000), Fault.DAMAGED),
    (GOOD[:-3], Fault.TRUNCATED),
    (GOOD[: len(GOOD) // 2], Fault.TRUNCATED),
    (GOOD[:-40] + bytes(40), Fault.DAMAGED),
    (GOOD + b"x", Fault.DAMAGED),
    (b"PK\x03\x04 and so on", Fault.FOREIGN),
    (b"\xd0\xcf\x11\xe0 and so on", Fault.FOREIGN),
    ("只是一段文字".encode(), Fault.FOREIGN),
    ("只是一段文字".encode("utf-16"), Fault.FOREIGN),
    (b"\xff\xfe\x00", Fault.DAMAGED),
    (b"\xff\xff\xff", Fault.DAMAGED),
    (b"[]", Fault.FOREIGN),
    (b"null", Fault.FOREIGN),
    (b"{}", Fault.FOREIGN),
    (b'{"format": "1", "data": {}}', Fault.FOREIGN),
    (b'{"format": true, "data": {}}', Fault.FOREIGN),
    (b'{"format": 1}', Fault.FOREIGN),
    (b'{"format": 1, "data": {}}', Fault.DAMAGED),
    (sealed({}, format=0), Fault.DAMAGED),
    (sealed({}, format=FORMAT + 1), Fault.NEWER),
    (b'{"format": 99, "data": {"whatever": 1}}', Fault.NEWER),
    (sealed({}), Fault.DAMAGED),
    (sealed([]), Fault.DAMAGED),
    (sealed({"values": []}), Fault.DAMAGED),
    (sealed({"values": {"year": 2019}}), Fault.DAMAGED),
    (sealed({"values": {"year": None}}), Fault.DAMAGED),
    (sealed({"values": {"duties": "one"}}), Fault.DAMAGED),
    (sealed({"values": {"duties": [1]}}), Fault.DAMAGED),
    (sealed({"values": {}, "sources": []}), Fault.DAMAGED),
    (GOOD[: GOOD.index("二".encode()) + 1], Fault.TRUNCATED),
    (GOOD.replace("无".encode(), b"\\ud83d"), Fault.DAMAGED),
    (b"[" * 100_000, Fault.DAMAGED),
    (b'{"draft_id":' * 5000, Fault.DAMAGED),
    (GOOD.replace(b'"rev": 417', b'"rev": ' + b"9" * 5000), Fault.DAMAGED),
    (GOOD.replace(b'"rev": 417', b'"rev": NaN'), Fault.DAMAGED),
    (GOOD.replace(b'"sources": {}', b'"sources": {"x": 1e400}'), Fault.DAMAGED),
    (GOOD.replace(b'"rev": 417', b'"rev": 417, "rev": 418'), Fault.DAMAGED),
    (b"{" + b" " * LARGEST, Fault.HUGE),
]


@pytest.mark.parametrize(("data", "fault"), CORPUS, ids=range(len(CORPUS)))
def test_a_file_that_is_no_good_draft_is_told_apart(data: bytes, fault: Fault) -> None:
    assert fault_of(data) is fault


@pytest.mark.parametrize("value", ["x", 0, -1, 10**12, 1.5, None, [], True])
def test_an_odd_revision_costs_no_text(value: object) -> None:
    assert decode(sealed({"values": {"year": "2019"}}, rev=value)).stamp.rev == 1


@pytest.mark.parametrize("value", ["", "yesterday", 5, None, "2026-13-45T00:00:00Z"])
def test_an_odd_time_costs_no_text(value: object) -> None:
    assert decode(sealed({"values": {"year": "2019"}}, saved_utc=value)).stamp.saved is None


@given(st.binary(max_size=300))
@example(b"\x80")
def test_any_bytes_are_refused_with_our_own_error(data: bytes) -> None:
    with pytest.raises(DraftError):
        decode(data)


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=3), st.integers(0, 5))
def test_a_good_file_with_a_scratch_gives_the_same_text_or_our_own_error(
    at: int, put: bytes, skip: int
) -> None:
    try:
        found = decode(GOOD[:at] + put + GOOD[at + skip :])
    except DraftError:
        return
    assert found.draft == decode(GOOD).draft


@given(json_values)
def test_any_json_as_data_gives_a_draft_or_our_own_error(data: object) -> None:
    try:
        decode(sealed({"values": data}))
        decode(sealed(data))
    except (DraftError, UnicodeEncodeError):
        return


def test_the_checksum_in_a_file_is_that_of_its_data_as_it_stands_there() -> None:
    data = GOOD[GOOD.index(b'"data": ') + len(b'"data": ') : -2]
    assert json.loads(GOOD)["sha256"] == hashlib.sha256(data).hexdigest()
