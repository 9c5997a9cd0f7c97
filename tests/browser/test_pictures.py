"""What pages look like, beside what they looked like; and that the comparison finds what it is there for.

After a change of the design that is meant, `python -m tools.looks.compare --keep` keeps the new pictures.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Playwright

from tests.browser.chromium import launch
from tools.looks.compare import MOST, differences
from tools.looks.serving import Reading
from tools.looks.state import begin, forbid
from tools.looks.walking import SCREENS

BUSY_S = 900
# Letters are drawn otherwise on a machine with other settings or another screen.
OTHERWISE = ("--font-render-hinting=none", "--disable-lcd-text", "--disable-font-subpixel-positioning")
PHONE, LAPTOP = SCREENS["phone"], SCREENS["laptop"]
FEW = ("design-open", "front-open", "check-linked-emergency")


def _style(css: str) -> str:
    """Return a script that puts rules into a page before it is drawn."""
    return f"""addEventListener("DOMContentLoaded", () => {{
      const style = document.createElement("style");
      style.textContent = {css!r};
      document.head.append(style);
    }});"""


SPOILT = {
    "the style sheets are lost": forbid("**/*.css"),
    "a colour is missing": begin(_style(":root, [data-theme] { --cs-accent: initial !important }")),
    "the colour of a level is missing": begin(_style(":root, [data-theme] { --cs-emergency: initial !important }")),
    "a layout has collapsed": begin(_style(".doors, .design-grid, .hero { display: block !important }")),
    "a part is hidden": begin(_style(".urgent, .hero-picture { visibility: hidden !important }")),
}


@pytest.mark.timeout(BUSY_S)
def test_pages_look_as_they_did_also_where_letters_are_drawn_otherwise(
    playwright: Playwright, browser: Browser, reading: Reading
) -> None:
    found = differences(browser, reading.address)
    assert {name: share for name, share in found.items() if share > MOST} == {}
    assert len(found) > 40
    other = launch(playwright, *OTHERWISE)
    found = differences(other, reading.address)
    other.close()
    assert {name: share for name, share in found.items() if share > MOST} == {}


@pytest.mark.timeout(BUSY_S)
def test_what_spoils_a_page_is_seen(browser: Browser, reading: Reading) -> None:
    for fault, spoil in SPOILT.items():
        found = differences(browser, reading.address, FEW, spoil, screens=(PHONE,))
        assert max(found.values()) > MOST, (fault, found)
    # Somebody who asks for the dark gets the light.
    light = LAPTOP._replace(scheme="light")
    found = differences(browser, reading.address, ("front-open", "check-linked-emergency"), screens=(light,))
    assert min(found.values()) > MOST, found
