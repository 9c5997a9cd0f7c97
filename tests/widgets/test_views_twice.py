"""Two views of a tool on one page share no id, and leave nothing behind when they end; each tool is drawn for it."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from tests.support.device import deno
from tests.support.server import ROOT
from tests.support.tools import examples
from tests.widgets.test_views import TOOLS, made

SCRIPT = ROOT / "tests" / "scripts" / "draw_twice.js"
ENDS_WITHIN = 60


@pytest.fixture(scope="module", params=TOOLS, ids=lambda folder: folder.name)
def twice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Draw a tool twice, use both, end both, and return what was seen."""
    tool = made(request.param)
    used = examples(request.param)
    state = {name: value for name, value in tool.get_state().items() if not name.startswith("_") and name != "layout"}
    told = tmp_path_factory.mktemp("views") / "tool.json"
    told.write_text(json.dumps({"module": tool._esm, "state": state, "changes": used.entered[0], "link": used.link}))
    command = [deno(), "run", "--quiet", "--cached-only", "--allow-read", "--allow-env", str(SCRIPT), str(told)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=ENDS_WITHIN, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_both_views_are_drawn_and_follow_what_happens(twice: Any) -> None:
    assert min(twice["drawn"]) > 50
    assert {"document pointerdown", "window hashchange"} <= set(twice["during"])


def test_no_id_stands_twice_and_none_is_named_that_is_not_there(twice: Any) -> None:
    assert twice["ids"] > 0 or not twice["nowhere"]
    assert twice["twice"] == []
    assert twice["nowhere"] == []
    assert twice["shared"] == []


def test_the_view_that_is_left_still_listens(twice: Any) -> None:
    assert {"document pointerdown", "window hashchange"} <= set(twice["half"])
    # Those of one view, and not of both.
    assert 2 * twice["half"].count("window hashchange") == twice["during"].count("window hashchange")


def test_nobody_listens_and_no_timer_runs_when_both_have_ended(twice: Any) -> None:
    assert twice["left"] == []
    assert twice["timers"] == 0


def test_what_happens_later_changes_nothing_in_a_view_that_has_ended(twice: Any) -> None:
    assert twice["changed"] == 0
