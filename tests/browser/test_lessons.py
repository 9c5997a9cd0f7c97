"""A lesson in a browser: started with one press, led by a clicker from page to page, and on time without a step."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from content import library
from content.model_kits import Plan
from tests.browser.opening import go
from tests.browser.server import Server, Site
from tests.browser.test_present import BAR, KIT, POSITION, WALL


def plan_of(minutes: int) -> Plan:
    """Return a plan of the lesson that the tests hold."""
    return next(plan for plan in library().kits[KIT].plans if plan.minutes == minutes)


def test_one_press_starts_a_class_and_a_clicker_leads_through_all_of_it(page: Page, site: Site) -> None:
    plan = plan_of(45)
    gone = next(step for step in reversed(plan.steps) if step.left_out_gives_to)
    kept = [step.title for step in plan.steps if step is not gone]
    go(page, f"{site.address}/teach/{KIT}/45/?out={gone.id}")
    expect(page.locator(f"input[value='{gone.id}']")).to_be_checked()
    page.get_by_role("link", name="Start the class").click()
    expect(page.locator(BAR)).to_be_visible()
    expect(page.locator("h2:focus")).to_have_text(kept[0])
    expect(page.locator(".present-time")).to_contain_text("of 45 min")
    walls = [page.locator(f"{WALL} h2").inner_text()]
    last = page.locator(f"{BAR}:not([data-more]) .present-next[aria-disabled='true']")
    for _ in range(90):
        if last.count():
            break
        page.keyboard.press("PageDown")
        page.wait_for_timeout(150)
        expect(page.locator(BAR)).to_be_visible()
        walls += page.locator(f"{WALL} h2").all_inner_texts()
    assert list(dict.fromkeys(walls)) == kept
    expect(page.locator(POSITION)).to_have_text(f"Step {len(kept)} of {len(kept)}")
    # One step back is the way back, and out leads to the plan.
    page.keyboard.press("ArrowLeft")
    expect(page.locator(POSITION)).to_have_text(f"Step {len(kept) - 1} of {len(kept)}")
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/teach/{KIT}/45/?out={gone.id}#step-*")
    expect(page.locator(BAR)).to_have_count(0)


def test_a_plan_ends_on_time_without_a_step_and_the_address_says_so(page: Page, server: Server) -> None:
    plan = plan_of(45)
    gone = next(step for step in reversed(plan.steps) if step.left_out_gives_to)
    receiver = next(step for step in plan.steps if step.id == gone.left_out_gives_to)
    go(page, f"{server.address}/teach/{KIT}/45/")
    end = page.locator(".plan-time").last
    expect(end).to_contain_text("to 45")
    page.locator(f"input[value='{gone.id}']").check()
    expect(page.locator(".plan-sum")).to_have_text(f"45 minutes in {len(plan.steps) - 1} steps.")
    expect(end).to_contain_text("to 45")
    minutes = gone.minutes + receiver.minutes
    expect(page.locator(f"#step-{receiver.id} .plan-time")).to_contain_text(f"({minutes} min)")
    assert page.url.endswith(f"?out={gone.id}")
    page.reload(wait_until="load")
    expect(page.locator(f"input[value='{gone.id}']")).to_be_checked()
    page.locator(f"input[value='{gone.id}']").uncheck()
    expect(page.locator(f"#step-{receiver.id} .plan-time")).to_contain_text(f"({receiver.minutes} min)")
    assert page.url.endswith("/45/")
