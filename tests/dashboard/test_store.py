"""The store makes pages once, again when a source changed, and keeps the last good ones when it can't."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from dashboard.chapters import run_chapter
from dashboard.fork.provisioner import ForkProvisioner
from dashboard.page import Page
from dashboard.store import PageStore

from dashboard import store as store_module
from tests.support.notebook import notebook
from tests.support.tiny import edit, tiny, write

ROOT = Path(__file__).parents[2]
LOG = logging.getLogger("tests.store")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small project: our code, the tiny content, one notebook."""
    skip = shutil.ignore_patterns("__pycache__", "*.yaml", "*.json", "*.svg")
    for folder in ("content", "widgets", "dashboard"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=skip)
    write(tmp_path / "content", tiny())
    notebook(tmp_path / "notebooks" / "index.ipynb", "# Title", "'first'")
    return tmp_path


@pytest.fixture
def real_store(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PageStore]:
    """Return a store with pages that looks for changes each time it is asked."""
    monkeypatch.setattr(store_module, "LOOK_EVERY", 0.0)
    monkeypatch.setattr(ForkProvisioner, "keeper", None)
    made = PageStore(root, "/", LOG)
    made.make()
    yield made
    if made.keeper:
        made.keeper.close()


@pytest.fixture
def store(root: Path, monkeypatch: pytest.MonkeyPatch) -> PageStore:
    """Return such a store that runs chapters in this process, which is faster."""
    monkeypatch.setattr(store_module, "LOOK_EVERY", 0.0)
    monkeypatch.setattr(store_module, "POSSIBLE", False)
    monkeypatch.setattr(store_module, "run_apart", lambda _, paths: [run_chapter(path) for path in paths])
    made = PageStore(root, "/", LOG)
    made.make()
    return made


def html(store: PageStore) -> str:
    return asyncio.run(store.fresh())[""].body.decode()


def later(path: Path) -> None:
    """Let a file be newer than every other, whatever the clock of the file system can tell apart."""
    soon = time.time_ns() + 5_000_000_000
    os.utime(path, ns=(soon, soon))


def test_a_page_is_made_once(store: PageStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "first" in html(store)
    monkeypatch.setattr(store, "make", lambda: pytest.fail("made again without a change"))
    assert "first" in html(store)


def test_a_changed_notebook_and_changed_content_are_shown(store: PageStore, root: Path) -> None:
    later(notebook(root / "notebooks" / "index.ipynb", "# Title", "'second'"))
    assert "second" in html(store)
    edit(root / "content", "chapters.yaml", lambda data: data[0].update(title="A new name"))
    os.utime(root / "content" / "chapters.yaml", (time.time() + 10,) * 2)
    assert "A new name" in html(store)


def test_changes_are_looked_for_no_more_than_once_in_a_while(
    store: PageStore, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    html(store)
    monkeypatch.setattr(store_module, "LOOK_EVERY", 3600.0)
    later(notebook(root / "notebooks" / "index.ipynb", "# Title", "'second'"))
    assert "first" in html(store)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("content/chapters.yaml", "- slug: ["),
        ("content/chapters.yaml", "- surprise: 1"),
        ("notebooks/index.ipynb", "{"),
        ("notebooks/index.ipynb", ""),
    ],
)
def test_the_last_good_pages_stay_when_a_source_breaks_and_heal_with_it(
    file: str, text: str, store: PageStore, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before, good = html(store), (root / file).read_bytes()
    (root / file).write_text(text)
    later(root / file)
    with caplog.at_level(logging.ERROR):
        assert html(store) == before
    assert any(record.levelno == logging.ERROR for record in caplog.records)
    (root / file).write_bytes(good)
    later(root / file)
    notebook(root / "notebooks" / "index.ipynb", "# Title", "'healed'")
    os.utime(root / "notebooks" / "index.ipynb", (time.time() + 20,) * 2)
    assert "healed" in html(store)


def test_chapters_are_run_in_a_process_of_their_own(real_store: PageStore, root: Path) -> None:
    later(notebook(root / "notebooks" / "index.ipynb", "# Title", "import os\nf'process {os.getpid()}'"))
    assert re.search(r"process \d", html(real_store))
    assert f"process {os.getpid()}" not in html(real_store)


@pytest.mark.parametrize("cell", ["print('loud')", "raise SystemExit"])
def test_what_a_chapter_prints_or_how_it_ends_does_not_take_the_pages_away(
    cell: str, real_store: PageStore, root: Path
) -> None:
    later(notebook(root / "notebooks" / "index.ipynb", "# Title", "'second'", cell))
    assert "second" in html(real_store)


def test_a_failing_cell_is_reported_and_its_page_opens(
    store: PageStore, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    later(notebook(root / "notebooks" / "index.ipynb", "# Title", "1 / 0"))
    with caplog.at_level(logging.ERROR):
        assert "could not be shown" in html(store)
    assert "ZeroDivisionError" in caplog.text
    assert "index.ipynb" in caplog.text


def test_a_removed_file_is_noticed(store: PageStore, root: Path) -> None:
    html(store)
    calls: list[bool] = []
    store.make = lambda: calls.append(True)  # type: ignore[method-assign]
    (root / "content" / "facts" / "numbers.yaml").unlink()
    html(store)
    assert calls


def test_an_earlier_version_that_is_moved_back_is_noticed(store: PageStore, root: Path) -> None:
    later(root / "content" / "glossary.yaml")
    html(store)
    earlier = notebook(root / "earlier.ipynb", "# Title", "'earlier'")
    os.utime(earlier, (1_000_000_000,) * 2)
    earlier.replace(root / "notebooks" / "index.ipynb")
    assert "earlier" in html(store)


def test_assets_of_an_older_page_stay(store: PageStore, root: Path) -> None:
    store.maker.assets["old.js"] = store.maker.assets[next(iter(store.maker.assets))]
    later(notebook(root / "notebooks" / "index.ipynb", "# Title", "'second'"))
    assert "second" in html(store)
    assert "old.js" in store.maker.assets


def test_readers_who_come_at_once_wait_for_one_making(store: PageStore, root: Path) -> None:
    calls: list[bool] = []
    original = store.make

    def counted() -> None:
        calls.append(True)
        original()

    store.make = counted  # type: ignore[method-assign]
    later(notebook(root / "notebooks" / "index.ipynb", "# Title", "'second'"))

    async def many() -> list[dict[str, Page]]:
        return await asyncio.gather(*(store.fresh() for _ in range(5)))

    answers = asyncio.run(many())
    assert calls == [True]
    assert all(b"second" in pages[""].body for pages in answers)


def test_everything_is_squeezed_in_the_end_and_again_after_a_change(store: PageStore, root: Path) -> None:
    def squeeze_all() -> int:
        for _ in range(30):
            asyncio.run(store.squeeze_next())
        return sum(each.squeezed is None for each in [*store.pages.values(), *store.maker.assets.values()])

    assert squeeze_all() == 0
    before = store.pages[""].squeezed
    notebook(root / "notebooks" / "index.ipynb", "# Title", "'second'")
    assert asyncio.run(store.fresh())[""].squeezed is None
    assert squeeze_all() == 0
    assert store.pages[""].squeezed != before
