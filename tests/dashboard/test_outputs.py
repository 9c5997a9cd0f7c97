"""Whatever a notebook shows to its author, the page shows to its reader, or the build says that it can't."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from dashboard.site.cells import run_chapter
from dashboard.site.notebook import NotebookCell
from dashboard.site.outputs import prose, rendered
from tests.support.html import parse
from tests.support.notebook import notebook

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>'
FIGURE = (
    f"class Figure:\n    def _repr_png_(self): return {PNG!r}\n    def __repr__(self): return '<Figure size 640x480>'\n"
)


class Kept:
    """Keeps assets as a build does."""

    def __init__(self) -> None:
        self.files: dict[str, tuple[bytes, str]] = {}

    def __call__(self, body: bytes, kind: str) -> str:
        name = f"kept-{len(self.files)}"
        self.files[name] = body, kind
        return name


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of notebooks with a picture beside them and a secret outside."""
    (tmp_path / "notebooks" / "pictures").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    for name in ("red.png", "pictures/two words.PNG", "é.png"):
        (tmp_path / "notebooks" / name).write_bytes(PNG)
    (tmp_path / "notebooks" / "drawing.svg").write_text(SVG)
    return tmp_path / "notebooks"


def page_of(folder: Path, kept: Kept, *cells: str) -> Any:
    """Return what the last cell shows."""
    run = run_chapter(notebook(folder / "a.ipynb", *cells))
    assert run.error == ""
    return parse("".join(rendered(bundle, folder, kept) for bundle in run.outputs[-1]))


def text_of(source: str, folder: Path, kept: Kept, attachments: dict[str, Any] | None = None) -> Any:
    return parse(prose(NotebookCell("markdown", source, attachments or {}), folder, kept))


# ---------------------------------------------------------------------- prose


@pytest.mark.parametrize(
    ("source", "block"),
    [
        (r"A product $Ca \times P$ of 55.", False),
        ("$$\n" + r"\frac{a}{b} = c_1^2" + "\n$$", True),
        (r"$$x < y \& z$$", True),
    ],
)
def test_a_formula_becomes_one_that_browsers_draw_and_screen_readers_read(
    source: str, *, block: bool, folder: Path, kept: Kept
) -> None:
    page = text_of(source, folder, kept)
    (formula,) = page.find_all("math")
    assert (formula["display"] == "block") is block
    assert "$" not in page.get_text()
    assert "\\" not in page.get_text()


def test_a_price_is_no_formula(folder: Path, kept: Kept) -> None:
    page = text_of("It costs $5 here and $6 there.", folder, kept)
    assert page.find("math") is None
    assert page.get_text().strip() == "It costs $5 here and $6 there."


def test_a_formula_that_can_not_be_read_stands_as_it_was_written(folder: Path, kept: Kept) -> None:
    page = text_of(r"$\begin{nowhere} <b> \left( x$", folder, kept)
    assert page.find("b") is None
    assert "nowhere" in page.get_text()


@pytest.mark.parametrize("name", ["red.png", "./red.png", "pictures/two%20words.PNG", "%C3%A9.png", "é.png"])
def test_a_picture_beside_the_notebook_becomes_an_asset(name: str, folder: Path, kept: Kept) -> None:
    page = text_of(f"![A red patch]({name})", folder, kept)
    assert page.img["alt"] == "A red patch"
    assert kept.files[page.img["src"]] == (PNG, "image/png")


def test_a_drawing_beside_the_notebook_becomes_an_asset(folder: Path, kept: Kept) -> None:
    page = text_of('![A drawing](drawing.svg "Its title")', folder, kept)
    assert kept.files[page.img["src"]] == (SVG.encode(), "image/svg+xml")
    assert page.img["title"] == "Its title"


def test_a_picture_in_html_becomes_an_asset_too(folder: Path, kept: Kept) -> None:
    page = text_of(
        '<img src="red.png" alt="A red patch" width="300">\n\nand <img src="drawing.svg" alt="b"> here', folder, kept
    )
    assert [kept.files[image["src"]][0] for image in page.find_all("img")] == [PNG, SVG.encode()]
    assert page.img["width"] == "300"


@pytest.mark.parametrize(
    "name", ["../secret.png", "pictures/../../secret.png", "%2e%2e/secret.png", "/etc/hostname.png"]
)
def test_nothing_outside_the_folder_of_notebooks_is_published(name: str, folder: Path, kept: Kept) -> None:
    text_of(f"![x]({name})", folder, kept)
    assert kept.files == {}


@pytest.mark.parametrize("name", ["nowhere.png", "attachment:nowhere.png"])
def test_a_picture_that_is_not_there_is_named(name: str, folder: Path, kept: Kept) -> None:
    with pytest.raises(ValueError, match=re.escape(name)):
        text_of(f"![x]({name})", folder, kept)


@pytest.mark.parametrize("address", ["data:image/png;base64,AAAA", "https://example.org/a.png"])
def test_other_addresses_stay(address: str, folder: Path, kept: Kept) -> None:
    assert text_of(f"![x]({address})", folder, kept).img["src"] == address
    assert kept.files == {}


@pytest.mark.parametrize("name", ["image.png", "two words.png", "é.png"])
def test_a_pasted_picture_becomes_an_asset(name: str, folder: Path, kept: Kept) -> None:
    data = {name: {"image/png": base64.b64encode(PNG).decode()}}
    page = text_of(f"![x](attachment:{quote(name)})", folder, kept, data)
    assert kept.files[page.img["src"]] == (PNG, "image/png")


def test_markdown_means_what_it_means_in_a_notebook(folder: Path, kept: Kept) -> None:
    source = "## Two words\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n~~old~~ https://example.org <b>bold</b>"
    page = text_of(source, folder, kept)
    assert page.h2["id"] == "Two-words"
    assert [cell.get_text() for cell in page.find_all("td")] == ["1", "2"]
    assert page.find("input", type="checkbox")
    assert page.find("del")
    assert page.find("a", href="https://example.org")
    assert page.b.get_text() == "bold"


# -------------------------------------------------------------------- outputs


@pytest.mark.parametrize("kind", ["HTML", "Markdown"])
def test_a_local_picture_in_what_a_cell_shows_becomes_an_asset(kind: str, folder: Path, kept: Kept) -> None:
    code = f'from IPython.display import {kind}\n{kind}(\'<img src="red.png" alt="A red patch">\')'
    assert kept.files[page_of(folder, kept, code).img["src"]] == (PNG, "image/png")


@pytest.mark.parametrize("way", ["Figure()", "display(Figure())"])
def test_a_figure_is_a_picture(way: str, folder: Path, kept: Kept) -> None:
    page = page_of(folder, kept, FIGURE + way)
    assert kept.files[page.img["src"]] == (PNG, "image/png")
    # The name of its class would tell a reader nothing.
    assert page.img["alt"] == ""
    assert "Figure" not in page.get_text()


@pytest.mark.parametrize("way", ["{}", "display({})", "for _ in [1]: display({})"])
@pytest.mark.parametrize(
    ("value", "found"),
    [
        (f"SVG({SVG!r})", ("img", "image/svg+xml")),
        (f"Image(data={PNG!r})", ("img", "image/png")),
        ("Markdown('**bold** $x^2$')", ("strong", "bold")),
        ("Math('x^2')", ("math", "x")),
        ("Latex('$x^2$')", ("math", "x")),
        ("JSON({'a': [1, '<b>']})", ("pre", '"<b>"')),
        ("HTML('<em>x</em>')", ("em", "x")),
    ],
)
def test_what_ipython_displays_is_shown(value: str, found: tuple[str, str], way: str, folder: Path, kept: Kept) -> None:
    page = page_of(folder, kept, f"from IPython.display import *\n{way.format(value)}")
    element = page.find(found[0])
    assert element is not None, page
    if element.name == "img":
        assert kept.files[element["src"]][1] == found[1]
    else:
        assert found[1] in element.get_text()
    assert "object" not in page.get_text()


def test_a_print_is_shown_as_text(folder: Path, kept: Kept) -> None:
    page = page_of(folder, kept, "print('<b>loud</b>')\nprint('& clear')")
    assert page.find("pre", class_="printed").get_text() == "<b>loud</b>\n& clear\n"
    assert page.find("b") is None


def test_plain_text_is_escaped(folder: Path, kept: Kept) -> None:
    page = page_of(folder, kept, "class X:\n    def __repr__(self): return '<script>alert(1)</script>'\nX()")
    assert page.find("script") is None
    assert "<script>alert(1)</script>" in page.get_text()


@pytest.mark.parametrize("cell", ["3+3; # hide", "3+3;", "x = 1", "None"])
def test_what_is_hidden_in_a_notebook_is_hidden_here(cell: str, folder: Path, kept: Kept) -> None:
    assert str(page_of(folder, kept, cell)) == ""


def test_a_table_is_a_table(folder: Path, kept: Kept) -> None:
    code = "class Frame:\n    def _repr_html_(self): return '<table><tr><td>1</td></tr></table>'\nFrame()"
    assert page_of(folder, kept, code).find("td").get_text() == "1"


def test_a_displayed_tool_is_drawn_like_a_last_value(folder: Path, kept: Kept) -> None:
    code = "from widgets.symptom_checklist import SymptomChecklist\n"
    for way in ("SymptomChecklist()", "display(SymptomChecklist())"):
        widget = page_of(folder, kept, code + way).find(class_="widget")
        assert widget["data-model"].startswith("a-")
        assert widget.find("noscript")
