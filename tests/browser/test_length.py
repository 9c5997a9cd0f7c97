"""A thumb reaches the end of every page: none is longer than twelve screens of a phone, reference lists aside."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.server import Folder

MOST = 12.0  # screens
PHONE = {"width": 360, "height": 740}
# Fonts come late and change a line here and there, so they are waited for; a list of sources is no text to read.
SCREENS = """async () => {
    await document.fonts.ready;
    const tall = (part) => part.getBoundingClientRect().height;
    const lists = [...document.querySelectorAll("main :is(.references, .facts, .glossary)")];
    const aside = lists.reduce((sum, list) => sum + tall(list), 0);
    return (document.documentElement.scrollHeight - aside) / innerHeight;
}"""


@pytest.mark.timeout(400)
def test_no_page_is_longer_than_twelve_screens_of_a_phone(browser: Browser, built: Folder, folder: Folder) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    # What answers is as high as what waits for an answer, and this is about two hundred times faster to open.
    page.route("**/*.wasm", lambda route: route.abort())
    paths = sorted(path.parent.relative_to(built).as_posix() for path in built.rglob("index.html"))
    assert len(paths) > 200
    too_long = {}
    for path in paths:
        page.goto(folder.page("" if path == "." else path), wait_until="load")
        expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)
        screens = page.evaluate(SCREENS)
        if screens > MOST:
            too_long[path] = round(screens, 1)
    context.close()
    assert too_long == {}
