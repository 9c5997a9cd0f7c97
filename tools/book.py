"""Make one PDF and one EPUB of the whole publication, from the pages of the built site: `make book`.

Pandoc writes the EPUB and Debian's Chromium prints the PDF; neither is needed for anything else that a reader gets.
"""

from __future__ import annotations

import argparse
import base64
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import sync_playwright

from content import library
from content.language import say
from tools.browser import start

ROOT = Path(__file__).parents[1]
NAME = "calcium-in-the-skin"
# What a page has besides its text; on paper nothing can be pressed, and no widget answers.
NOT_IN_BOOKS = (
    "script, style, noscript, template, form, button, [hidden], .widget, .tool-card, .lead, .doors, .tools, .turn, "
    ".keep, .to-top, .find, .urgent, .needs-server, .hero-picture, .copy"
)
# Groups of pages in the order of the book; tools are left out, because a book can't answer.
GROUPS = ("front", "guide", "chapter", "about")
# Pages that are made from content, by the folder in which they lie.
FOLDERS = ("causes", "treatments")
# Parts whose names a link can lead to in every format.
KEEP_NAMES = ("h1", "h2", "h3", "h4", "section", "div", "span", "details")
_VARIABLE = re.compile(r"var\(--[\w-]+,\s*([^()]+)\)")
_STYLE = ROOT / "tools" / "templates" / "book.css"


def pages(site: Path) -> Iterator[str]:
    """Yield the path of every page that belongs into the book, in its order, without the slash at its end."""
    chapters = library().chapters
    for group in GROUPS:
        yield from (chapter.slug for chapter in chapters if chapter.group == group)
        if group == "chapter":
            for folder in FOLDERS:
                yield from sorted(f"{folder}/{page.parent.name}" for page in site.glob(f"{folder}/*/index.html"))


def bound(site: Path) -> str:
    """Return the text of every page as one HTML body, whose links lead to its own places."""
    paths = list(pages(site))
    return "\n".join(_page(site, path, set(paths)) for path in paths)


def _page(site: Path, path: str, paths: set[str]) -> str:
    soup = BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser")
    main = soup.find("main")
    if not isinstance(main, Tag):
        raise ValueError(f"{path}/index.html has no main part")
    for part in main.select(NOT_IN_BOOKS):
        part.decompose()
    for part in main.find_all(id=True):
        _name(soup, part, _place(path, str(part["id"])))
    for link in main.find_all("a", href=True):
        _lead(link, path, paths)
    for picture in main.find_all("img", src=True):
        picture["src"] = _inline(site, path, str(picture["src"]))
    for drawing in main.find_all("svg"):
        _picture(soup, drawing)
    for item in main.find_all("details"):
        item.name = "section"
        item.attrs.pop("open", None)
    for item in main.find_all("summary"):
        item.name = "p"
        item["class"] = "summary"
    main.name = "section"
    main.attrs = {"class": "page", "id": _place(path, "")}
    return str(main)


def _name(soup: BeautifulSoup, part: Tag, name: str) -> None:
    """Give a part its name in the book; of a list or a table Pandoc keeps only names that stand inside."""
    if part.name in KEEP_NAMES:
        part["id"] = name
        return
    del part["id"]
    if not part.find_parent("svg") and part.name != "svg":
        part.insert(0, soup.new_tag("span", id=name))


def _picture(soup: BeautifulSoup, drawing: Tag) -> None:
    """Put a picture in the place of a drawing."""
    # The parser writes every name small, and this one is not.
    text = str(drawing).replace(" viewbox=", " viewBox=")
    around = drawing.find_parent(attrs={"role": "img"})
    told = str(around.get("aria-label", "")) if isinstance(around, Tag) else ""
    picture = soup.new_tag("img", src=_as_address(text), alt=told)
    (around if isinstance(around, Tag) else drawing).replace_with(picture)


def _place(path: str, anchor: str) -> str:
    """Return the name of a place in the book."""
    return re.sub(r"[^\w-]+", "-", f"p-{path or 'front'}--{anchor}".rstrip("-"))


def _lead(link: Tag, path: str, paths: set[str]) -> None:
    """Let a link lead into the book, or to the web; what it describes on a page is not there on paper."""
    for name in ("data-about", "aria-describedby", "rel"):
        link.attrs.pop(name, None)
    parts = urlsplit(urljoin(f"/{path}/" if path else "/", str(link["href"])))
    if parts.scheme:
        return
    to = parts.path.strip("/")
    if to in paths and "?" not in parts.fragment:
        link["href"] = f"#{_place(to, unquote(parts.fragment))}"
    else:
        link.unwrap()


def _inline(site: Path, path: str, address: str) -> str:
    file = (site / path / address).resolve()
    kind = {"svg": "svg+xml", "jpg": "jpeg"}.get(file.suffix[1:], file.suffix[1:])
    return f"data:image/{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"


def _as_address(drawing: str) -> str:
    """Return a drawing as the address of a picture, in the colours that it has where no page sets any."""
    text = _VARIABLE.sub(r"\1", drawing)
    return f"data:image/svg+xml;base64,{base64.b64encode(text.encode()).decode()}"


def html(body: str) -> str:
    """Return the book as one document."""
    about = library().about
    head = f"<title>{about.title}</title><style>{_STYLE.read_text(encoding='utf-8')}</style>"
    note = f'<p class="book-note">{say("book-note", date=about.released)}</p>'
    picture = f'<img src="{_as_address(library().drawing(""))}" alt="">'
    front = f'<section class="cover"><p class="cover-title">{about.title}</p>{picture}{note}</section>'
    tag = library().language.about.tag
    return (
        f'<!doctype html><html lang="{tag}"><head><meta charset="utf-8">{head}</head><body>{front}{body}</body></html>'
    )


def write_epub(document: str, to: Path) -> None:
    """Write the book for a reading device."""
    import pypandoc  # noqa: PLC0415 - installed by `make book` alone

    about = library().about
    told = {"title": about.title, "author": about.authors, "lang": library().language.about.tag}
    told |= {"rights": about.text_licence.name, "date": about.released.isoformat()}
    options = ["--toc", "--toc-depth=2", "--split-level=1", f"--css={_STYLE}"]
    options += [f"--metadata={key}={value}" for key, value in told.items()]
    pypandoc.convert_text(document, "epub3", format="html", outputfile=str(to), extra_args=options)


def write_pdf(document: str, to: Path) -> None:
    """Print the book, with an outline and page numbers."""
    foot = '<p style="font:8px sans-serif;inline-size:100%;text-align:center"><span class="pageNumber"></span></p>'
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "book.html"
        file.write_text(document, encoding="utf-8")
        browser = start(playwright)
        page = browser.new_page()
        page.goto(file.as_uri())
        page.pdf(
            path=to,
            format="A4",
            outline=True,
            tagged=True,
            display_header_footer=True,
            header_template="<span></span>",
            footer_template=foot,
        )
        browser.close()


def main() -> None:
    """Write both; exit 2 where the site was not built or a program is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "build" / "site", help="the built site")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "book", help="where to write them")
    asked = parser.parse_args()
    if not (asked.site / "index.html").is_file():
        print(f"error: {asked.site} holds no built site; `make site` builds it", file=sys.stderr)
        raise SystemExit(2)
    if shutil.which("chromium") is None:
        print("error: Chromium is not installed (Debian: apt-get install chromium)", file=sys.stderr)
        raise SystemExit(2)
    asked.out.mkdir(parents=True, exist_ok=True)
    document = html(bound(asked.site))
    write_epub(document, asked.out / f"{NAME}.epub")
    write_pdf(document, asked.out / f"{NAME}.pdf")
    for file in sorted(asked.out.glob(f"{NAME}.*")):
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
