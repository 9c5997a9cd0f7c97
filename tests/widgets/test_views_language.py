"""The views in another language: in every state, what a tool says is its messages and the content, and nothing else."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from content.language import WORDS, Language, spoken
from tests.support.device import deno
from tests.support.pseudo import CLOSE, OPEN, pseudo_language
from tests.support.server import ROOT
from tests.support.tools import examples
from tests.widgets.test_views import TOOLS, made
from widgets.kit.tool import Tool

SCRIPT = ROOT / "tests" / "scripts" / "draw_states.js"
ENDS_WITHIN = 60
SOON, LATE = 1000, 9000
# Units, and a link that is shown where it can't be copied: no words of any language.
NO_WORDS = re.compile(r"\S+/\S+( m²)?")
INSIDE = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
LETTERS = re.compile(r"[^\W\d_]{2,}")
# Content that may be one plain word, and then looks like an id.
LABELS = {"label", "design", "part"}
PART = re.compile(r"<[^>]+>|:")
ID = re.compile(r"[a-z0-9]+([._][a-z0-9]+)*")


class Case(NamedTuple):
    """What a reader enters, which link is followed, and what is pressed; `answer` takes the place of the tool's own."""

    entries: Mapping[str, Any]
    answer: Mapping[str, Any] | None = None
    wait: int = SOON
    press: tuple[str, ...] = ()
    link: str = ""


def states(entries: Mapping[str, Any], *press: str) -> tuple[Case, ...]:
    """Return the states in which a tool that answers can be with these entries."""
    return (
        Case(entries, press=press),
        Case(entries, answer={}),
        Case(entries, answer={}, wait=LATE),
        Case(entries, answer={"failed": True}),
    )


FINGERS = ["site.fingertips", "form.chalky_discharge", "sign.raynaud", "sign.telangiectasia", "tempo.years"]
TWINS = [*FINGERS[:1], "sign.raynaud", "antibody.centromere", "condition.dialysis", "phosphate.high", "pth.high"]
VALUES = {
    "calcium": {"value": 2.9, "unit": "mmol/L", "low": 2.1, "high": 2.6},
    "albumin": {"value": 30, "unit": "g/L"},
    "phosphate": {"value": 2.4, "unit": "mmol/L"},
}
RESULT, BACK, ON = ".cs-walk .cs-tools ", ".cs-steps button", ".cs-steps .cs-main"
CASES: dict[str, tuple[Case, ...]] = {
    "symptom_checklist": (
        Case({}),
        Case({}, press=(".cs-mode", ".cs-columns .cs-tools button")),
        *states({"present": ["sign.fever_sepsis", "Nonsense"], "country": "england"}, RESULT + "button"),
        Case({"present": ["sign.fever_sepsis"], "country": "elsewhere"}, press=(RESULT + "button:nth-of-type(3)",)),
        Case({"present": ["sign.fever_sepsis"]}, press=(RESULT + "button:nth-of-type(4)",)),
        Case({"present": ["sign.fever_sepsis"], "country": "england"}, press=(BACK, BACK)),
        Case({"present": ["age.child"]}, press=(BACK,)),
        Case({"present": ["form.painful"]}),
        # From the first step to the last one, by a place to ask about.
        Case({}, press=(ON, ON, "[data-area=lumps]", ON, "input[value='symptom.pain_new']", ON)),
        Case({}, press=(ON, ON, "[data-area=lumps]", ON, "input[value='form.large_mass']")),
    ),
    "lab_values": (
        Case({"values": {}}),
        *states({"values": VALUES}, ".cs-tools button:nth-of-type(2)"),
        Case({"values": VALUES}, press=(".cs-tools button",)),
        Case({"values": {"calcium": {"value": 9.5, "unit": "mmol/L"}, "pth": {"value": "x", "unit": "pg/mL"}}}),
        Case({"values": {"calcium": {"low": 2}, "phosphate": {"value": 1.2, "unit": "mmol/L"}}}),
        Case({"values": {"kidney": {"value": 20, "unit": "mL/min/1.73m2"}, "age_group": "infant"}}),
    ),
    "cause_explorer": (
        Case({}, press=(".cs-all > summary", ".cs-group > summary", ".cs-shelf > summary", ".cs-shelf .cs-further")),
        *states({"present": [*FINGERS, "Nonsense"], "absent": ["condition.dialysis"]}, ".cs-tools button + button"),
        Case(
            {"present": ["condition.dialysis"]},
            press=(".cs-side .cs-tools button", ".cs-side .cs-tools button + button"),
        ),
        Case({"present": FINGERS, "skipped": ["calcium.high", "site.elbow"]}, press=(".cs-rest > summary",)),
        Case({"present": TWINS}, press=(".cs-why > summary",)),
        Case({"present": ["condition.dialysis", "form.purple_net", "form.painful", "site.thigh"]}),
        Case({}, press=(".cs-tools button",)),
        Case({}, press=(".cs-shelf > summary", "[data-story=too-little-known]", "[data-key=uncover]")),
        Case({}, link="#explorer?case=acne_delaleu2019", press=("[data-key=uncover]",)),
        Case({}, link="#explorer?case=strange"),
    ),
    "treatment_explorer": (
        Case({}, press=("[data-disease=calciphylaxis]", ".cs-tools button:nth-of-type(3)")),
        Case({"choice": {"disease": "all"}}),
        Case({"choice": {"disease": "systemic_sclerosis"}, "opened": ["sts_intralesional", "surgery_excision"]}),
        Case({"choice": {"disease": "kidney_failure"}, "opened": ["aluminium_hydroxide"]}),
        Case({"opened": ["warfarin", "wound_care", "watchful_waiting", "sodium_thiosulfate_iv"]}),
        Case({"choice": {"disease": "calciphylaxis", "sort": "name"}}),
        Case({}, link="#treatments?disease=calciphylaxis&size=large&kind=device"),
        Case({}, link="#treatments?disease=strange&open=strange"),
    ),
    "claim_check": (
        Case({}),
        Case({}, press=(".cs-result > button", ".cs-tools button")),
        Case({"words": "calcium", "section": "causes"}),
        Case({"words": "no such word"}),
        Case({}, link="#claims?verdict=overstated&section=strange"),
    ),
    "gene_pathways": (
        Case({"gene": "ABCC6"}, press=(".cs-side .cs-tools button:nth-of-type(2)",)),
        Case({"gene": "GNAS", "form": 2}),
        Case({}, link="#genes?gene=ENPP1&node=phosphate"),
        Case({}, link="#genes?gene=ENPP1&node=gs_skin"),
        Case({}, link="#genes?gene=strange&node=strange"),
    ),
    "patterns": (
        Case({"test": "mri", "beside": "calciphylaxis"}, press=(".cs-tools button",)),
        Case({}, link="#patterns?test=strange"),
        Case({}, press=(".cs-twin tr:last-child button",)),
        Case({"test": "dermoscopy", "form": "tumoral"}),
    ),
    "body_map": (
        Case({}),
        Case({"sites": ["site.elbow"]}, press=(".cs-side .cs-tools button:nth-of-type(2)",)),
        Case({"sites": ["site.elbow", "site.fingertips"]}),
        Case({"mode": "cause"}),
        Case({"mode": "cause", "cause": "ssc_limited"}),
        Case({}, link="#body?sites=site.strange"),
        Case({}, link="#body?cause=strange"),
    ),
}


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Language:
    """Return a pseudo-language."""
    words = tmp_path_factory.mktemp("words")
    pseudo_language(words, "xx")
    return Language(words / "xx", Language(WORDS / "en"))


def cases_of(folder: Path) -> tuple[Case, ...]:
    """Return the states in which a tool is looked at: those of the list, or else what its own examples lead to."""
    if folder.name in CASES:
        return CASES[folder.name]
    tool, given = made(folder), examples(folder)
    entered = [each for entries in given.entered for each in (states(entries) if tool.asks else [Case(entries)])]
    return (Case({}), *entered, Case({}, link=given.link))


@pytest.mark.parametrize("folder", TOOLS, ids=lambda folder: folder.name)
def test_no_word_of_a_view_escapes_the_messages(folder: Path, language: Language, tmp_path: Path) -> None:
    with spoken(language):
        tools = [(made(folder), case) for case in cases_of(folder)]
        cases = [told(tool, case) for tool, case in tools]
    file = tmp_path / "tool.json"
    file.write_text(json.dumps({"module": tools[0][0]._esm, "cases": cases}))
    command = [deno(), "run", "--quiet", "--cached-only", "--allow-read", "--allow-env", str(SCRIPT), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=ENDS_WITHIN, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    for case, said in zip(cases, json.loads(done.stdout), strict=True):
        content = content_of(case["state"])
        assert sum(OPEN in text for text in said) > (10 if folder.name in CASES else 2)
        assert [text for text in said if LETTERS.search(rest(text, content))] == []


def told(tool: Tool, case: Case) -> dict[str, Any]:
    """Return the state of the model of a tool, and what happens to its view."""
    for name, value in case.entries.items():
        setattr(tool, name, value)
    state = {name: value for name, value in tool.get_state().items() if not name.startswith("_") and name != "layout"}
    if case.answer is not None:
        entries = {"entries": tool.entered()} if case.answer else {}
        state["answer"] = {**state["answer"], **case.answer, **entries} if case.answer else {}
    return {"state": state, "wait": case.wait, "press": case.press, "link": case.link}


def texts(value: Any) -> Iterator[str]:
    """Yield every text that a state holds, apart from ids."""
    if isinstance(value, str) and not ID.fullmatch(value):
        yield value
        # A sheet of drawings holds texts, and the first words of a label may stand alone.
        yield from (part for part in PART.split(value) if LETTERS.search(part))
    elif isinstance(value, dict):
        yield from (str(value[name]) for name in LABELS & value.keys())
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def content_of(state: Mapping[str, Any]) -> list[str]:
    """Return what a tool was given to say by the content, the longest first."""
    given = {name: value for name, value in state.items() if name != "messages"}
    return sorted({*texts(given), *state["sources"].values()}, key=len, reverse=True)


def rest(text: str, content: list[str]) -> str:
    """Return what is left of a text without the messages, the content, and what is no word."""
    while INSIDE.search(text):
        text = INSIDE.sub("", text)
    for known in content if LETTERS.search(text) else ():
        text = text.replace(known, "")
    return NO_WORDS.sub("", text)
