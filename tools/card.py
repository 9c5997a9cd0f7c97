"""The picture that stands for the publication where somebody shares a link; `make pictures` makes it."""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from content import library
from dashboard.site.assets import FONTS

ROOT = Path(__file__).parents[1]
CARD = ROOT / "dashboard" / "static" / "card.png"
# What those who show such pictures ask for.
WIDTH, HEIGHT = 1200, 630
# Flat drawings need no more, and a picture that is shared a thousand times should be small.
COLOURS = 64
PAGE = """<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: Titles; src: url("{titles}"); }}
@font-face {{ font-family: Text; font-weight: 300 900; src: url("{text}"); }}
{colours}
body {{ align-items: center; background: var(--cs-paper); color: var(--cs-ink); display: flex; gap: 40px; height: 630px;
  margin: 0; padding-left: 80px; width: 1120px; }}
div {{ flex: 0 0 480px; }}
h1 {{ border-top: 12px solid var(--cs-warm); font: 600 88px/1.05 Titles, serif; margin: 0; padding-top: 32px; }}
p {{ font: 400 34px/1.35 Text, sans-serif; margin: 28px 0 0; }}
/* The arms go on below the edge of the drawing. */
svg {{ clip-path: inset(0 0 4px); display: block; flex: none; width: 580px; }}
</style><div><h1>{title}</h1><p>{line}</p></div>{drawing}"""


def draw(browser: Browser, out: Path = CARD) -> None:
    """Draw the picture of the front page with its title, and write it."""
    source = library()
    title, _, line = source.about.title.partition(":")
    fonts = {name: (ROOT / "node_modules" / place).as_uri() for name, place in FONTS.items()}
    page = PAGE.format(
        titles=fonts["fraunces.woff2"],
        text=fonts["figtree.woff2"],
        colours=(ROOT / "dashboard" / "static" / "colours.css").read_text(encoding="utf-8"),
        title=escape(title),
        line=escape(line.strip().capitalize()),
        drawing=source.drawing(""),
    )
    written = out.with_suffix(".html")
    written.write_text(page, encoding="utf-8")
    try:
        shown = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        shown.goto(written.as_uri())
        shown.evaluate("document.fonts.ready")
        picture = Image.open(BytesIO(shown.screenshot()))
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(out, optimize=True)
        shown.close()
    finally:
        written.unlink()
