"""One walk in the other engines: open, read, tick, answer, reload, leave and come back, without a network."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.engines import Engine, Firefox, WebKit, firefox, mini_browser
from tests.browser.server import Folder
from tests.browser.test_checklist import CHAPTER
from tests.browser.watching import KEPT

PATIENCE = 30
SIGN = "symptom.confusion"
LEVEL = "document.querySelector('.cs-card')?.dataset.urgency ?? ''"
DRAWN = "document.querySelectorAll('.widget').length > 0 && !document.querySelector('.widget:not([data-drawn])')"
TICKED = f"(document.querySelector(\"input[value='{SIGN}']\")?.checked ?? false)"
ADVICE = "document.querySelector('.cs-card').textContent"


@pytest.fixture(params=["Firefox", "WebKit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "Firefox" and not firefox():
        pytest.skip("NOT RUN: Firefox is not installed (Debian: apt-get install firefox-esr)")
    if request.param == "WebKit" and mini_browser() is None:
        pytest.skip("NOT RUN: WebKit is not installed (Debian: apt-get install webkit2gtk-driver xvfb xauth)")
    running: Engine = Firefox() if request.param == "Firefox" else WebKit()
    yield running
    running.stop()


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Iterator[Folder]:
    """Serve the built site by a server that the test may stop."""
    running = Folder(built, tmp_path / "served")
    yield running
    running.stop()


def until(engine: Engine, expression: str, wanted: Any = True) -> None:  # noqa: FBT002 - it is what is compared
    """Wait until an expression gives what is wanted."""
    deadline = time.monotonic() + PATIENCE
    while (found := told(engine, expression)) != wanted:
        assert time.monotonic() < deadline, f"{expression} is {found!r}"
        time.sleep(0.1)


def told(engine: Engine, expression: str) -> Any:
    """Return what an expression gives, or what went wrong: a page may go away while it is asked."""
    try:
        return engine.run(expression)
    except RuntimeError as error:
        return error


def reload(engine: Engine) -> None:
    """Load the page again, and wait until it is not the one that was there any more."""
    engine.run("(window.before = true) && setTimeout(() => location.reload())")
    until(engine, "!window.before")


def tick(engine: Engine, sign: str) -> None:
    """Tick a line in the full list."""
    engine.run("document.querySelector('.cs-walk') && document.querySelector('.cs-mode').click()")
    engine.run(f"document.querySelector({json.dumps(f'input[value={json.dumps(sign)}]')}).click()")


def test_a_reader_opens_reads_ticks_and_is_answered_in(engine: Engine, own: Folder) -> None:
    engine.open(own.page(CHAPTER))
    assert "symptoms" in engine.run("document.querySelector('h1').textContent")
    until(engine, DRAWN)
    assert engine.run(LEVEL) == ""
    tick(engine, SIGN)
    until(engine, LEVEL, "emergency")
    assert "Immediate action required" in engine.run(ADVICE)
    reload(engine)
    until(engine, f"{DRAWN} && {TICKED}")
    until(engine, LEVEL, "emergency")
    # Leave within a breath of a click, and come back.
    tick(engine, SIGN)
    tick(engine, "form.painless")
    engine.run("document.querySelector('main a[href=\"../when-to-see-a-doctor/\"]').click()")
    until(engine, "location.pathname.includes('when-to-see')")
    engine.run("history.back()")
    until(engine, f"location.pathname.includes({json.dumps(CHAPTER)}) && {DRAWN}")
    until(engine, LEVEL, "routine")
    assert not engine.run(TICKED)


def test_the_explorer_ranks_and_the_laboratory_values_are_read_in(engine: Engine, own: Folder) -> None:
    engine.open(
        f"{own.page('explore')}#explorer?present=condition.dialysis,form.black_crust,form.purple_net,site.thigh"
    )
    until(engine, "document.querySelector('.cs-candidate')?.textContent.includes('Calciphylaxis in kidney') ?? false")
    engine.open(f"{own.page('labs')}#labs?calcium=3.4,mmol/L")
    until(engine, "document.querySelector('.cs-labs')?.textContent.includes('between 3.0 and 3.5 mmol/L') ?? false")


def test_a_visited_page_answers_offline_in(engine: Engine, own: Folder) -> None:
    engine.open(own.page(CHAPTER))
    until(engine, DRAWN)
    if not engine.run("'serviceWorker' in navigator && isSecureContext"):
        pytest.skip("NOT RUN: this browser has no service worker here")
    until(engine, KEPT)
    own.stop()
    reload(engine)
    until(engine, DRAWN)
    tick(engine, SIGN)
    until(engine, LEVEL, "emergency")
