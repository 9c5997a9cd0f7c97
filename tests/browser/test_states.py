"""Axe, and a ruler, in every state of every page: as it opens, used, unfolded, wrong, failing, on a phone and a laptop.

`tools/looks` has the list; `make pictures` photographs the same states.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults
from tools.looks.pages import pages
from tools.looks.record import WALK
from tools.looks.serving import Reading
from tools.looks.tools import tools
from tools.looks.walking import SCREENS, lead

WALKS = (*pages(), *tools(), WALK)
LEAST = 150
# On a quiet machine a screen takes about a minute; on a busy one many times that.
BUSY_S = 900


@pytest.fixture(scope="module")
def reading(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    """Serve the publication with its discussion."""
    assert built.is_dir()
    running = Reading(tmp_path_factory.mktemp("reading"))
    yield running
    running.stop()


@pytest.mark.timeout(BUSY_S)
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_and_nothing_is_too_wide_in_any_state(
    browser: Browser, reading: Reading, screen: str
) -> None:
    found: list[str] = []
    count = 0
    for seen in lead(browser, reading.address, WALKS, SCREENS[screen]):
        if not seen.again:
            found += faults(seen)
            count += 2
    print(f"{count} states on a {screen}")
    assert found == []
    assert count >= LEAST
