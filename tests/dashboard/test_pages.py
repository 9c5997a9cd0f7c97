"""Pages are made once from prose, outputs and widget state; nothing in the state can break out of its place."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from dashboard.chapters import WIDGET_VIEW, ChapterRun, run_chapter
from dashboard.page import STATE_TYPE, Asset, Page, PageMaker, long_date, reading_minutes

from content import Library
from tests.support.html import parse
from tests.support.notebook import notebook
from tests.support.tiny import edit

ENDS = ["</script><script>alert(1)</script>", "</SCRIPT >", "<!--<script>", "]]>", "\u2028\u2029", "</style>"]


@pytest.fixture
def maker(tiny_content: Path) -> PageMaker:
    """Return a maker for the tiny publication, at an address below the root."""
    notebook(tiny_content.parent / "notebooks" / "index.ipynb", "# Title", "1 + 1")
    return PageMaker(Library(tiny_content), tiny_content.parent / "notebooks", "/base/")


def page_of(maker: PageMaker, *cells: str, run: ChapterRun | None = None) -> Any:
    """Make the page of the only chapter from these cells."""
    path = notebook(maker.notebooks / "index.ipynb", *cells)
    page = maker.chapter(maker.source.chapters[0], run or run_chapter(path))
    return parse(page.body.decode())


def widget_run(**state: Any) -> ChapterRun:
    """Return a run whose only cell shows a widget with this state."""
    model = {"model_name": "AnyModel", "model_module": "anywidget", "state": {"_esm": "export default 1", **state}}
    return ChapterRun(outputs=[{WIDGET_VIEW: {"model_id": "m1"}}], state={"m1": model}, seconds=0.0)


def state_of(page: Any) -> dict[str, Any]:
    (script,) = page.find_all("script", type=STATE_TYPE)
    return dict(json.loads(script.string))


# -------------------------------------------------------------------- pages


def test_prose_and_outputs_stand_in_their_order(maker: PageMaker) -> None:
    page = page_of(maker, "# Title\n\nFirst *words*.", "'one <b>'", "# Not the title", "x = 1")
    words = page.main.get_text(" ")
    assert words.index("First") < words.index("one <b>") < words.index("Not the title")
    assert page.main.find("b") is None
    assert "x = 1" not in words


def test_a_page_has_language_title_and_one_main(maker: PageMaker) -> None:
    page = page_of(maker, "# Title", "1")
    assert page.html["lang"].startswith("en")
    assert maker.source.chapters[0].title in page.title.string
    assert len(page.find_all("main")) == 1


def test_no_heading_takes_an_id_that_the_page_has_already(maker: PageMaker) -> None:
    page = page_of(maker, "# Main\n\n## Review\n\n## Theme\n\n## Connection\n\n## Review")
    ids = [element["id"] for element in page.find_all(id=True)]
    assert sorted(set(ids)) == sorted(ids)


def test_a_failed_chapter_says_so_without_the_inside(maker: PageMaker) -> None:
    path = notebook(maker.notebooks / "index.ipynb", "# Title", "1 / 0", "2")
    page = maker.chapter(maker.source.chapters[0], run_chapter(path))
    words = parse(page.body.decode()).get_text(" ")
    assert "could not be shown" in words
    assert "ZeroDivisionError" in page.error
    assert "ZeroDivisionError" not in page.body.decode()
    assert "Traceback" not in page.body.decode()


def test_texts_of_the_chapter_list_are_escaped(maker: PageMaker, tiny_content: Path) -> None:
    hostile = '"><script>alert(1)</script>'
    texts = dict.fromkeys(("title", "summary", "review_method", "would_change"), hostile)
    edit(tiny_content, "chapters.yaml", lambda data: data[0].update(texts))
    maker.source = Library(tiny_content)
    page = page_of(maker, "# Title", "1")
    assert not [script for script in page.find_all("script") if "alert" in script.get_text()]
    assert page.find("meta", attrs={"name": "description"})["content"] == hostile


def test_a_message_is_a_page_and_escapes_what_it_says(maker: PageMaker) -> None:
    page = parse(maker.message("A <b>", "line <i>").decode())
    assert page.h1.get_text() == "A <b>"
    assert "line <i>" in page.main.get_text()
    assert page.find("a", href="/base/")


def test_a_page_is_packed_and_its_tag_changes_with_it() -> None:
    one, same, other = Page(b"<p>one"), Page(b"<p>one"), Page(b"<p>two")
    assert gzip.decompress(one.packed) == one.body
    assert one.etag == same.etag != other.etag
    assert re.fullmatch(r'W/"[0-9a-f]+"', one.etag)
    assert one.packed == same.packed


def test_addresses_follow_the_chapter_list_below_the_base(maker: PageMaker) -> None:
    assert maker.address("index.ipynb") == "/base/"
    assert maker.address("nowhere.ipynb") == "/base/nowhere.ipynb"


def test_reading_time_counts_prose_and_neither_code_nor_link_targets() -> None:
    made = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_markdown_cell("word " * 400), nbformat.v4.new_code_cell("word " * 4000)]
    assert reading_minutes(made) == 2
    made.cells[0].source += "[x](https://example.org/" + "-word" * 4000 + ")"
    assert reading_minutes(made) == 2
    made.cells = []
    assert reading_minutes(made) == 1


def test_dates_are_written_out() -> None:
    assert long_date("2026-11-04") == "4 November 2026"


@pytest.mark.parametrize(
    ("day", "said", "never"),
    [(None, "not yet reviewed", "A doctor reviewed"), ("2026-12-01", "1 December 2026", "yet")],
)
def test_a_page_says_at_its_top_and_its_end_whether_a_doctor_reviewed_it(
    day: str | None, said: str, never: str, maker: PageMaker, tiny_content: Path
) -> None:
    edit(tiny_content, "chapters.yaml", lambda chapters: chapters[0].update(reviewed_by_clinician=day))
    page = page_of(PageMaker(Library(tiny_content), maker.notebooks, "/base/"), "# Title", "1")
    top, end = (page.find(class_=name).get_text() for name in ("about", "review"))
    assert said in top
    assert (said if day else "has not reviewed") in end
    assert never not in top + end


# -------------------------------------------------------------------- state


@pytest.mark.parametrize("hostile", ENDS)
def test_nothing_in_the_state_can_end_it_early(hostile: str, maker: PageMaker) -> None:
    page = page_of(maker, "1", run=widget_run(text=f"before {hostile} after", data={hostile: [hostile]}))
    state = state_of(page)["state"]["m1"]["state"]
    assert state["text"] == f"before {hostile} after"
    assert state["data"] == {hostile: [hostile]}
    raw = page.find("script", type=STATE_TYPE).string
    # After `<!--<script>` a browser reads on past the end tag.
    assert re.search(r"</|<!--", raw) is None


def test_module_and_style_move_into_assets_that_the_state_names(maker: PageMaker) -> None:
    page = page_of(maker, "1", run=widget_run(_css="p { color: red }", value=3))
    state = state_of(page)["state"]["m1"]["state"]
    for name, body, kind in (("_esm", b"export default 1", "javascript"), ("_css", b"p { color: red }", "css")):
        asset = maker.assets[state[name].removeprefix("/base/assets/")]
        assert asset.body == body
        assert kind in asset.kind
    assert state["value"] == 3
    assert page.find(class_="widget")["data-model"] == "m1"


def test_a_page_without_widgets_has_no_state_and_loads_no_host(maker: PageMaker) -> None:
    without, with_widget = page_of(maker, "1"), page_of(maker, "1", run=widget_run())
    host = maker.static["host.js"]
    assert without.find("script", type=STATE_TYPE) is None
    assert without.find("script", src=host) is None
    assert with_widget.find("script", src=host)


def test_models_that_are_no_anywidget_are_left_out(maker: PageMaker) -> None:
    run = widget_run()
    run.state["layout"] = {"model_name": "LayoutModel", "state": {"width": "auto"}}
    assert set(state_of(page_of(maker, "1", run=run))["state"]) == {"m1"}


# -------------------------------------------------------------------- assets


def test_the_name_of_an_asset_changes_with_its_body_and_says_its_kind() -> None:
    one, same = Asset(b"a", "text/javascript"), Asset(b"a", "text/javascript")
    other, style = Asset(b"b", "text/javascript"), Asset(b"a", "text/css")
    assert one.name == same.name
    assert len({one.name, other.name, style.name}) == 3
    assert one.name.endswith(".js")
    assert style.name.endswith(".css")
    assert gzip.decompress(one.packed) == b"a"


def test_every_asset_is_named_by_the_page_or_by_another_asset(maker: PageMaker) -> None:
    page = str(page_of(maker, "1", run=widget_run()))
    everything = page + "".join(asset.body.decode() for asset in maker.assets.values())
    for name in maker.assets:
        assert f"/base/assets/{name}" in everything, maker.assets[name].body[:80]


def test_every_import_between_scripts_names_an_asset_that_is_there(maker: PageMaker) -> None:
    for asset in maker.assets.values():
        for target in re.findall(r"""(?:from|import)\s*\(?["']([^"']+)["']""", asset.body.decode()):
            assert target.removeprefix("/base/assets/") in maker.assets, target
