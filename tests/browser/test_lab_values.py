"""The blood values as a reader uses them: read while they are typed, urgent first, and on into the explorer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from content import library
from tests.browser.keyboard import tab_to
from tests.browser.opening import go
from tests.browser.server import Server

LAB = library().laboratory
ANSWERS = 20_000
PAGE = "labs"
HIGH_LOW = "calcium=2.9,mmol/L&phosphate=1.7,mmol/L&pth=0.4,pmol/L&egfr=70,mL/min/1.73m2"


@pytest.fixture
def labs(page: Page, server: Server) -> Locator:
    go(page, f"{server.address}/{PAGE}/")
    return page.locator(".cs-labs")


def field(labs: Locator, name: str) -> Locator:
    return labs.get_by_role("textbox", name=name, exact=True)


def flag(labs: Locator, name: str) -> Locator:
    return (
        labs.locator(".cs-lab").filter(has=labs.page.get_by_role("textbox", name=name, exact=True)).locator(".cs-flag")
    )


def test_a_value_is_read_while_it_is_typed_and_a_comma_is_a_point(labs: Locator) -> None:
    expect(labs.get_by_role("textbox")).to_have_count(4)
    calcium = field(labs, "Calcium, total")
    assert calcium.get_attribute("inputmode") == "decimal"
    calcium.press_sequentially("2,9")
    # The field still has the focus.
    expect(flag(labs, "Calcium, total")).to_have_text("high", timeout=ANSWERS)
    expect(calcium).to_be_focused()
    expect(calcium).to_have_value("2,9")
    result = labs.locator(".cs-result")
    expect(result.get_by_role("heading", name="Calcium is high")).to_be_visible()
    expect(result).to_contain_text(LAB.notes["alone.calcium.high"].text)
    expect(result).to_contain_text("Still missing: phosphate")
    field(labs, "Parathyroid hormone (PTH)").fill("1,5")
    expect(flag(labs, "Parathyroid hormone (PTH)")).to_have_text("low", timeout=ANSWERS)
    expect(result.get_by_role("heading", name="High calcium with low PTH")).to_be_visible()
    # What is typed next is not flagged by what stood there before.
    calcium.press_sequentially("1")
    expect(flag(labs, "Calcium, total")).to_have_text("")


def test_a_number_that_could_be_two_is_asked_about(labs: Locator, page: Page) -> None:
    pth = field(labs, "Parathyroid hormone (PTH)")
    labs.get_by_label("Unit of Parathyroid hormone (PTH)").select_option("pg/mL")
    pth.fill("1,234")
    fault = labs.locator(".cs-fault:visible")
    expect(fault).to_contain_text("Which number is it?")
    expect(fault.get_by_role("button")).to_have_text(["1.234 pg/mL", "1234 pg/mL"])
    expect(flag(labs, "Parathyroid hormone (PTH)")).to_have_text("")
    fault.get_by_role("button", name="1234 pg/mL").click()
    expect(flag(labs, "Parathyroid hormone (PTH)")).to_have_text("high", timeout=ANSWERS)
    expect(fault).to_have_count(0)
    expect(pth).to_be_focused()
    pth.fill("1.234,5")
    fault.get_by_role("button", name="1234.5 pg/mL").click()
    expect(labs.locator(".cs-table")).to_contain_text("1234.5 pg/mL", timeout=ANSWERS)
    # Where the other reading can't be, nobody is asked.
    field(labs, "Calcium, total").fill("2,345")
    expect(flag(labs, "Calcium, total")).to_have_text("in range", timeout=ANSWERS)
    page.reload()
    expect(flag(labs, "Calcium, total")).to_have_text("in range", timeout=ANSWERS)
    expect(labs.locator(".cs-fault:visible")).to_have_count(0)


def test_what_is_urgent_is_in_sight_red_and_spoken_first(browser: Browser, server: Server) -> None:
    urgent = LAB.notes["urgent_high"].text
    phone = browser.new_page(viewport={"width": 360, "height": 780})
    go(phone, f"{server.address}/{PAGE}/")
    labs = phone.locator(".cs-labs")
    field(labs, "Phosphate").fill("1.2")
    expect(flag(labs, "Phosphate")).to_have_text("in range", timeout=ANSWERS)
    field(labs, "Calcium, total").fill("3.6")
    bar = labs.locator(".cs-jump")
    expect(bar).to_contain_text("Urgent: calcium this high needs help now", timeout=ANSWERS)
    expect(bar).to_be_in_viewport()
    red = phone.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--cs-emergency').trim()")
    painted = bar.evaluate("bar => getComputedStyle(bar).backgroundColor")
    assert painted == "rgb({}, {}, {})".format(*(int(red[at : at + 2], 16) for at in (1, 3, 5)))
    expect(labs.locator(".cs-spoken")).to_have_text(re.compile(rf"^Urgent\. {re.escape(urgent)}"))
    bar.click()
    expect(labs.locator(".cs-urgent[data-urgency='emergency']")).to_be_in_viewport()
    field(labs, "Calcium, total").fill("3.2")
    expect(bar).to_have_attribute("data-urgency", "same-day", timeout=ANSWERS)
    phone.close()

    wide = browser.new_page(viewport={"width": 1366, "height": 768})
    go(wide, f"{server.address}/{PAGE}/#labs?calcium=2.4,mmol/L&phosphate=1.2,mmol/L")
    labs = wide.locator(".cs-labs")
    slider = labs.get_by_label("Move calcium")
    slider.scroll_into_view_if_needed()
    slider.focus()
    wide.keyboard.press("End")
    expect(labs.locator(".cs-urgent")).to_contain_text(urgent, timeout=ANSWERS)
    expect(labs.locator(".cs-urgent")).to_be_in_viewport()
    expect(slider).to_be_in_viewport()
    wide.close()


def test_a_pth_speaks_for_itself_and_nothing_stays_provisional_when_all_four_are_in(page: Page, server: Server) -> None:
    go(page, f"{server.address}/{PAGE}/#labs?{HIGH_LOW}")
    labs = page.locator(".cs-labs")
    expect(labs.get_by_role("heading", name="High calcium with low PTH")).to_be_visible(timeout=ANSWERS)
    expect(labs.locator(".cs-plane")).not_to_contain_text("Tertiary")
    expect(labs.locator(".cs-plane output")).to_contain_text("High calcium with low PTH")
    expect(labs.locator(".cs-result")).not_to_contain_text("Provisional")
    field(labs, "Parathyroid hormone (PTH)").fill("")
    expect(labs.locator(".cs-plane output")).to_contain_text("Tertiary HPT", timeout=ANSWERS)
    field(labs, "Parathyroid hormone (PTH)").fill("0.4")
    field(labs, "Kidney filtration (eGFR)").fill("")
    expect(labs.locator(".cs-result")).to_contain_text("a missing value could still change this", timeout=ANSWERS)


def test_the_values_go_on_into_the_explorer_and_the_copied_link_says_so(page: Page, server: Server) -> None:
    go(page, f"{server.address}/{PAGE}/#labs?{HIGH_LOW}")
    labs = page.locator(".cs-labs")
    onward = labs.get_by_role("link", name="Take these values into the explorer")
    expect(onward).to_be_visible(timeout=ANSWERS)
    expect(labs.locator(".cs-onward")).to_contain_text("High blood calcium")
    wanted = "present=calcium.high,phosphate.high,pth.low,kidney.normal"
    expect(onward).to_have_attribute("href", re.compile(re.escape(wanted) + "$"))
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    labs.get_by_role("button", name="Copy a link to this state").click()
    expect(labs.locator(".cs-said")).to_be_visible()
    expect(labs.locator(".cs-said")).to_contain_text("#labs?calcium=2.9,mmol/L")
    onward.click()
    expect(page).to_have_url(re.compile("explore/#explorer"))
    expect(page.locator(".cs-explorer")).to_contain_text("High blood calcium", timeout=ANSWERS)


def test_the_keyboard_alone_enters_reads_and_goes_on(labs: Locator, page: Page) -> None:
    field(labs, "Calcium, total").focus()
    page.keyboard.type("2.9")
    tab_to(page, field(labs, "Parathyroid hormone (PTH)"), 8)
    page.keyboard.type("0.4")
    expect(flag(labs, "Parathyroid hormone (PTH)")).to_have_text("low", timeout=ANSWERS)
    more = labs.get_by_text("More values")
    tab_to(page, more, 10)
    page.keyboard.press("Enter")
    tab_to(page, field(labs, "Albumin"), 3)
    page.keyboard.type("40")
    expect(flag(labs, "Albumin")).to_have_text("in range", timeout=ANSWERS)
    tab_to(page, labs.get_by_role("link", name="Take these values into the explorer"), 60)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"explore/#explorer\?present=calcium\.high,pth\.low$"))


# Both stand in the window, and one is under the other.
MEETS = """(field, button) => {
  const [under, over] = [field, document.querySelector(button)].map((each) => each.getBoundingClientRect());
  return over.height > 0 && under.bottom > over.top && under.top < over.bottom;
}"""
TO_THE_END = "field => scrollBy({ top: field.getBoundingClientRect().bottom - innerHeight + 4, behavior: 'instant' })"


def test_the_way_to_the_result_never_covers_the_field_that_is_filled_in(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    go(page, f"{server.address}/{PAGE}/")
    labs = page.locator(".cs-labs")
    for name, value in (("Calcium, total", "2,9"), ("Phosphate", "1,7"), ("Parathyroid hormone (PTH)", "0,4")):
        at = field(labs, name)
        at.focus()
        at.evaluate(TO_THE_END)
        at.press_sequentially(value)
        expect(flag(labs, name)).not_to_have_text("", timeout=ANSWERS)
        expect(labs.locator(".cs-jump")).to_be_visible()
        page.wait_for_function("document.querySelector('.cs-jump').dataset.held === undefined")
        assert not at.evaluate(MEETS, ".cs-jump"), name
        expect(at).to_be_focused()
