"""What was edited is on the page at the next request; what broke keeps the last good site, and is named."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from dashboard import watch
from dashboard.site import stamp
from dashboard.site.report import EVERYTHING, Report
from dashboard.watch import LATE, Site
from tests.support.notebook import notebook
from tests.support.publication import later
from tests.support.tiny import edit

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
Story = Callable[[Callable[[Site], Awaitable[None]]], None]
TOOL = "from widgets.symptom_checklist import SymptomChecklist\nSymptomChecklist()"


@pytest.fixture(autouse=True)
def _always_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "CHECK_INTERVAL", 0.0)


@pytest.fixture
def told(root: Path, log: logging.Logger) -> Story:
    """Return what runs a story on a site that is built, and ends the process that builds."""

    def run(story: Callable[[Site], Awaitable[None]]) -> None:
        async def whole() -> None:
            site = Site(root, root / "out" / "site", log)
            try:
                await site.refresh()
                await story(site)
            finally:
                await ended(site)

        asyncio.run(whole())

    return run


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the site be built by a copy of the code, which may be edited."""
    copy = tmp_path / "checkout"
    for folder in ("content", "dashboard", "widgets"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("NOTICE", "package.json"):
        shutil.copy(ROOT / file, copy)
    (copy / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    monkeypatch.setattr(stamp, "CODE", copy)
    return copy


async def ended(site: Site) -> None:
    """End the process that builds, and wait until it is gone with its pipes."""
    process = site._process
    site.end()
    if process is not None:
        await process.communicate()


def page(site: Site, slug: str = "one") -> str:
    return (site.out / slug / "index.html").read_text()


def everything(site: Site) -> str:
    return "".join(path.read_text() for path in site.out.rglob("*") if path.suffix in (".html", ".js", ".css"))


def rewrite(path: Path, old: str, new: str) -> None:
    """Change a word in a file."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    later(path)


def test_a_site_is_built_once_and_again_only_after_a_change(told: Story, root: Path) -> None:
    async def story(site: Site) -> None:
        assert "shown in one" in page(site)
        first, process = site.report, site._process
        assert await site.refresh() is first
        later(notebook(root / "notebooks" / "one.ipynb", "# Title", "'edited'"))
        second = await site.refresh()
        assert second is not first
        assert "edited" in page(site)
        # The process that has everything loaded made it.
        assert site._process is process

    told(story)


def test_a_site_that_was_built_before_is_taken_as_it_is(told: Story, root: Path, log: logging.Logger) -> None:
    async def story(site: Site) -> None:
        again = Site(root, site.out, log)
        assert again.ready
        assert await again.refresh() == site.report
        assert again._process is None

    told(story)


@pytest.mark.parametrize("change", ["edited", "removed", "put back", "new picture"])
def test_whatever_happens_to_a_source_is_noticed(change: str, told: Story, root: Path) -> None:
    path = root / "notebooks" / "one.ipynb"

    async def story(site: Site) -> None:
        before = site.report.stamp
        if change == "edited":
            later(notebook(path, "# Title", "2"))
        elif change == "removed":
            (root / "content" / "facts" / "numbers.yaml").unlink()
        elif change == "put back":
            earlier = notebook(root / "earlier.ipynb", "# Title", "'earlier'")
            os.utime(earlier, (1_000_000_000,) * 2)
            earlier.replace(path)
        else:
            (root / "notebooks" / "red.png").write_bytes(b"PNG")
        assert (await site.refresh()).stamp != before

    told(story)


def test_edited_content_is_shown(told: Story, root: Path) -> None:
    async def story(site: Site) -> None:
        edit(root / "content", "chapters.yaml", lambda data: data[1].update(title="A new name"))
        later(root / "content" / "chapters.yaml")
        report = await site.refresh()
        assert report.faults == {}
        assert "A new name" in page(site)

    told(story)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("dashboard/static/page.css", "body", "/* edited-here */ body"),
        ("dashboard/static/host.js", "const STATE", 'document.title = "edited-here";\nconst STATE'),
        ("dashboard/templates/page.html.j2", "</main>", "<p>edited-here</p></main>"),
        ("dashboard/templates/review.html.j2", "</footer>", "<p>edited-here</p></footer>"),
        ("dashboard/site/described.py", '"MedicalWebPage"', '"edited-here"'),
        ("content/words/en/terms.ftl", "Calcium", "edited-here Calcium"),
        ("widgets/symptom_checklist/view.js", "const LINK", 'document.title = "edited-here";\nconst LINK'),
        ("widgets/symptom_checklist/view.css", "{", "{ --edited-here: 1;"),
        ("widgets/kit/shared.css", "{", "{ --edited-here: 1;"),
    ],
)
def test_edited_code_is_shown(  # noqa: PLR0913, PLR0917 - fixtures
    file: str, old: str, new: str, checkout: Path, told: Story, root: Path
) -> None:
    stock = "import ipywidgets\nipywidgets.IntSlider()"
    cells = (TOOL, stock) if file.endswith(".ftl") else (TOOL,)
    notebook(root / "notebooks" / "one.ipynb", "# Title", *cells)

    async def story(site: Site) -> None:
        assert "edited-here" not in everything(site) + str(site.report)
        rewrite(checkout / file, old, new)
        report = await site.refresh()
        assert report.faults == {}
        assert "edited-here" in everything(site) + str(report)

    told(story)


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("content/chapters.yaml", "- slug: [", "chapters.yaml"),
        ("content/chapters.yaml", "- surprise: 1", "chapters.yaml"),
        ("content/glossary.yaml", "- term: [", "glossary.yaml"),
        ("content/about.yaml", "no: 1", "about.yaml"),
    ],
)
def test_broken_content_keeps_the_site_and_is_named_until_it_is_mended(  # noqa: PLR0913, PLR0917 - fixtures
    file: str, text: str, said: str, told: Story, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    good = (root / file).read_bytes()

    async def story(site: Site) -> None:
        before = everything(site)
        (root / file).write_text(text)
        later(root / file)
        with caplog.at_level(logging.ERROR):
            report = await site.refresh()
        assert said in report.faults[EVERYTHING]
        assert said in caplog.text
        assert everything(site) == before
        assert report.anywidget_only.keys() == {"", "one", "two"}
        # Nothing is tried again before something changes.
        assert await site.refresh() is report
        (root / file).write_bytes(good)
        later(notebook(root / "notebooks" / "one.ipynb", "# Title", "'healed'"))
        assert (await site.refresh()).faults == {}
        assert "healed" in page(site)

    told(story)


def test_broken_code_keeps_the_site_until_it_is_mended(checkout: Path, told: Story) -> None:
    async def story(site: Site) -> None:
        before = everything(site)
        for file in ("dashboard/site/page.py", "dashboard/templates/page.html.j2"):
            good = (checkout / file).read_text()
            later(checkout / file).write_text(good + "\n{% if %}\nthis is no (code")
            later(checkout / file)
            report = await site.refresh()
            assert EVERYTHING in report.faults
            assert everything(site) == before
            (checkout / file).write_text(good)
            later(checkout / file)
            assert (await site.refresh()).faults == {}

    told(story)


def test_readers_who_come_at_once_wait_for_one_build(told: Story, root: Path) -> None:
    async def story(site: Site) -> None:
        later(notebook(root / "notebooks" / "one.ipynb", "# Title", "'second'"))
        reports = await asyncio.gather(*(site.refresh() for _ in range(5)))
        assert all(report is reports[0] for report in reports)
        assert "second" in page(site)

    told(story)


def test_changes_are_looked_for_no_more_than_once_in_a_while(
    told: Story, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(site: Site) -> None:
        monkeypatch.setattr(watch, "CHECK_INTERVAL", 3600.0)
        later(notebook(root / "notebooks" / "one.ipynb", "# Title", "'second'"))
        await site.refresh()
        assert "second" not in page(site)

    told(story)


@pytest.mark.parametrize("ends_within", [0.0, 180.0])
def test_a_build_that_does_not_come_back_keeps_the_site(
    ends_within: float, told: Story, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(site: Site) -> None:
        later(notebook(root / "notebooks" / "one.ipynb", "# Title", "'second'"))
        process = site._process
        assert process is not None
        if ends_within:
            process.kill()
            await process.wait()
            assert (await site.refresh()).faults == {}
            assert "second" in page(site)
            return
        monkeypatch.setattr(watch, "ENDS_WITHIN", ends_within)
        assert (await site.refresh()).faults == {EVERYTHING: LATE}
        await process.communicate()
        assert "shown in one" in page(site)

    told(story)


def test_a_report_that_can_not_be_read_means_a_new_build(told: Story, root: Path, log: logging.Logger) -> None:
    async def story(site: Site) -> None:
        (site.out.parent / "site.json").write_text('{"stamp": 7')
        again = Site(root, site.out, log)
        assert again.report == Report()
        assert (await again.refresh()).anywidget_only.keys() == {"", "one", "two"}
        await ended(again)

    told(story)
