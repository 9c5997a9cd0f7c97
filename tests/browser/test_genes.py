"""The gene pathways as a reader uses them: picture, list and table do the same, without a request, on any screen."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from content import library
from tests.browser.opening import go, quiet
from tests.browser.server import Server
from tests.browser.watching import requests_of

GENES = [gene.id for gene in library().genes.genes]
NODES = library().pathway.nodes


@pytest.fixture
def genes(page: Page, server: Server) -> Locator:
    go(page, f"{server.address}/genes/")
    return page.locator(".cs-genes")


def panel(genes: Locator) -> Locator:
    """Return where the answer stands."""
    return genes.locator(".cs-result")


def test_every_gene_and_every_step_is_a_button_of_the_picture(genes: Locator) -> None:
    picture = genes.get_by_role("group", name="Pathway from gut and bone to kidney to skin")
    for gene in GENES:
        expect(picture.get_by_role("button", name=f"Gene {gene}", exact=True)).to_have_count(1)
    for node in NODES:
        expect(picture.get_by_role("button", name=node.label, exact=True)).to_have_count(1)


def test_picture_list_and_table_do_the_same_without_a_request(genes: Locator) -> None:
    asked = requests_of(quiet(genes.page))
    chosen = panel(genes).get_by_role("heading", level=3)
    genes.get_by_role("button", name="Gene GALNT3", exact=True).click()
    expect(chosen).to_have_text("GALNT3")
    by_picture = panel(genes).inner_text()
    genes.get_by_role("button", name="Clear the choice").click()
    expect(chosen).to_have_text("Choose a gene or a step")
    genes.get_by_label("Gene", exact=True).select_option("GALNT3")
    assert panel(genes).inner_text() == by_picture
    genes.get_by_role("button", name="Clear the choice").press("Enter")
    genes.get_by_text("All genes in one table").click()
    genes.get_by_role("button", name="Show GALNT3").click()
    assert panel(genes).inner_text() == by_picture
    expect(panel(genes)).to_be_focused()
    expect(genes.locator(".cs-told")).to_contain_text("fault of GALNT3 \u2192 less whole FGF23")
    expect(genes.get_by_role("button", name="Phosphate in the blood, pushed up")).to_have_count(1)
    assert asked == []


def test_pushes_against_each_other_and_the_forms_of_a_gene_are_told(genes: Locator) -> None:
    genes.get_by_label("Gene", exact=True).select_option("ENPP1")
    expect(panel(genes)).to_contain_text("Pushed both ways: calcium settles")
    expect(genes.get_by_role("button", name="Calcium settles, pushed both ways")).to_contain_text("both ways")
    genes.get_by_label("Cole disease").check()
    expect(panel(genes)).to_contain_text("No way from this gene to calcium is known")
    expect(genes.get_by_label("Cole disease")).to_be_focused()


def test_a_step_says_what_acts_on_it_and_leads_back(genes: Locator) -> None:
    genes.get_by_label("Gene", exact=True).select_option("GALNT3")
    genes.get_by_role("button", name="Active vitamin D, pushed up").click()
    expect(panel(genes)).to_contain_text("With a fault of GALNT3 it is pushed up")
    expect(panel(genes).get_by_role("heading", name="What acts on it")).to_be_visible()
    panel(genes).get_by_role("button", name="CYP24A1").click()
    expect(panel(genes).get_by_role("heading", level=3)).to_have_text("CYP24A1")
    cause = panel(genes).get_by_role("link", name="Read about")
    cause.click()
    expect(genes.page.get_by_role("heading", level=1)).to_have_text("Vitamin D excess")


def test_the_picture_is_walked_with_the_arrow_keys(genes: Locator) -> None:
    page = genes.page
    genes.get_by_label("Gene", exact=True).focus()
    page.keyboard.press("Tab")
    expect(genes.get_by_role("button", name="Gut takes up minerals")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(genes.get_by_role("button", name="Whole FGF23 from bone")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(genes.get_by_role("button", name="Gene FGF23", exact=True)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(panel(genes).get_by_role("heading", level=3)).to_have_text("GALNT3")
    expect(genes.get_by_role("button", name="Gene GALNT3", exact=True)).to_be_focused()
    expect(genes.get_by_role("button", name="Gene GALNT3", exact=True)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press(" ")
    expect(panel(genes).get_by_role("heading", level=3)).to_have_text("Kidney hears FGF23")


def test_every_button_of_the_picture_is_reached_with_the_arrow_keys(genes: Locator) -> None:
    page = genes.page
    genes.locator("[role=button][tabindex='0']").focus()
    names: set[str] = set()
    for key in ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"] * 2 + ["ArrowDown"] * 40:
        page.keyboard.press(key)
        names.add(str(page.evaluate("document.activeElement.getAttribute('aria-label')")))
    assert len(names) >= 10
    assert genes.locator("[role=button][tabindex='0']").count() == 1


def test_link_reopens_gene_form_and_step(page: Page, server: Server) -> None:
    go(page, f"{server.address}/genes/#genes?gene=gnas&form=3&node=gs_skin")
    genes = page.locator(".cs-genes")
    expect(panel(genes).get_by_role("heading", level=3)).to_have_text("Gs signal in the skin")
    expect(genes.get_by_label("Gene", exact=True)).to_have_value("GNAS")
    panel(genes).get_by_role("button", name="Back to GNAS").click()
    expect(genes.get_by_label("Progressive osseous heteroplasia")).to_be_checked()
    page.evaluate("location.hash = '#genes?gene=GALNT3'")
    expect(panel(genes).get_by_role("heading", level=3)).to_have_text("GALNT3")


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "x" * 100_000, "../../etc/passwd", "__proto__"])
def test_hostile_link_runs_nothing_and_is_named(page: Page, server: Server, hostile: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the link ran: {dialog.message}"))
    go(page, f"{server.address}/genes/#genes?gene={quote(hostile)}&node={quote(hostile)}")
    expect(page.locator(".cs-genes .cs-notice")).to_contain_text("unknown gene")
    page.locator(".cs-genes").get_by_label("Gene", exact=True).select_option("KL")
    expect(page.locator(".cs-genes .cs-result h3")).to_have_text("KL")
    expect(page.locator(".cs-genes .cs-notice")).to_have_count(0)


def test_letters_of_double_size_stay_inside(browser: Browser, server: Server) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    go(page, f"{server.address}/genes/#genes?gene=ENPP1")
    page.locator(".cs-genes details").evaluate_all("items => items.forEach(item => item.open = true)")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.locator(".cs-genes").evaluate("item => item.scrollWidth - item.clientWidth") == 0
    page.close()


def test_targets_are_large_enough_on_a_phone(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    go(page, f"{server.address}/genes/")
    boxes = page.locator(".cs-genes svg [role=button] > rect").evaluate_all(
        "items => items.map(item => item.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"
    )
    assert len(boxes) == len(GENES) + len(NODES)
    assert min(boxes) >= 24
    context.close()


def test_words_stay_inside_their_boxes(genes: Locator) -> None:
    genes.get_by_label("Gene", exact=True).select_option("ENPP1")
    out = genes.locator("svg [role=button]").evaluate_all(
        """items => items.filter(item => {
            const box = item.querySelector('rect').getBoundingClientRect();
            return [...item.querySelectorAll('text')].some(text => {
              const words = text.getBoundingClientRect();
              return words.width > 0 && (words.left < box.left || words.right > box.right || words.bottom > box.bottom);
            });
        }).map(item => item.getAttribute('aria-label'))"""
    )
    assert out == []


def test_the_choice_prints(page: Page, server: Server) -> None:
    go(page, f"{server.address}/genes/#genes?gene=GALNT3")
    text = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(format="A4"))).pages)
    assert "fault of GALNT3" in text
    assert "Less whole FGF23" in text
