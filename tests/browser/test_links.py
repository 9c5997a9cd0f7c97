"""A link that reopens a tool, or points into a chapter, leads there, also one that an older edition made."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.server import Server

LANDINGS = {
    "explore/#explorer?present=site.elbow": ".cs-explorer",
    "check/#checklist?present=symptom.confusion": ".cs-checklist .cs-walk",
    "causes/#body?cause=ssc_limited": ".cs-body",
    "causes/#explorer?present=site.elbow": ".cs-explorer",
    "causes/#genes?gene=GNAS": ".cs-genes",
    "symptoms-and-diagnosis/#patterns?test=xray&form=ssc": ".cs-patterns",
    "symptoms-and-diagnosis/#labs?calcium=2.5,mmol/L": ".cs-labs",
    "treatment/#treatments?open=minocycline": ".cs-treatments details[open]",
    "claim-check/#claims?claim=c041": ".cs-claims h3",
    "when-to-see-a-doctor/#checklist?present=symptom.confusion": ".cs-checklist .cs-walk",
    "when-to-see-a-doctor/#rule-fingertip_sores": "#rule-fingertip_sores",
}
# Below the head of the page; what is read begins there.
HIGHEST = 90


@pytest.mark.parametrize("link", LANDINGS)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_link_lands_at_the_top_of_what_it_names(browser: Browser, server: Server, link: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{server.address}/{link}", wait_until="networkidle")
    place = page.locator(LANDINGS[link]).first
    expect(place).to_be_in_viewport()
    box = place.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= HIGHEST
    page.close()
