"""The widgets without a front end: questions are answered, what can't be used is dropped by name, twins are stable."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from content import library
from tests.support.findings import FINDINGS, SYMPTOMS, shown
from widgets.cause_explorer import CauseExplorer
from widgets.cause_explorer.reasoning import MAX_FINDINGS
from widgets.kit.tool import Tool
from widgets.symptom_checklist import SymptomChecklist, advise
from widgets.symptom_checklist.reasoning import MAX_SYMPTOMS

WIDGETS: list[Callable[[], Any]] = [CauseExplorer, SymptomChecklist]
# Findings that can stand beside each other; questions that take one answer have tests of their own.
FREE = [finding for finding in FINDINGS if not library().group_of[finding].exclusive]
IDS = {"CauseExplorer": FREE, "SymptomChecklist": SYMPTOMS}
MOST = {"CauseExplorer": MAX_FINDINGS, "SymptomChecklist": MAX_SYMPTOMS}
PRESET = library().presets[0]


def enter(widget: Any, **entries: list[str]) -> Any:
    """Do what a front end does: set the entries together."""
    with widget.hold_trait_notifications():
        for name, value in entries.items():
            setattr(widget, name, value)
    return widget


@pytest.mark.parametrize("make", WIDGETS)
def test_an_answer_names_the_entries_that_it_belongs_to(make: Callable[[], Any]) -> None:
    widget = make()
    assert widget.answer["entries"] == widget.entered()
    for number in (1, 2, 3):
        enter(widget, present=IDS[make.__name__][:number])
        assert widget.answer["entries"] == widget.entered()
        assert widget.answer["present"] == widget.present == IDS[make.__name__][:number]
        assert widget.answer["notice"] == ""


def test_the_answers_are_those_of_the_reasoning() -> None:
    explorer = enter(CauseExplorer(), present=PRESET.present, absent=PRESET.absent)
    assert shown(PRESET.present, PRESET.absent).items() <= explorer.answer.items()
    assert explorer.answer["told"] == len(PRESET.present) + len(PRESET.absent)
    for vignette in library().vignettes[:5]:
        assert advise(vignette.present).items() <= enter(SymptomChecklist(), present=vignette.present).answer.items()


def test_what_is_given_at_the_start_is_answered_at_once() -> None:
    assert shown(PRESET.present, PRESET.absent).items() <= CauseExplorer(PRESET.present, PRESET.absent).answer.items()
    assert advise(SYMPTOMS[:2]).items() <= SymptomChecklist(SYMPTOMS[:2]).answer.items()


def test_entries_that_change_together_are_answered_once_and_no_answer_is_of_older_ones() -> None:
    explorer = CauseExplorer()
    seen: list[bool] = []
    explorer.observe(lambda change: seen.append(change.new["entries"] == explorer.entered()), "answer")
    enter(explorer, present=PRESET.present, absent=PRESET.absent or FREE[:1])
    assert seen == [True]


@pytest.mark.parametrize("make", WIDGETS)
@pytest.mark.parametrize("hostile", ["nope", "<script>alert(1)</script>", "", "__proto__", "\ud800", "x" * 100_000])
def test_an_unknown_id_is_left_out_and_named(make: Callable[[], Any], hostile: str) -> None:
    first = IDS[make.__name__][0]
    widget = enter(make(), present=[hostile, first])
    assert widget.answer["present"] == [first]
    assert widget.answer["entries"] == {**widget.entered(), "present": [hostile, first]}
    assert "unknown" in widget.answer["notice"]
    assert hostile[:40].replace("\ud800", "?") in widget.answer["notice"]
    assert len(widget.answer["notice"]) < 1000
    assert enter(widget, present=[first]).answer["notice"] == ""


@pytest.mark.parametrize("make", WIDGETS)
def test_the_notice_suggests_the_nearest_id(make: Callable[[], Any]) -> None:
    ids = IDS[make.__name__]
    assert f"did you mean “{ids[0]}”?" in enter(make(), present=[ids[0] + "x"]).answer["notice"]


@pytest.mark.parametrize("make", WIDGETS)
def test_a_thousand_ids_at_once_are_handled(make: Callable[[], Any]) -> None:
    ids = IDS[make.__name__]
    widget = enter(make(), present=[f"no.such_{number}" for number in range(1000)])
    assert widget.answer["present"] == []
    assert len(widget.answer["notice"]) < 1000
    enter(widget, present=[ids[number % len(ids)] for number in range(1000)])
    used = widget.answer["present"]
    assert len(set(used)) == len(used) == min(MOST[make.__name__], len(ids))


def test_a_finding_that_is_told_both_ways_counts_as_there() -> None:
    used = enter(CauseExplorer(), present=FREE[:2], absent=FREE[1:3]).answer
    assert (used["present"], used["absent"]) == (FREE[:2], FREE[2:3])


def test_questions_with_one_answer_are_marked_and_only_one_is_counted() -> None:
    widget = CauseExplorer()
    exclusive = {
        group["id"]: [item["id"] for item in group["findings"]] for group in widget.vocabulary if group["exclusive"]
    }
    assert set(exclusive) == {group.id for group in library().finding_groups if group.exclusive}
    for answers in exclusive.values():
        enter(widget, present=answers, absent=[])
        # Not more than one answer is counted, or the ranking is about somebody who can't exist.
        assert widget.answer["present"] == answers[-1:]


@pytest.mark.parametrize("make", WIDGETS)
def test_the_text_twin_is_stable_and_is_the_representation(make: Callable[[], Any]) -> None:
    one, other = make(), make()
    assert one.text() == other.text() == repr(one)
    ids = IDS[make.__name__][:4]
    assert enter(one, present=ids).text() == enter(other, present=ids[::-1] * 2).text()
    assert one.model_id not in one.text()
    assert "\n" not in one.text()


def test_the_text_twin_says_what_is_shown() -> None:
    assert CauseExplorer().text() == "CauseExplorer: nothing chosen yet"
    explorer = CauseExplorer(PRESET.present, PRESET.absent)
    assert explorer.answer["enough"]
    for row in explorer.answer["ranking"][:3]:
        assert f"{row['name']} ({row['fit']})" in explorer.text()
    checklist = SymptomChecklist(library().urgency.rules[0].any_of[0])
    assert checklist.answer["urgency"] in checklist.text()
    assert checklist.answer["because"][0]["title"] in checklist.text()


def test_the_vocabulary_and_the_checklist_are_whole() -> None:
    source = library()
    explorer, checklist = CauseExplorer(), SymptomChecklist()
    shown_findings = [item["id"] for group in explorer.vocabulary for item in group["findings"]]
    assert shown_findings == list(source.findings)
    assert sorted(item["id"] for group in checklist.groups for item in group["symptoms"]) == sorted(
        item.id for item in source.symptoms.symptoms
    )
    assert [(item["label"], item["present"], item["absent"]) for item in explorer.presets] == [
        (item.label, item.present, item.absent) for item in source.presets
    ]
    assert [
        (
            case["id"],
            [shown_findings[place] for place in case["present"]],
            [shown_findings[place] for place in case["absent"]],
        )
        for case in explorer.cases
    ] == [(case.id, case.present, case.absent) for case in source.cases.values()]
    assert {case["cause"] for case in explorer.cases} | {item["cause"] for item in explorer.presets} <= {
        "",
        *explorer.names,
    }


@pytest.mark.parametrize("make", WIDGETS)
def test_every_source_that_a_reason_can_name_has_a_label(make: Callable[[], Any]) -> None:
    widget = make()
    source = library()
    used = {ref for rule in source.urgency.rules for ref in rule.refs}
    if make is CauseExplorer:
        used |= {ref for cause in source.causes.values() for line in cause.profile for ref in line.refs}
        used |= {ref for danger in source.dangers for ref in danger.why.refs}
    assert widget.sources == {ref: source.bibliography[ref]["label"] for ref in used}


def test_a_view_without_a_twin_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        Tool(_esm="export default {}").text()
