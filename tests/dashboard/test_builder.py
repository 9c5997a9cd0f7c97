"""The build runs and writes only what changed, and leaves the old site whole whatever happens."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from content.errors import ContentError
from dashboard.app import writable
from dashboard.site import builder as builder_module
from dashboard.site import write as write_module
from dashboard.site.apart import run_apart
from dashboard.site.builder import KEEP_ASSETS, SERVED, Builder
from dashboard.site.report import last_report, report_file
from tests.support.notebook import notebook
from tests.support.publication import later
from tests.support.tiny import edit

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def site(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run_at_the_command_line(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dashboard.site", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


# ------------------------------------------------------- only what changed


def test_only_the_chapter_that_changed_is_run(builder: Builder, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def noted(paths: list[Path]) -> object:
        ran.append([path.name for path in paths])
        return run_apart(paths)

    monkeypatch.setattr(builder_module, "run_apart", noted)
    builder.build()
    later(notebook(root / "notebooks" / "one.ipynb", "# Title", "'edited'"))
    builder.build()
    builder.build()
    assert ran == [["index.ipynb", "one.ipynb", "two.ipynb"], ["one.ipynb"], []]


def test_a_build_without_a_change_writes_nothing(builder: Builder, root: Path) -> None:
    first = builder.build()
    times = {path: path.stat().st_mtime_ns for path in builder.out.rglob("*")}
    assert builder.build().written == 0
    # So does another process, which knows nothing of the first.
    again = Builder(root, builder.out).build()
    assert (again.written, again.edition) == (0, first.edition)
    assert {path: path.stat().st_mtime_ns for path in builder.out.rglob("*")} == times


def test_two_builds_of_the_same_sources_are_the_same_to_the_byte(root: Path) -> None:
    first, second = (Builder(root, root / name / "site") for name in ("a", "b"))
    first.build()
    second.build()
    assert site(first.out) == site(second.out)


def test_an_edit_changes_its_page_and_the_edition_of_all(builder: Builder, root: Path) -> None:
    first = builder.build()
    before = site(builder.out)
    later(notebook(root / "notebooks" / "one.ipynb", "# Title", "'edited'"))
    second = builder.build()
    after = site(builder.out)
    assert first.edition != second.edition
    for name in ("index.html", "two/index.html"):
        here, there = before[name].decode(), after[name].decode()
        # The words of a page are in the index that every page can search.
        search = [text.split('data-index="')[1].split('"')[0] for text in (here, there)]
        assert here.replace(first.edition, second.edition).replace(*search) == there
    assert json.loads(after["edition.json"])["edition"] == second.edition


def test_the_list_for_offline_reading_names_every_file_that_a_page_needs(builder: Builder) -> None:
    builder.build()
    told = json.loads((builder.out / "edition.json").read_text())
    files = set(site(builder.out))
    named = {name + "index.html" if name == "" or name.endswith("/") else name for name in told["files"]}
    assert named <= files
    assert {name for name in files - named if not name.startswith(("data/", *SERVED))} == {
        "404.html",
        "sw.js",
        "edition.json",
        "card.png",
    }
    assert 0 < told["bytes"] < sum(len(body) for body in site(builder.out).values())


def test_an_edit_that_is_taken_back_leaves_no_trace(builder: Builder, root: Path) -> None:
    first = builder.build()
    before = site(builder.out)
    path = root / "notebooks" / "one.ipynb"
    good = path.read_bytes()
    later(notebook(path, "# Title\n\nOther words."))
    assert builder.build().edition != first.edition
    path.write_bytes(good)
    later(path)
    assert builder.build().edition == first.edition
    after = site(builder.out)
    assert {name: after[name] for name in before} == before


def test_a_withdrawn_chapter_is_no_longer_published(builder: Builder, root: Path) -> None:
    builder.build()
    before = set(site(builder.out))
    for name in ("CNAME", "two-more/index.html"):
        (builder.out / name).parent.mkdir(exist_ok=True)
        (builder.out / name).write_text("not of this build")
    edit(root / "content", "chapters.yaml", lambda chapters: chapters.pop())
    (root / "notebooks" / "two.ipynb").unlink()
    for kept in ("index", "one"):
        later(notebook(root / "notebooks" / f"{kept}.ipynb", "# Title\n\n## Words"))
    (root / "notebooks" / "one.ipynb").write_text("broken")
    assert Builder(root, builder.out).build().faults.keys() == {"one"}
    after = {name for name in site(builder.out) if not name.startswith("assets/")}
    pages = {name for name in before if not name.startswith("assets/")}
    # What broke keeps its last good page, and what nobody lists is somebody else's.
    assert after == pages - {"two/index.html", "notes/two/index.html"} | {"CNAME", "two-more/index.html"}
    assert not (builder.out / "two").exists()


def test_a_picture_beside_a_notebook_that_changes_is_noticed(builder: Builder, root: Path) -> None:
    picture = root / "notebooks" / "red.svg"
    picture.write_text("<svg/>")
    notebook(root / "notebooks" / "one.ipynb", "# Title\n\n![red](red.svg)")
    first = builder.build()
    later(picture).write_text("<svg >")
    later(picture)
    second = builder.build()
    assert first.stamp != second.stamp
    assert len([body for body in site(builder.out / "assets").values() if body.startswith(b"<svg")]) == 2


def test_assets_of_an_older_edition_stay_for_a_while(
    builder: Builder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.build()
    before = set(site(builder.out / "assets"))
    later(notebook(root / "notebooks" / "one.ipynb", "# Title\n\nOther words."))
    retired = builder.build().retired
    assert retired
    assert not set(retired) & set(json.loads((builder.out / "edition.json").read_text())["files"])
    assert before <= set(site(builder.out / "assets"))
    now = time.time()
    monkeypatch.setattr(builder_module.time, "time", lambda: now + KEEP_ASSETS - 60)
    assert builder.build().retired == retired
    monkeypatch.setattr(builder_module.time, "time", lambda: now + KEEP_ASSETS + 60)
    assert builder.build().retired == {}
    left = {f"assets/{name}" for name in site(builder.out / "assets")}
    assert not left & set(retired)


# --------------------------------------------- the old site stays whole


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("step", ["open", "write", "put in place", "every third"])
def test_a_full_disk_leaves_the_old_site_and_no_rubbish(
    step: str, builder: Builder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.build()
    before = site(builder.out)
    later(notebook(root / "notebooks" / "one.ipynb", "# Title\n\nOther words."))
    with monkeypatch.context() as patch:
        if step == "open":
            patch.setattr(write_module.tempfile, "mkstemp", full)
        elif step == "write":
            patch.setattr(write_module.os, "fdopen", full)
        elif step == "put in place":
            patch.setattr(Path, "replace", full)
        else:
            calls, replace = iter(range(1000)), Path.replace
            patch.setattr(Path, "replace", lambda *way: full() if next(calls) % 3 == 2 else replace(*way))
        with pytest.raises(OSError, match="No space"):
            builder.build()
    after = site(builder.out)
    for name in after.keys() - before.keys():
        assert name.startswith("assets/"), name
    pages = [name for name in before if not name.startswith("assets/")]
    # What pages name is written before them, so each page finds all that it fetches.
    whole = {name for name in pages if after[name] == before[name]}
    assert whole == set(pages) or step == "every third"
    assert "edition.json" in whole
    for name in (name for name in after if name.endswith(".html")):
        for asset in {part.split('"')[0] for part in after[name].decode().split("assets/")[1:]}:
            assert f"assets/{asset}" in after, (name, asset)
    assert not list(builder.out.rglob(".writing-*"))
    report = builder.build()
    assert report.faults == {}
    assert "Other words." in (builder.out / "one" / "index.html").read_text()


def test_a_report_is_written_only_when_the_site_is_whole(
    builder: Builder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = builder.build()
    later(notebook(root / "notebooks" / "one.ipynb", "# Title\n\nOther words."))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space"):
            builder.build()
    assert last_report(builder.out) == first


def test_content_that_can_not_be_read_ends_the_build_before_anything_is_written(root: Path) -> None:
    Builder(root, root / "out" / "site").build()
    before = site(root / "out")
    edit(root / "content", "chapters.yaml", lambda data: data[1].update(slug="Bad Slug"))
    with pytest.raises(ContentError, match=r"chapters\.yaml"):
        Builder(root, root / "out" / "site").build()
    assert site(root / "out") == before


def test_no_chapter_can_take_an_address_of_the_site(builder: Builder, root: Path) -> None:
    builder.build()
    # Below the other two stand the pages of causes and treatments; a chapter may stand there itself, and does.
    taken = {path.name for path in builder.out.iterdir()} - {"one", "two", "causes", "treatments"}
    routes = ("health", "stock", "voila", "api")
    for name in (*routes, *taken):
        edit(root / "content", "chapters.yaml", lambda data, name=name: data[1].update(slug=name))
        with pytest.raises(ContentError, match=r"chapters\.yaml"):
            Builder(root, builder.out).build()


# ------------------------------------------------------------ where it goes


def test_a_folder_that_can_not_be_written_to_is_not_used(
    tmp_path: Path, log: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    assert writable(out, log) == out  # type: ignore[arg-type]  # a logger
    # The tests may run as a user whom no mode of a folder stops.
    monkeypatch.setattr("dashboard.app.tempfile.TemporaryFile", full)
    elsewhere = writable(out, log)  # type: ignore[arg-type]  # a logger
    assert elsewhere != out
    assert elsewhere.parent.is_dir()
    (out / "index.html").write_text("built before")
    assert writable(out, log) == out  # type: ignore[arg-type]  # a logger


def test_the_command_says_how_it_went(root: Path) -> None:
    out = root / "out" / "site"
    done = run_at_the_command_line("--root", str(root), "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "3 chapters" in done.stdout
    assert report_file(out).is_file()
    notebook(root / "notebooks" / "one.ipynb", "# Title", "1 / 0")
    done = run_at_the_command_line("--root", str(root), "--out", str(out))
    assert done.returncode == 1
    assert "one: cell 2: ZeroDivisionError" in done.stderr
    edit(root / "content", "chapters.yaml", lambda data: data[1].update(slug="Bad Slug"))
    done = run_at_the_command_line("--root", str(root), "--out", str(out))
    assert done.returncode == 1
    assert "chapters.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_address_of_the_site_is_in_the_map_for_search_engines_only(root: Path) -> None:
    out = root / "out" / "site"
    done = run_at_the_command_line("--root", str(root), "--out", str(out), "--address", "https://example.org/a")
    assert done.returncode == 0, done.stderr
    assert "<loc>https://example.org/a/one/</loc>" in (out / "sitemap.xml").read_text()
    assert "Sitemap: https://example.org/a/sitemap.xml" in (out / "robots.txt").read_text()
