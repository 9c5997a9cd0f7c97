"""The treatments as readers see them: pictures, fair trials, gaps, the command line, and the widget."""

from __future__ import annotations

import json
import math
import re
from typing import Any

import pytest
from msgspec.structs import asdict

from content import UnknownId
from content.library import changed
from content.verdicts import verdict
from tests.support.command import refusal, run
from tests.support.tiny import suggested
from tests.widgets.test_treatment_explorer import LISTED, ROWS, SOURCE, row
from widgets.evidence import treatments
from widgets.treatment_explorer import TreatmentExplorer, answer
from widgets.treatment_explorer.counts import counted_shares, course_drawn, course_of, drawn, gaps, rows_of
from widgets.treatment_explorer.reasoning import MAX_OPENED, SORTS, leaves

TERMS = SOURCE.treatment_terms
MODULE = "widgets.treatment_explorer"


def wilson(k: int, n: int) -> tuple[float, float]:
    """Return the two roots of Wilson's equation (p - k/n)² = z² p (1 - p) / n, solved as a quadratic in p."""
    z = 1.959963984540054
    a, b, c = 1 + z**2 / n, -(2 * k / n + z**2 / n), (k / n) ** 2
    root = math.sqrt(b**2 - 4 * a * c)
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


# ------------------------------------------------------------------ pictures


def test_what_is_drawn_was_allowed_and_is_never_a_single_case() -> None:
    pictures = [each for each in ROWS.values() if drawn(each) or course_drawn(each)]
    assert len([each for each in pictures if drawn(each)]) >= 25
    assert all((each.treated or 0) >= 3 for each in pictures)
    assert all(each.plot or each.arm == "usual_care" for each in pictures)
    assert not any(drawn(changed(each, treated=1, responders=1, plot=True)) for each in ROWS.values())
    assert not any(course_drawn(changed(each, treated=2, worse=1)) for each in ROWS.values())


def test_a_single_case_has_no_share() -> None:
    assert counted_shares(row("a", 1, responders=1, complete=1, worse=0)) == {}
    assert counted_shares(row("a", None, responders=3)) == {}
    assert counted_shares(row("a", 2, responders=1, complete=None, worse=None)) == {"better": (1, 2)}


def test_every_share_on_the_page_is_the_count_of_its_row_with_wilsons_interval() -> None:
    shown = TreatmentExplorer().rows
    seen = 0
    for name, each in shown.items():
        for part, count in (("better", ROWS[name].responders), ("worse", ROWS[name].worse)):
            if part in each:
                low, high = wilson(each[part]["k"], each[part]["n"])
                assert (each[part]["k"], each[part]["n"]) == (count, ROWS[name].treated)
                assert each[part]["at"] == pytest.approx(100 * each[part]["k"] / each[part]["n"], abs=0.05)
                assert each[part]["low"] == pytest.approx(100 * low, abs=0.051)
                assert each[part]["high"] == pytest.approx(100 * high, abs=0.051)
                seen += 1
    assert seen == sum(drawn(each) + course_drawn(each) for each in ROWS.values())


def test_every_count_of_a_row_is_told_with_its_range_in_words() -> None:
    for name, each in TreatmentExplorer().rows.items():
        told = " ".join(each.get("happened", []))
        for k, n in counted_shares(ROWS[name]).values():
            low, high = (100 * end for end in wilson(k, n))
            assert f"{k} of {n}; " in told
            ends = re.search(rf"\b{k} of {n};[^;]* range (fewer than 1|\d+) to (more than 99|\d+)", told)
            assert ends, told
            for end, words in zip((low, high), ends.groups(), strict=True):
                expected = {"fewer than 1": 0.5, "more than 99": 99.5}.get(words) or int(words)
                assert end == pytest.approx(expected, abs=0.5001), (name, told)
        for count in (ROWS[name].partial, ROWS[name].none):
            assert count is None or str(count) in told, (name, told)


def test_a_part_of_people_who_are_drawn_already_is_marked() -> None:
    rows = TreatmentExplorer().rows
    for each in ROWS.values():
        larger = [
            ROWS[other]
            for other in each.same_patients_as
            if ROWS[other].treatment == each.treatment and (ROWS[other].treated or 0) > (each.treated or 0)
        ]
        assert bool(rows[each.id].get("within")) == bool(larger and each.treated is not None)


# -------------------------------------------------------- trials, gaps, course


def test_both_groups_of_a_trial_stand_side_by_side_and_measure_the_same() -> None:
    for trial in SOURCE.trials:
        for each in trial.compared:
            treated, comparison = ROWS[each.row], ROWS[each.against]
            assert (treated.arm, comparison.arm) == ("treated", "comparator")
            assert (treated.family, treated.reference) == (comparison.family, comparison.reference)
            assert treated.treatment == comparison.treatment == trial.treatment
    shown = {each["name"]: each for each in TreatmentExplorer().trials}
    assert len(shown) == len(SOURCE.trials)
    diseases = [trial["disease"] for trial in shown.values()]
    first = diseases.count(TERMS.diseases["calciphylaxis"])
    assert first >= 4
    assert set(diseases[:first]) == {TERMS.diseases["calciphylaxis"]}


def test_what_is_missing_is_listed_and_nothing_else() -> None:
    found = gaps(SOURCE)
    rows = rows_of(SOURCE)
    listed = [*found["uncounted"], *found["single"], *found["unnumbered"]]
    assert len(listed) == len(set(listed))
    for name in SOURCE.treatments:
        largest = max((each.treated or 0 for each in rows[name]), default=0)
        assert (name in listed) == (largest < 3)
    assert all(max((each.treated or 0) for each in rows[name]) in {1, 2} for name in found["single"])
    assert SOURCE.untested


def test_the_course_beside_treatments_is_the_untreated_one() -> None:
    course = course_of(SOURCE)
    assert {ROWS[name].treatment for names in course.values() for name in names} == {"watchful_waiting"}
    assert any(course_drawn(ROWS[name]) for name in course["systemic_sclerosis"])
    assert all(ROWS[name].disease == disease for disease, names in course.items() for name in names)


# -------------------------------------------------------------- command line


def test_the_command_answers_and_lists_what_it_takes() -> None:
    done = run(MODULE, "-", stdin=b'{"disease": "lupus", "sort": "amount"}')
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == answer({"disease": "lupus", "sort": "amount"})
    told = {each["id"] for each in json.loads(run(MODULE, "--list").stdout)}
    assert {"disease=lupus", "size=large", "kind=surgical", *(f"sort={sort}" for sort in SORTS)} <= told


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ({"disease": "lupsu"}, ("'lupsu'", suggested("lupsu", TERMS.diseases))),
        ({"diseas": "lupus"}, ("'diseas'", "'disease'")),
        ({"size": 3}, ("size", "3")),
        ({"kind": "x" * 100_000}, ("unknown kind",)),
    ],
)
def test_what_cannot_be_chosen_is_refused_in_one_line(document: dict[str, Any], says: tuple[str, ...]) -> None:
    line = refusal(run(MODULE, "-", stdin=json.dumps(document).encode()))
    assert all(part in line for part in says), line
    with pytest.raises(ValueError, match=r"\S") as caught:
        answer(document)
    assert len(str(caught.value)) < 300
    assert isinstance(caught.value, UnknownId) == (document.keys() <= {"disease", "kind"})


# -------------------------------------------------------------------- widget


def test_the_widget_holds_everything_and_its_twin_counts_it() -> None:
    widget = TreatmentExplorer()
    pictures = sum(drawn(each) for each in ROWS.values())
    assert widget.text() == repr(widget)
    assert widget.text() == (
        f"TreatmentExplorer: {len(SOURCE.treatments)} treatments, {len(ROWS)} study rows; {pictures} drawn"
    )
    chosen = TreatmentExplorer(disease="lupus", sort="amount", opened=["ivig"])
    assert chosen.opened == ["ivig"]
    assert chosen.notice == ""
    assert f"{len(leaves(LISTED, {'disease': 'lupus'}))} treatments)" in chosen.text()
    assert sorted(name for each in widget.treatments.values() for name in each["rows"]) == sorted(ROWS)


def test_each_treatment_has_a_verdict_in_each_of_its_diseases_and_cautions_come_first() -> None:
    widget = TreatmentExplorer()
    verdicts = {each["id"]: each["verdicts"] for each in widget.entries}
    for name, each in widget.treatments.items():
        assert set(verdicts[name]) == {"", *each["diseases"]}
        for disease, told in verdicts[name].items():
            found = verdict(SOURCE.treatments[name], SOURCE.outcomes, disease or None)
            assert (told["id"], told["group"]) == (found.id, found.group)
            assert widget.terms["verdicts"][told["id"]]["label"] == TERMS.verdicts[found.id].label
        assert set(each["differs"]) == {one.disease for one in SOURCE.treatments[name].points_in}
        assert ("caution" in each["parts"]) == (SOURCE.treatments[name].caution is not None)
        assert next(iter(each["parts"])) == ("caution" if "caution" in each["parts"] else "used_for")
    assert "terms.points[group]" in widget._esm
    twin = treatments()._repr_html_()
    assert twin.index("#treatment-warfarin") > twin.index("#treatment-wound_care")
    assert all(TERMS.verdicts[verdict(each, SOURCE.outcomes).id].label in twin for each in SOURCE.treatments.values())


def test_every_source_has_a_label_and_every_label_a_use() -> None:
    widget = TreatmentExplorer()
    told = json.dumps([widget.treatments, widget.rows, widget.trials, widget.untested])
    used = {ref for found in re.findall(r'"refs": (\[[^\]]*\])', told) for ref in json.loads(found)}
    used |= {each.reference for each in ROWS.values()}
    assert widget.sources == {ref: SOURCE.bibliography[ref]["label"] for ref in used}


@pytest.mark.parametrize("hostile", ["nope", "<script>alert(1)</script>", "__proto__", "\ud800", "x" * 100_000])
def test_what_nothing_carries_is_dropped_and_named(hostile: str) -> None:
    for widget in (
        TreatmentExplorer(disease=hostile, size="large", opened=[hostile, "ivig"]),
        TreatmentExplorer(**{"size": "large", hostile: "x"}, opened=["ivig", hostile]),
    ):
        assert widget.choice == {"size": "large"}
        assert widget.opened == ["ivig"]
        assert "unknown" in widget.notice
        assert hostile[:40].replace("\ud800", "?") in widget.notice
        assert len(widget.notice) < 1000
        widget.choice = {"size": "small"}
        assert widget.notice == ""


def test_a_front_end_that_sends_nonsense_breaks_nothing() -> None:
    widget = TreatmentExplorer()
    widget.choice = {"disease": 7, "size": ["small"], "kind": {"a": 1}, "sort": None, "x": 1}
    assert widget.choice == {}
    assert len(widget.notice) < 1000
    widget.opened = [7, None, ["ivig"], "ivig", "ivig", *(f"no_{number}" for number in range(10_000))]
    assert widget.opened == ["ivig"]
    assert "unknown treatment" in widget.notice
    widget.opened = [name for name in SOURCE.treatments for _ in range(50)]
    assert len(widget.opened) <= MAX_OPENED
    assert widget.notice == ""


def test_every_note_that_the_view_says_exists_and_none_is_left_over() -> None:
    module = TreatmentExplorer()._esm
    said = set(re.findall(r"notes\.([a-z_]+)", module))
    titles = re.search(r"RULES = (\[.*?\]);", module, re.DOTALL)
    assert titles
    said |= set(re.findall(r'"([a-z_]+)"', titles[1]))
    assert said == {*asdict(TERMS.notes)}
