"""Draws the ratios to stock Voilà as bars on a logarithmic scale: a tenth is as far from 1 as ten times."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator
from html import escape

from benchmarks.book import Book, number
from benchmarks.report import NAMES
from benchmarks.stacks import BASELINE

SHOWN = (
    ("opening", "text visible, s", "Text visible"),
    ("opening", "first answer, s", "First answer"),
    ("opening", "click, ms", "Click to answer"),
    ("far", "click, ms", "Click to answer, 100 ms away"),
    ("fetched", "fetched for a first answer, kB", "Bytes for a first answer"),
    ("bursts", "each further reader active, MB", "Memory of a further active reader"),
    ("bursts", "10 readers at once until each has an answer, s", "Ten readers at once"),
)
COLOURS = ("#0b6e4f", "#8a8a8a", "#b0b0b0", "#c77d0a", "#5b6fb5", "#a34a5f", "#6b8e9e", "#cfcfcf", "#3f9c7a", "#7fbf9f")
WIDTH, LEFT, RIGHT, ROW, GAP = 900, 230, 90, 16, 34
LEAST, MOST = 0.001, 10.0


def svg(book: Book) -> str:
    """Return the chart."""
    groups = [(title, list(_bars(book, measure, figure))) for measure, figure, title in SHOWN]
    groups = [(title, bars) for title, bars in groups if len(bars) > 1]
    height = 40 + sum(GAP + ROW * len(bars) for _, bars in groups)
    parts = list(_frame(height))
    top = 40
    for title, bars in groups:
        parts.append(f'<text x="8" y="{top + 12}" font-weight="bold">{escape(title)}</text>')
        top += 20
        for key, ratio in bars:
            parts.extend(_bar(key, ratio, top))
            top += ROW
        top += GAP - 20
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _bars(book: Book, measure: str, figure: str) -> Iterator[tuple[str, float]]:
    for key in NAMES:
        ratios = book.ratios(measure, key, BASELINE, figure)
        if ratios:
            yield key, statistics.median(ratios)


def _place(ratio: float) -> float:
    share = math.log10(min(max(ratio, LEAST), MOST) / LEAST) / math.log10(MOST / LEAST)
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def _frame(height: int) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
        f'font-size="12" role="img" aria-label="Ratios to stock Voilà, smaller is better">'
    )
    yield f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
    yield '<text x="8" y="18">Ratio to stock Voilà in the same run (median, logarithmic; smaller is better)</text>'
    for power in range(-3, 2):
        place = _place(10.0**power)
        yield f'<line x1="{place:.1f}" x2="{place:.1f}" y1="38" y2="{height}" stroke="#ddd"/>'
        yield f'<text x="{place:.1f}" y="34" text-anchor="middle" fill="#555">{10.0**power:g}</text>'


def _bar(key: str, ratio: float, top: float) -> Iterator[str]:
    start, end = sorted((_place(1.0), _place(ratio)))
    colour = COLOURS[list(NAMES).index(key)]
    yield f'<text x="{LEFT - 8}" y="{top + 11}" text-anchor="end">{escape(NAMES[key])}</text>'
    width = max(end - start, 1.5)
    yield f'<rect x="{start:.1f}" y="{top + 2}" width="{width:.1f}" height="{ROW - 4}" fill="{colour}"/>'
    yield f'<text x="{WIDTH - RIGHT + 8}" y="{top + 11}">{number(ratio)}</text>'
