"""Pages are made once from prose, outputs and widget state; nothing in the state can break out of its place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from content import Library
from dashboard.message import message
from dashboard.site import assets
from dashboard.site.assets import Assets
from dashboard.site.builder import LIBRARIES
from dashboard.site.cells import WIDGET_VIEW, ChapterRun, run_chapter
from dashboard.site.notebook import NotebookCell
from dashboard.site.page import STATE_TYPE, Body, PageMaker, reading_minutes, root_of
from tests.support.html import parse
from tests.support.notebook import notebook
from tests.support.tiny import edit
from widgets.kit.bundle import BundlerMissing

ENDS = ["</script><script>alert(1)</script>", "</SCRIPT >", "<!--<script>", "]]>", "\u2028\u2029", "</style>"]
TOOL = "widgets.lab_values"


@pytest.fixture
def maker(root: Path) -> PageMaker:
    """Return a maker for the small publication."""
    return maker_of(root)


def maker_of(root: Path) -> PageMaker:
    return PageMaker(Library(root / "content"), root / "notebooks", Assets(LIBRARIES))


def body_of(maker: PageMaker, *cells: str, run: ChapterRun | None = None, place: int = 0) -> Body:
    """Return what a chapter of these cells says."""
    chapter = maker.source.chapters[place]
    path = notebook(maker.notebooks / chapter.notebook, *cells)
    return maker.body(chapter, run or run_chapter(path))


def page_of(maker: PageMaker, *cells: str, run: ChapterRun | None = None, place: int = 0) -> Any:
    """Make the page of a chapter from these cells."""
    return parse(maker.page(maker.source.chapters[place], body_of(maker, *cells, run=run, place=place)))


def widget_run(**state: Any) -> ChapterRun:
    """Return a run whose only cell shows a tool with this state."""
    values = {"_esm": "export default 1", "entry_names": [], "asks": "", **state}
    model = {"model_name": "AnyModel", "model_module": "anywidget", "state": values}
    return ChapterRun(outputs=[[{WIDGET_VIEW: {"model_id": "m1"}}]], state={"m1": model}, seconds=0.0)


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
    ours = {element["id"] for element in page_of(maker, "# Title", "1").find_all(id=True)} - {"Title"}
    heads = "\n\n".join(f"## {name.title()}" for name in sorted(ours))
    page = page_of(maker, f"# Main\n\n{heads}\n\n## Review")
    ids = [element["id"] for element in page.find_all(id=True)]
    assert ours <= set(ids)
    assert sorted(set(ids)) == sorted(ids)


def test_no_two_headings_share_an_id_that_a_browser_takes_for_one(maker: PageMaker) -> None:
    page = page_of(maker, "# Title\n\n## One part\n\n## One part\n\n### One part")
    ids = [head["id"] for head in page.main.find_all(["h1", "h2", "h3"], id=True)]
    assert len(ids) >= 4
    assert sorted(set(ids)) == sorted(ids)


def test_a_failed_chapter_says_so_without_the_inside(maker: PageMaker) -> None:
    body = body_of(maker, "# Title", "1 / 0", "2")
    page = maker.page(maker.source.chapters[0], body)
    assert "could not be shown" in parse(page).get_text(" ")
    assert "ZeroDivisionError" in body.error
    assert "ZeroDivisionError" not in page
    assert "Traceback" not in page


def test_texts_of_the_chapter_list_are_escaped(root: Path) -> None:
    hostile = '"><script>alert(1)</script>'
    texts = dict.fromkeys(("title", "summary", "review_method", "would_change"), hostile)
    edit(root / "content", "chapters.yaml", lambda data: data[0].update(texts))
    page = page_of(maker_of(root), "# Title", "1")
    holding = [script for script in page.find_all("script") if "alert" in script.get_text()]
    # What search engines read is data, and can't end early.
    assert {script["type"] for script in holding} <= {"application/ld+json"}
    assert not [script for script in holding if "<" in script.get_text()]
    assert page.find("meta", attrs={"name": "description"})["content"] == hostile


def test_a_message_is_a_page_and_escapes_what_it_says() -> None:
    page = parse(message("not-found", "line <i>", front='/base/"'))
    assert page.h1.get_text() == "This page does not exist"
    assert "line <i>" in page.main.get_text()
    assert page.find("a", href='/base/"')
    assert page.find(["link", "script", "img"]) is None


def test_addresses_follow_the_chapter_list_and_count_from_their_page(maker: PageMaker) -> None:
    links = " ".join(f"[x]({name}.ipynb#y)" for name in ("index", "one", "nowhere"))
    for place, expected in enumerate(
        (["#y", "one/#y", "nowhere.ipynb#y"], ["../#y", "../one/#y", "../nowhere.ipynb#y"])
    ):
        found = parse(body_of(maker, f"# Title\n\n{links} [y](index.ipynb)", place=place).html).find_all("a")
        assert [link["href"] for link in found] == [*expected, "../" if place else "./"]
    assert [root_of(slug) for slug in ("", "one", "a/b")] == ["", "../", "../../"]


def test_reading_time_counts_prose_and_neither_code_nor_link_targets() -> None:
    cells = [NotebookCell("markdown", "word " * 400), NotebookCell("code", "word " * 4000)]
    assert reading_minutes(cells) == 2
    linked = cells[0].source + "[x](https://example.org/" + "-word" * 4000 + ")"
    assert reading_minutes([NotebookCell("markdown", linked)]) == 2
    assert reading_minutes([]) == 1


@pytest.mark.parametrize(
    ("day", "said", "never"),
    [(None, "not yet reviewed", "A doctor reviewed"), ("2026-12-01", "1 December 2026", "yet")],
)
def test_a_page_says_at_its_top_and_its_end_whether_a_doctor_reviewed_it(
    day: str | None, said: str, never: str, root: Path
) -> None:
    edit(root / "content", "chapters.yaml", lambda chapters: chapters[0].update(reviewed_by_clinician=day))
    page = page_of(maker_of(root), "# Title", "1")
    top, end = (page.find(class_=name).get_text() for name in ("about", "review"))
    assert said in top
    assert (said if day else "has not reviewed") in end
    assert never not in top + end


@pytest.mark.parametrize("doctor", [None, "2026-12-01"])
def test_a_page_that_nobody_has_compared_yet_says_so_and_names_no_day(doctor: str | None, root: Path) -> None:
    values = {"reviewed": None, "review_method": None, "reviewed_by_clinician": doctor}
    edit(root / "content", "chapters.yaml", lambda chapters: chapters[0].update(values))
    page = page_of(maker_of(root), "# Title", "1")
    for part in ("about", "review"):
        text = page.find(class_=part).get_text()
        assert "This page has not been compared with its sources yet." in text
        assert ("1 December 2026" if doctor else "A doctor has not reviewed it yet.") in text
        assert "due by" not in text
    assert "dateModified" not in page.find("script", type="application/ld+json").string


def test_a_page_that_was_compared_in_part_says_in_how_far(root: Path) -> None:
    told = {"reviewed": None, "review_method": "One part of two."}
    edit(root / "content", "chapters.yaml", lambda chapters: chapters[0].update(told))
    page = page_of(maker_of(root), "# Title", "1")
    for part in ("about", "review"):
        assert "This page has been compared with its sources in part." in page.find(class_=part).get_text()
    assert "One part of two." in page.find(class_="review").get_text()


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


@pytest.mark.parametrize(("place", "root_there"), [(0, ""), (1, "../")])
def test_module_and_style_move_into_assets_that_the_state_names(place: int, root_there: str, maker: PageMaker) -> None:
    page = page_of(maker, "1", run=widget_run(_css="p { color: red }", value=3), place=place)
    state = state_of(page)["state"]["m1"]["state"]
    for name, body, ending in (("_esm", b"export default 1", ".js"), ("_css", b"p { color: red }", ".css")):
        assert state[name].startswith(f"{root_there}assets/")
        assert state[name].endswith(ending)
        assert maker.assets.files[state[name].removeprefix(root_there)] == body
        assert page.find("link", href=state[name])
    assert state["value"] == 3
    assert page.find(class_="widget")["data-model"] == "m1"


def test_a_page_says_how_its_tools_are_answered(maker: PageMaker) -> None:
    page = page_of(maker, "1", run=widget_run(asks=TOOL), place=1)
    answers = json.loads(page.find("script", id="tools").string)
    assert set(answers["tools"]) == {TOOL}
    named = [answers["worker"], answers["wasm"], answers["tools"][TOOL]]
    assert {address.removeprefix("../") for address in named} <= set(maker.assets.files)
    assert answers["notebooks"] == {"index.ipynb": "", "one.ipynb": "one/", "two.ipynb": "two/"}


def test_a_page_without_widgets_has_no_state_and_loads_no_host(maker: PageMaker) -> None:
    without, with_widget = page_of(maker, "1"), page_of(maker, "1", run=widget_run())
    host = maker.assets.static["host.js"]
    assert without.find("script", type=STATE_TYPE) is None
    assert without.find("script", src=host) is None
    assert with_widget.find("script", src=host)


def test_models_that_are_no_tool_are_left_out(maker: PageMaker) -> None:
    run = widget_run()
    run.state["layout"] = {"model_name": "LayoutModel", "state": {"width": "auto"}}
    run.state["other"] = {"model_name": "AnyModel", "state": {"_esm": "export default 2"}}
    assert set(state_of(page_of(maker, "1", run=run))["state"]) == {"m1"}


def test_a_chapter_that_needs_a_server_says_so_where_there_is_none(maker: PageMaker) -> None:
    run = widget_run()
    del run.state["m1"]["state"]["entry_names"]
    assert page_of(maker, "1", run=run).find(class_="needs-server")
    assert page_of(maker, "1", run=widget_run()).find(class_="needs-server") is None


def test_without_the_bundler_a_page_has_its_text_and_says_what_is_missing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> dict[str, str]:
        raise BundlerMissing("gone")

    monkeypatch.setattr(assets, "scripts", missing)
    bare = PageMaker(Library(root / "content"), root / "notebooks", Assets(LIBRARIES))
    page = page_of(bare, "1", run=widget_run(asks=TOOL))
    assert [script.get("src") for script in page.find_all("script", src=True)] == [bare.assets.static["theme.js"]]
    assert page.find("script", type=STATE_TYPE) is None
    assert "missing in this copy" in page.find(class_="notice").get_text()
    assert "bare" in page.body["class"]
    assert page_of(bare, "1").find(class_="notice") is None
