"""The states of every page on a laptop, and one of each kind as people set their browsers: letters, room, colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults, faults_in_every_look
from tests.browser.test_states import BUSY_S, LEAST
from tools.looks.serving import Reading
from tools.looks.walking import LOOKS, SCREENS, lead
from tools.looks.walks import WALKS


@pytest.mark.timeout(BUSY_S)
def test_axe_finds_nothing_in_any_state_nor_in_any_look_of_one(browser: Browser, reading: Reading) -> None:
    found: list[str] = []
    count = looked = 0
    for seen in lead(browser, reading.address, WALKS, SCREENS["laptop"]):
        if not seen.again:
            found += faults(seen)
            count += 1
        if seen.everywhere:
            found += faults_in_every_look(seen)
            looked += len(LOOKS)
    told = f"{count} states on a laptop, and {looked} in {len(LOOKS)} looks"
    print(told)  # noqa: T201 - `pytest -s` says how much was looked at
    assert found == []
    assert min(count, looked) >= LEAST
