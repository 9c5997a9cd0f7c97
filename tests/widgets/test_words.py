"""No word of a tool escapes its messages: in a pseudo-language, whatever stands outside the marks is content."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from content.language import Language, languages, spoken
from tests.support.device import deno
from tests.support.pseudo import CLOSE, OPEN, pseudo_language
from tests.support.server import ROOT
from tests.widgets.test_views import made

SCRIPT = ROOT / "tests" / "scripts" / "draw_states.js"
ENDS_WITHIN = 60
# What a reader enters, follows and presses, by tool, one after the other.
STATES: dict[str, list[dict[str, Any]]] = {
    "body_map": [
        {"sites": ["site.elbow"]},
        {"sites": ["site.elbow", "site.fingertips"]},
        {"mode": "cause"},
        {"cause": "ssc_limited"},
        {"link": "#body?sites=site.strange"},
        {"link": "#body?cause=strange"},
        {"link": "#body?cause=calciphylaxis"},
    ],
    "claim_check": [
        {"press": ".cs-result > button"},
        {"words": "calcium", "section": "causes"},
        {"words": "no such word"},
        {"link": "#claims?verdict=overstated&section=strange"},
    ],
    "gene_pathways": [
        {"gene": "ABCC6"},
        {"gene": "GNAS", "form": 2},
        {"link": "#genes?gene=ENPP1&node=phosphate"},
        {"link": "#genes?gene=ENPP1&node=gs_skin"},
        {"link": "#genes?gene=strange&node=strange"},
    ],
    "patterns": [
        {"test": "mri", "beside": "calciphylaxis"},
        {"link": "#patterns?test=strange"},
        {"press": ".cs-twin tr:last-child button"},
    ],
    "treatment_explorer": [
        {"opened": ["warfarin", "wound_care", "watchful_waiting"]},
        {"choice": {"disease": "calciphylaxis", "sort": "name"}},
        {"choice": {"disease": "vein_ulcer", "size": "large", "kind": "device"}},
        {"link": "#treatments?disease=strange&open=strange"},
    ],
}
# What content is put together with in lists and sentences, and what stands between the texts of a drawing.
APART = re.compile(r"; |: |, |\. |\n|<[^>]+>")


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Language:
    """Return a language whose every word stands between marks."""
    folder = tmp_path_factory.mktemp("words")
    pseudo_language(folder, "xx")
    return languages(folder)["xx"]


@pytest.mark.parametrize("name", STATES)
def test_what_a_tool_says_of_itself_is_a_message(name: str, language: Language, tmp_path: Path) -> None:
    with spoken(language):
        tool = made(ROOT / "widgets" / name)
    state = {key: value for key, value in tool.get_state().items() if not key.startswith("_") and key != "layout"}
    seen = drawn(tool._esm, state, STATES[name], tmp_path / "tool.json")
    assert len(seen) == len(STATES[name]) + 1
    content = {plain(part) for text in leaves(state) for part in [text, *APART.split(text)]}
    escaped = {
        piece
        for texts in seen
        for text in texts
        for piece in outside(text)
        if plain(piece) not in content and not {plain(part) for part in APART.split(piece)} <= content
    }
    assert escaped == set()
    assert sum(text.count(OPEN) for texts in seen for text in texts) > 30


def test_words_outside_the_marks_are_found() -> None:
    assert outside(f"{OPEN}Ñót {OPEN}12{CLOSE} úšéd{CLOSE} but this, {OPEN}x{CLOSE} 3 %") == ["but this,"]


def drawn(module: str, state: dict[str, Any], changes: list[dict[str, Any]], told: Path) -> list[list[str]]:
    """Return every text that a reader sees or hears in each state of a tool."""
    told.write_text(json.dumps({"module": module, "state": state, "changes": changes}))
    command = [deno(), "run", "--quiet", "--cached-only", "--allow-read", "--allow-env", str(SCRIPT), str(told)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=ENDS_WITHIN, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    seen: list[list[str]] = json.loads(done.stdout)
    return seen


def outside(text: str) -> list[str]:
    """Return the pieces of a text that stand outside all marks and hold a letter."""
    pieces, depth = [""], 0
    for letter in text:
        if letter == OPEN:
            depth += 1
            pieces.append("")
        elif letter == CLOSE:
            depth -= 1
        elif depth == 0:
            pieces[-1] += letter
    return [piece.strip() for piece in pieces if re.search(r"[^\W\d_]", piece)]


def plain(text: str) -> str:
    """Return a text as it is compared: a sentence may be made of a label, and a label of a sentence."""
    return text.strip(" \n.;:,()\"'“”●○▲▼").lower()


def leaves(value: Any) -> Iterator[str]:
    """Yield every text that a value holds, but for the messages."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key != "messages":
                yield from leaves(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from leaves(part)
