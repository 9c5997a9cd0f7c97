"""Axe, and a ruler, in every state of every page: as it opens, used, unfolded, wrong, failing; here on a phone.

`tools/looks` has the list, and `make pictures` photographs the same states. `test_looks.py` goes on with a laptop.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults, faults_of_colour
from tools.looks import axe
from tools.looks.serving import Reading
from tools.looks.state import State, Walk
from tools.looks.walking import SCREENS, lead
from tools.looks.walks import WALKS

PHONE = SCREENS["phone"]
LEAST = 150
# On a quiet machine this takes about a minute; on a busy one many times that.
BUSY_S = 900
# Where a bar stays in sight over a long page.
LONG = ("causes/", "references/groups/", "check/#checklist?present=symptom.confusion", "labs/#labs?calcium=3.6,mmol/L")


@pytest.mark.timeout(BUSY_S)
def test_axe_finds_nothing_in_any_state_nor_wherever_a_page_is_scrolled_to(browser: Browser, reading: Reading) -> None:
    found: list[str] = []
    count = 0
    for seen in lead(browser, reading.address, WALKS, PHONE):
        if not seen.again:
            found += faults(seen)
            found += faults_of_colour(seen)
            count += 1
    walks = tuple(Walk(address, address, (State("scrolled"),)) for address in LONG)
    for seen in lead(browser, reading.address, walks, PHONE):
        high = int(seen.page.evaluate("document.documentElement.scrollHeight"))
        for place in range(0, high, PHONE.height // 2):
            seen.page.evaluate("place => scrollTo({ top: place, behavior: 'instant' })", place)
            found += [f"{seen.name} at {place}: {fault}" for fault in axe.ask(seen.page, ("target-size",))]
    print(f"{count} states on a phone, each in two schemes")  # noqa: T201 - `pytest -s` says how much was looked at
    assert found == []
    assert count >= LEAST
