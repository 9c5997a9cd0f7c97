"""The widgets without a front end: questions are answered, what can't be used is dropped by name, twins are stable."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from content import library
from tests.support.findings import FINDINGS, SYMPTOMS
from tests.support.tiny import suggested
from widgets.cause_explorer import CauseExplorer
from widgets.cause_explorer.answer import shown
from widgets.cause_explorer.widget import MOST_FINDINGS
from widgets.symptom_checklist import SymptomChecklist
from widgets.symptom_checklist.reasoning import answer
from widgets.symptom_checklist.widget import MOST_SYMPTOMS
from widgets.kit.tool import View

WIDGETS: list[Callable[[], Any]] = [CauseExplorer, SymptomChecklist]
# Findings that can stand beside each other; questions that take one answer have tests of their own.
FREE = [finding for finding in FINDINGS if not library().group_of[finding].exclusive]
IDS = {"CauseExplorer": FREE, "SymptomChecklist": SYMPTOMS}
MOST = {"CauseExplorer": MOST_FINDINGS, "SymptomChecklist": MOST_SYMPTOMS}
PRESET = library().presets[0]


def ask(widget: Any, **entries: list[str]) -> Any:
    """Do what a front end does: set the entries and ask."""
    for name, value in entries.items():
        setattr(widget, name, value)
    widget.asked += 1
    return widget


@pytest.mark.parametrize("make", WIDGETS)
def test_a_question_is_answered_and_says_which_one(make: Callable[[], Any]) -> None:
    widget = make()
    for number in (1, 2, 3):
        ask(widget, present=IDS[make.__name__][:number])
        assert widget.asked == widget.answered == number
        assert widget.present == IDS[make.__name__][:number]
        assert widget.notice == ""


def test_the_answers_are_those_of_the_reasoning() -> None:
    explorer = ask(CauseExplorer(), present=PRESET.present, absent=PRESET.absent)
    assert explorer.result == shown(PRESET.present, PRESET.absent)
    assert explorer.result["told"] == len(PRESET.present) + len(PRESET.absent)
    for vignette in library().vignettes[:5]:
        assert ask(SymptomChecklist(), present=vignette.present).result == answer(vignette.present)


def test_what_is_given_at_the_start_is_answered_at_once() -> None:
    assert CauseExplorer(PRESET.present, PRESET.absent).result == shown(PRESET.present, PRESET.absent)
    assert SymptomChecklist(SYMPTOMS[:2]).result == answer(SYMPTOMS[:2])


def test_an_answer_reaches_the_front_end_together_with_its_question() -> None:
    # A view that draws `result` when `answered` comes must never draw an older result.
    for widget, ids in ((CauseExplorer(), FINDINGS), (SymptomChecklist(), SYMPTOMS)):
        seen: list[tuple[int, bool]] = []
        expected = shown(ids[:1]) if isinstance(widget, CauseExplorer) else answer(ids[:1])
        widget.observe(lambda change, w=widget, e=expected, s=seen: s.append((change.new, w.result == e)), "answered")
        ask(widget, present=ids[:1])
        assert seen == [(1, True)]


@pytest.mark.parametrize("make", WIDGETS)
@pytest.mark.parametrize("hostile", ["nope", "<script>alert(1)</script>", "", "__proto__", "\ud800", "x" * 100_000])
def test_an_unknown_id_is_dropped_and_named(make: Callable[[], Any], hostile: str) -> None:
    first = IDS[make.__name__][0]
    widget = ask(make(), present=[hostile, first])
    assert widget.present == [first]
    assert widget.answered == widget.asked
    assert "unknown" in widget.notice
    assert repr(hostile[:70])[1:-1] in widget.notice
    assert len(widget.notice) < 1000
    assert ask(widget).notice == ""


@pytest.mark.parametrize("make", WIDGETS)
def test_the_notice_suggests_the_nearest_id(make: Callable[[], Any]) -> None:
    ids = IDS[make.__name__]
    widget = ask(make(), present=[ids[0] + "x"])
    assert suggested(ids[0] + "x", ids) in widget.notice


@pytest.mark.parametrize("make", WIDGETS)
def test_a_thousand_ids_at_once_are_handled(make: Callable[[], Any]) -> None:
    ids = IDS[make.__name__]
    widget = ask(make(), present=[f"no.such_{number}" for number in range(1000)])
    assert widget.present == []
    assert len(widget.notice) < 1000
    widget = ask(widget, present=[ids[number % len(ids)] for number in range(1000)])
    assert len(set(widget.present)) == len(widget.present) == min(MOST[make.__name__], len(ids))
    assert widget.answered == widget.asked == 2


def test_a_finding_that_is_told_both_ways_counts_as_there() -> None:
    widget = ask(CauseExplorer(), present=FREE[:2], absent=FREE[1:3])
    assert (widget.present, widget.absent) == (FREE[:2], FREE[2:3])
    assert widget.answered == 1


def test_questions_with_one_answer_are_marked_and_only_one_is_counted() -> None:
    widget = CauseExplorer()
    exclusive = {
        group["id"]: [item["id"] for item in group["findings"]] for group in widget.vocabulary if group["exclusive"]
    }
    assert set(exclusive) == {group.id for group in library().finding_groups if group.exclusive}
    for answers in exclusive.values():
        ask(widget, present=answers, absent=[])
        assert widget.answered == widget.asked
        # Not more than one answer is counted, or the ranking is about somebody who can't exist.
        assert len(widget.present) == 1
        assert widget.present[0] in answers


@pytest.mark.parametrize("make", WIDGETS)
def test_the_text_twin_is_stable_and_is_the_representation(make: Callable[[], Any]) -> None:
    one, other = make(), make()
    assert one.text() == other.text() == repr(one)
    ids = IDS[make.__name__][:4]
    assert ask(one, present=ids).text() == ask(other, present=ids[::-1] * 2).text()
    assert one.model_id not in one.text()
    assert "\n" not in one.text()


def test_the_text_twin_says_what_is_shown() -> None:
    assert CauseExplorer().text() == "CauseExplorer: nothing chosen yet"
    explorer = CauseExplorer(PRESET.present, PRESET.absent)
    assert explorer.result["enough"]
    for row in explorer.result["ranking"][:3]:
        assert f"{row['name']} ({row['fit']})" in explorer.text()
    checklist = SymptomChecklist(library().urgency.rules[0].any_of[0])
    assert checklist.result["urgency"] in checklist.text()
    assert checklist.result["because"][0]["title"] in checklist.text()


@pytest.mark.parametrize("make", WIDGETS)
def test_the_representation_computes_nothing(make: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    widget = make()
    calls: list[object] = []
    monkeypatch.setattr(type(widget), "_answer", calls.append)
    for _ in range(3):
        repr(widget)
    assert calls == []
    assert len(repr(widget)) < 500


@pytest.mark.parametrize("make", WIDGETS)
def test_the_module_is_one_module_that_fetches_nothing(make: Callable[[], Any]) -> None:
    module, style = make()._esm, make()._css
    assert module.count("export default") == 1
    assert (
        re.findall(r"^\s*import\b|\bimport\(|\bfetch\(|XMLHttpRequest|https?://(?!www\.w3\.org)", module, re.MULTILINE)
        == []
    )
    assert re.findall(r"@import|url\(|https?://", style) == []
    assert re.findall(r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write", module) == []


@pytest.mark.parametrize("make", WIDGETS)
def test_everything_that_is_synced_is_plain_data(make: Callable[[], Any]) -> None:
    widget = ask(make(), present=IDS[make.__name__][:3])
    state = {name: getattr(widget, name) for name in widget.keys if not name.startswith("_") and name != "layout"}
    assert json.loads(json.dumps(state)) == state


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
        View(_esm="export default {}").text()
