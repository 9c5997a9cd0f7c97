"""What each test shows: pairs with and without a description, counts with ranges, and the widget by itself."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import UnknownId, library
from tests.support.command import refusal, run
from tests.support.tiny import suggested
from widgets.patterns import Patterns, described, shown

SOURCE = library().patterns
TESTS = [test.id for test in SOURCE.tests]
FORMS = [form.id for form in SOURCE.forms]
CELLS = {cell.id: cell for cell in SOURCE.cells}
PAIRS = list(itertools.product(TESTS, FORMS))
NAMES = {"test": TESTS, "form": FORMS, "beside": FORMS}
HOSTILE = ["nope", "<script>alert(1)</script>", "__proto__", "\ud800", "x" * 100_000, 7, None, [], {"a": 1}, True]


def test_a_pair_is_described_or_says_that_it_is_not() -> None:
    for test, form in PAIRS:
        found = shown(test, form)
        assert (found is not None) == (f"{test}.{form}" in CELLS) == (form in described()[test])
        if found is not None:
            cell = CELLS[f"{test}.{form}"]
            assert found["shows"] == {"text": cell.shows.text, "refs": cell.shows.refs}
            assert (found["alt"], found["rests_on"]) == (cell.alt, cell.rests_on)


def test_every_test_and_every_form_is_described_somewhere_and_not_everywhere() -> None:
    table = described()
    assert list(table) == TESTS
    assert all(table.values())
    assert {form for forms in table.values() for form in forms} == set(FORMS)
    assert sum(map(len, table.values())) == len(CELLS) < len(PAIRS)


@given(st.sampled_from(PAIRS), st.text(max_size=30))
def test_an_unknown_name_is_refused_and_never_guessed(pair: tuple[str, str], wrong: str) -> None:
    for names in ((wrong, pair[1]), (pair[0], wrong)):
        if wrong not in TESTS + FORMS:
            with pytest.raises(UnknownId):
                shown(*names)


def test_a_slip_of_the_pen_is_met_with_the_nearest_name() -> None:
    for names, right, valid in (
        (("xrya", FORMS[0]), "xrya", TESTS),
        ((TESTS[0], "calciphylaxsi"), "calciphylaxsi", FORMS),
    ):
        with pytest.raises(UnknownId) as caught:
            shown(*names)
        assert suggested(right, valid) in str(caught.value)


@pytest.mark.parametrize("test", SOURCE.tests, ids=lambda test: test.id)
def test_counts_come_with_population_range_and_doubt(test: Any) -> None:
    (told,) = (each for each in Patterns().tests if each["id"] == test.id)
    assert [fact["id"] for fact in told["measured"]] == test.facts
    for fact in told["measured"]:
        entry = library().facts[fact["id"]]
        assert fact["statement"] == entry.statement
        assert fact["sure"].endswith(entry.certainty.why)
        assert fact["refs"] == entry.refs
        if entry.number:
            low, high = library().intervals[f"{entry.number.numerator}/{entry.number.denominator}"]
            assert low <= entry.number.numerator / entry.number.denominator <= high
            assert entry.number.population in fact["number"]
            assert re.search(r"range .* to ", fact["number"])
    assert test.unmeasured


def test_only_the_biopsy_carries_a_danger_and_it_speaks_of_calciphylaxis() -> None:
    dangers = {test.id: test.danger for test in SOURCE.tests if test.danger}
    assert list(dangers) == ["histology"]
    assert "calciphylaxis" in dangers["histology"].text
    assert len(dangers["histology"].refs) >= 2


# ---------------------------------------------------------------- the command

MODULE = "widgets.patterns"
BAD = {
    '{"test": "xrya", "form": "ssc"}': ("unknown test 'xrya'", suggested("xrya", TESTS)),
    '{"test": "xray", "form": "sscc"}': ("unknown form 'sscc'", suggested("sscc", FORMS)),
    '{"test": "xray"}': ("'form' must be one id",),
    '{"test": ["xray"], "form": "ssc"}': ("'test' must be one id",),
    '{"tset": "xray"}': ("'tset'", suggested("tset", ["test", "form"])),
}


def test_the_command_answers_as_the_reasoning_does() -> None:
    for test, form in (("ct", "dm"), ("ct", "milia")):
        done = run(MODULE, "-", stdin=json.dumps({"test": test, "form": form}).encode())
        assert json.loads(done.stdout) == {"described": shown(test, form)}
    assert len(json.loads(run(MODULE, "--list").stdout)) == len(TESTS) + len(FORMS)


@pytest.mark.parametrize("document", BAD)
def test_the_command_refuses_in_one_line(document: str) -> None:
    line = refusal(run(MODULE, "-", stdin=document.encode()))
    assert all(part in line for part in BAD[document])


# ---------------------------------------------------------------- the widget


def test_the_widget_holds_everything_that_can_be_chosen() -> None:
    widget = Patterns()
    assert widget.cells == {name: shown(*name.split(".")) for name in CELLS}
    assert [test["id"] for test in widget.tests] == TESTS
    assert [form["id"] for form in widget.forms] == FORMS
    for name in CELLS:
        assert f'<svg id="{name}"' in widget.drawings


def test_every_source_that_is_named_has_a_label() -> None:
    widget = Patterns()
    named = set(re.findall(r"'refs': \[([^\]]*)\]", f"{widget.cells}{widget.tests}{widget.caution}"))
    used = {ref for found in named for ref in re.findall(r"'([^']+)'", found)}
    assert set(widget.sources) == used
    assert all(widget.sources.values())


def test_the_text_twin_says_what_is_shown() -> None:
    for test, form in PAIRS:
        widget = Patterns(test, form)
        assert widget.notice == ""
        text = widget.text()
        assert text == repr(widget) == Patterns(test, form).text()
        assert "\n" not in text
        cell = CELLS.get(f"{test}.{form}")
        assert (cell.shows.text if cell else "no description found") in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda value: repr(value)[:20])
def test_what_cannot_be_shown_is_dropped_and_named(name: str, hostile: Any) -> None:
    widget = Patterns()
    start = getattr(widget, name)
    setattr(widget, name, hostile)
    assert getattr(widget, name) == start
    assert "unknown" in widget.notice
    assert len(widget.notice) < 500
    setattr(widget, name, NAMES[name][1])
    assert (getattr(widget, name), widget.notice) == (NAMES[name][1], "")


def test_hostile_names_at_the_start_are_dropped_too() -> None:
    widget = Patterns("<b>", "x" * 100_000, "nope")
    assert (widget.test, widget.form, widget.beside) == ("xray", "ssc", "")
    assert widget.notice.count("unknown") == 3
