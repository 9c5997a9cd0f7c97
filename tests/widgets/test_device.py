"""The same answer everywhere: in CPython, in the MicroPython of the page, and in the kernel of a notebook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from content import library
from tests.support.device import Device, near
from tests.support.findings import FINDINGS, SYMPTOMS
from tests.support.laboratory import any_entries
from widgets.kit.contract import answer

pytestmark = pytest.mark.slow

EXPLORER, CHECKLIST, LABS = "widgets.cause_explorer", "widgets.symptom_checklist", "widgets.lab_values"
MANY = settings(max_examples=700, deadline=None, suppress_health_check=list(HealthCheck))
# What no page offers, as a link may hold it.
strange = st.one_of(st.text(max_size=50), st.integers(-5, 5), st.none(), st.booleans(), st.lists(st.text(max_size=3)))


def ids(known: list[str], most: int) -> st.SearchStrategy[Any]:
    """Draw lists of ids, some of them strange, and now and then something that is no list at all."""
    usual = st.lists(st.sampled_from(known), max_size=most)
    return st.one_of(usual, usual, usual, st.lists(st.one_of(st.sampled_from(known), strange), max_size=6), strange)


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Device]:
    with Device(tmp_path_factory.mktemp("tools"), EXPLORER, CHECKLIST, LABS) as running:
        yield running


def compare(device: Device, tool: str, entries: dict[str, Any]) -> None:
    here = json.loads(json.dumps(answer(tool, entries, library())))
    assert near(here, {**device.ask(tool, entries), "entries": here["entries"]}), entries


@MANY
@given(entries=st.fixed_dictionaries({"present": ids(FINDINGS, 14)}, optional={"absent": ids(FINDINGS, 6)}))
def test_the_page_ranks_causes_as_we_do(device: Device, entries: dict[str, Any]) -> None:
    compare(device, EXPLORER, entries)


@MANY
@given(entries=st.fixed_dictionaries({}, optional={"present": ids(SYMPTOMS, 12), "country": strange}))
def test_the_page_says_how_soon_as_we_do(device: Device, entries: dict[str, Any]) -> None:
    compare(device, CHECKLIST, entries)


@MANY
@given(values=any_entries())
def test_the_page_reads_blood_values_as_we_do(device: Device, values: Any) -> None:
    compare(device, LABS, {"values": values})


def test_every_finding_symptom_story_and_published_case_gives_the_same(device: Device) -> None:
    for finding in FINDINGS:
        compare(device, EXPLORER, {"present": [finding], "absent": []})
        compare(device, EXPLORER, {"present": [], "absent": [finding]})
    for symptom in SYMPTOMS:
        compare(device, CHECKLIST, {"present": [symptom]})
    for vignette in library().vignettes:
        compare(device, CHECKLIST, {"present": vignette.present})
    for case in library().cases.values():
        compare(device, EXPLORER, {"present": case.present, "absent": case.absent})


@pytest.mark.parametrize("tool", [EXPLORER, CHECKLIST, LABS])
def test_what_is_worked_out_ahead_changes_no_answer(tool: str, tmp_path: Path) -> None:
    case = next(iter(library().cases.values()))
    entries: dict[str, Any] = {"present": case.present, "values": {"calcium": {"value": 3, "unit": "mmol/L"}}}
    with Device(tmp_path, tool) as fresh:
        before = fresh.ask(tool, entries)
    with Device(tmp_path, tool) as idle:
        steps = idle.do_chores(tool)
        assert steps > len(library().findings) if tool == EXPLORER else steps == 1
        assert near(before, idle.ask(tool, entries))


def test_the_kernel_of_a_notebook_gives_the_same() -> None:
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        cases = list(library().cases.values())[:40]
        skipped = ["site.elbow", "calcium.high"]
        entered = [{"present": c.present, "absent": c.absent, "skipped": skipped, "story": c.id} for c in cases]
        told = _told(client, "CauseExplorer", EXPLORER, entered)
        stories = [{"present": story.present, "country": ""} for story in library().vignettes[:40]]
        told += _told(client, "SymptomChecklist", CHECKLIST, stories)
        values = [{"values": {"calcium": {"value": 1.9 + step / 10, "unit": "mmol/L"}}} for step in range(20)]
        told += _told(client, "LabValues", LABS, values)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert len(told) == 100


def _told(client: BlockingKernelClient, name: str, package: str, entries: list[dict[str, Any]]) -> list[Any]:
    """Set the entries of one tool in the kernel, one after the other, and compare what it answers."""
    code = f"""
import json
from {package} import {name}
tool, told = {name}(), []
for entries in json.loads({json.dumps(json.dumps(entries))}):
    with tool.hold_trait_notifications():
        for key, value in entries.items():
            setattr(tool, key, value)
    told.append(tool.answer)
print(json.dumps(told))
"""
    said: list[str] = []
    client.execute_interactive(code, output_hook=lambda message: said.append(message["content"].get("text", "")))
    told = json.loads("".join(said))
    expected = json.loads(json.dumps([answer(package, each, library()) for each in entries]))
    assert all(map(near, expected, told))
    return list(told)
