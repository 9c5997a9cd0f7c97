"""One broken notebook costs its own chapter and nothing else, and everybody who asks is told."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from dashboard.site.builder import Builder
from dashboard.watch import CHECK_INTERVAL
from tests.support.html import parse
from tests.support.notebook import notebook
from tests.support.publication import later, publication
from tests.support.server import Server

pytestmark = pytest.mark.slow

PASTED = "attachment:0b1c.png"


def attachment_is_missing(path: Path) -> None:
    notebook(path, f"# Title\n\n![pasted]({PASTED})")


def picture_is_missing(path: Path) -> None:
    notebook(path, "# Title\n\n![beside](nowhere.png)")


def conflict(path: Path) -> None:
    half = path.read_text().splitlines(keepends=True)
    marks = ["<<<<<<< HEAD\n", half[2], "=======\n", half[2], ">>>>>>> theirs\n"]
    path.write_text("".join([*half[:2], *marks, *half[3:]]))


def other_json(path: Path) -> None:
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown"}]}))


BREAK: dict[str, tuple[Callable[[Path], object], str]] = {
    "attachment missing": (attachment_is_missing, PASTED),
    "picture missing": (picture_is_missing, "nowhere.png"),
    "conflict markers": (conflict, "merge conflict"),
    "notebook missing": (Path.unlink, "No such file"),
    "empty file": (lambda path: path.write_text(""), "not a notebook"),
    "other JSON": (other_json, "not a notebook"),
    "bytes": (lambda path: path.write_bytes(b"\xff\xfe\x00"), "not a notebook"),
    "folder": (lambda path: (path.unlink(), path.mkdir()), "directory"),
    "os._exit": (lambda path: notebook(path, "# Title", "import os; os._exit(1)"), "ended with code 1"),
    "crash": (lambda path: notebook(path, "# Title", "import os; os.kill(os.getpid(), 9)"), "ended with code -9"),
    "failing cell": (lambda path: notebook(path, "# Title", "1 / 0"), "cell 2: ZeroDivisionError"),
    "output that can't be sent": (
        lambda path: notebook(path, "class X:\n    def _repr_html_(self): return '\\udcff'\nX()"),
        "",
    ),
    "picture that is none": (
        lambda path: notebook(path, "# Title", "display({'image/png': 'x'}, raw=True)"),
        ".ipynb",
    ),
}


def page(builder: Builder, slug: str) -> Path:
    return builder.out / slug / "index.html"


# A chapter for each kind, so that all of them break in one build.
SLUGS = {kind: f"broken-{number}" for number, kind in enumerate(BREAK)}


@pytest.fixture
def shelf(tmp_path: Path) -> Builder:
    """Return what builds a publication with a chapter for each way to break, and one that stays whole."""
    root = publication(tmp_path / "shelf", "one", *SLUGS.values())
    return Builder(root, root / "out" / "site")


def file_of(builder: Builder, slug: str) -> Path:
    return builder.root / "notebooks" / f"{slug}.ipynb"


def test_chapters_that_break_keep_their_last_good_page(shelf: Builder) -> None:
    shelf.build()
    good = {slug: page(shelf, slug).read_text() for slug in SLUGS.values()}
    for kind, slug in SLUGS.items():
        BREAK[kind][0](file_of(shelf, slug))
    later(notebook(file_of(shelf, "one"), "# Title", "'edited meanwhile'"))
    report = shelf.build()
    assert set(report.faults) == set(SLUGS.values())
    assert "edited meanwhile" in page(shelf, "one").read_text()
    for kind, slug in SLUGS.items():
        assert BREAK[kind][1] in report.faults[slug], kind
        shown = page(shelf, slug).read_text()
        assert parse(shown).main == parse(good[slug]).main, kind
        # Nothing newer is to be had by loading it again.
        assert f'<meta name="edition" content="{report.edition}">' in shown, kind
    assert shelf.build().written == 0
    file_of(shelf, SLUGS["folder"]).rmdir()
    for slug in SLUGS.values():
        later(notebook(file_of(shelf, slug), "# Title", f"'mended {slug}'"))
    assert shelf.build().faults == {}
    assert all(f"mended {slug}" in page(shelf, slug).read_text() for slug in SLUGS.values())


def test_chapters_that_were_never_whole_get_pages_that_say_so(shelf: Builder) -> None:
    for kind, slug in SLUGS.items():
        BREAK[kind][0](file_of(shelf, slug))
    report = shelf.build()
    assert set(report.faults) == set(SLUGS.values())
    for kind, slug in SLUGS.items():
        said = BREAK[kind][1]
        shown = parse(page(shelf, slug).read_text())
        assert len(shown.find_all("h1")) == 1, kind
        assert shown.find(class_="notice"), kind
        assert said not in shown.get_text() or not said, kind
        assert shown.find("a", href="../one/"), kind
    for slug in ("", "one"):
        assert "notice" not in page(shelf, slug).read_text()


def test_a_chapter_that_breaks_takes_no_other_along(builder: Builder, root: Path) -> None:
    BREAK["crash"][0](root / "notebooks" / "two.ipynb")
    assert set(builder.build().faults) == {"two"}


def test_a_mark_that_some_editors_put_first_is_no_fault(builder: Builder, root: Path) -> None:
    path = root / "notebooks" / "two.ipynb"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert builder.build().faults == {}
    assert "shown in two" in page(builder, "two").read_text()


def test_a_chapter_that_is_held_back_keeps_all_that_it_fetches(builder: Builder, root: Path) -> None:
    picture = root / "notebooks" / "red.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    code = "from widgets.symptom_checklist import SymptomChecklist\nSymptomChecklist()"
    notebook(root / "notebooks" / "two.ipynb", "# Title\n\n![red](red.svg)", code)
    builder.build()
    address = parse(page(builder, "two").read_text()).find("img")["src"]
    notebook(root / "notebooks" / "two.ipynb", "# Title", "1 / 0")
    # Another process, so that nothing is known but what is on the disk.
    again = Builder(root, builder.out)
    report = again.build()
    assert set(report.faults) == {"two"}
    assert address.removeprefix("../") in json.loads((builder.out / "edition.json").read_text())["files"]
    assert address.removeprefix("../") not in report.retired
    named = parse(page(builder, "two").read_text()).find("script", id="tools").string
    for tool in json.loads(named)["tools"].values():
        assert tool.removeprefix("../") not in report.retired


def test_the_server_says_what_is_broken_to_whoever_can_mend_it(root: Path) -> None:
    notebook(root / "notebooks" / "one.ipynb", "# Title", "1 / 0")
    server = Server(root / "log", f"--Dashboard.publication={root}", sound=False)
    try:
        answer = server.ask("/health")
        assert answer.status == 503
        health = json.loads(answer.body)
        assert (health["ok"], health["failed"]) == (False, ["one"])
        assert "one: cell 2: ZeroDivisionError" in server.log.read_text()
        assert server.ask("/two/").status == server.ask("/").status == 200
        told = parse(server.ask("/one/").text).find(class_="fault")
        assert "ZeroDivisionError" in told.get_text()
        assert parse(server.ask("/two/").text).find(class_="fault") is None
        assert server.ask("/one/").headers["cache-control"] == "no-store"
        # Behind a proxy it listens to this machine alone, and strangers read.
        assert "ZeroDivisionError" not in server.ask("/one/", headers={"Host": "calcium.example"}).text
    finally:
        server.stop()


def test_readers_elsewhere_are_not_told_of_the_inside(root: Path) -> None:
    notebook(root / "notebooks" / "one.ipynb", "# Title", "1 / 0")
    server = Server(root / "log", f"--Dashboard.publication={root}", "--Voila.ip=0.0.0.0", sound=False)
    try:
        page = server.ask("/one/").text
        assert "could not be shown" in page
        assert "ZeroDivisionError" not in page
        assert "Zero" not in server.ask("/health").text
    finally:
        server.stop()


@pytest.mark.parametrize("slug", ["Bad slug", "with/slash"])
def test_without_any_page_the_server_says_that_it_is_not_ready(slug: str, root: Path) -> None:
    path = root / "content" / "chapters.yaml"
    path.write_text(path.read_text().replace("slug: one", f"slug: {slug}"))
    server = Server(root / "log", f"--Dashboard.publication={root}", sound=False)
    try:
        for address in ("/", "/one/", "/two/"):
            answer = server.ask(address)
            assert answer.status == 503, address
            assert int(answer.headers["retry-after"]) > 0
            assert answer.headers["cache-control"] == "no-store"
            # Whoever writes sits at this machine.
            assert "chapters.yaml" in parse(answer.text).main.get_text()
        assert server.ask("/health").status == 503
        assert "chapters.yaml" in server.log.read_text()
        later(path).write_text(path.read_text().replace(f"slug: {slug}", "slug: one"))
        later(path)
        time.sleep(CHECK_INTERVAL)
        assert server.ask("/one/").status == server.ask("/health").status == 200
    finally:
        server.stop()


def test_a_pasted_picture_is_no_fault(builder: Builder, root: Path) -> None:
    made = nbformat.v4.new_notebook()
    cell = nbformat.v4.new_markdown_cell(f"# Title\n\n![pasted]({PASTED})")
    cell["attachments"] = {"0b1c.png": {"image/png": "iVBORw0KGgo="}}
    made.cells = [cell]
    nbformat.write(made, root / "notebooks" / "two.ipynb")
    assert builder.build().faults == {}
    address = parse(page(builder, "two").read_text()).find("img", alt="pasted")["src"]
    assert (builder.out / "two" / address).resolve().read_bytes() == b"\x89PNG\r\n\x1a\n"
