"""What we want to reach, and whether this run did: ratios are taken round by round, and their median counts."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.book import Book, number, spread

AT_ONCE = "{} readers at once until each has an answer, s"


@dataclass(frozen=True)
class Goal:
    """No more than `most` of a figure of ours, or of its ratio to that of the stack `beside`."""

    name: str
    measure: str
    figure: str
    most: float
    beside: str = ""
    stack: str = "ours"

    def runs(self, book: Book) -> list[float]:
        """Return what was measured, round by round."""
        if self.beside:
            return book.ratios(self.measure, self.stack, self.beside, self.figure)
        return book.runs(self.measure, self.stack, self.figure)


GOALS = (
    Goal("text visible, ratio to stock Voilà", "opening", "text visible, s", 0.05, "voila"),
    Goal("first answer, clicked at once, ratio to Shiny", "opening", "first answer, s", 1, "shiny"),
    Goal(
        "first answer, page open for a second, ratio to stock Voilà",
        *("opening", "first answer less a second of reading, s", 0.08, "voila"),
    ),
    Goal("click to answer drawn, ratio to Shiny", "opening", "click, ms", 1, "shiny"),
    Goal("the same with 100 ms latency", "far", "click, ms", 0.25, "shiny"),
    Goal(
        "cause explorer in CPython, ratio to before",
        *("explorer", "answer in CPython, ratio to before", 0.333, "", "causes"),
    ),
    Goal(
        "cause explorer, click to ranking drawn, ratio to CPython before",
        *("explorer", "click to ranking drawn, ratio to CPython before", 3, "", "causes"),
    ),
    Goal("the same 4 times slower, ms more", "explorer", "longer when 4 times slower, ms", 100, "", "causes"),
    *(
        Goal(f"{size:,} readers at once, ratio to Shiny", "bursts", AT_ONCE.format(size), 0.25, "shiny")
        for size in (30, 100, 1000)
    ),
    Goal("MB a further active reader (0; 2 MB are noise)", "bursts", "each further reader active, MB", 0.05),
    Goal("processes a further active reader", "bursts", "each further reader active, processes", 0),
    Goal(
        "fetched for a first answer (explorer), kB",
        "fetched",
        "fetched for a first answer, kB",
        500,
        "",
        "causes",
    ),
    Goal("of it once more on the next page, kB", "fetched", "of it once more, kB", 0, "", "causes"),
    Goal("server start, built before, ratio to stock Voilà", "start", "start until the page answers, s", 1.5, "voila"),
    Goal("30 phones in the class at once, s", "class", "30 phones in at once, s", 60, "", "class"),
    Goal("answers within 10 s: acknowledged, p95 ms", "class", "acknowledged, p95 ms", 300, "", "class"),
    Goal("of them not acknowledged", "class", "of them not acknowledged", 0, "", "class"),
    Goal("acknowledged and lost", "class", "acknowledged and lost", 0, "", "class"),
    Goal("count of the teacher complete after, s", "class", "count complete after, s", 1, "", "class"),
    Goal("picture and line after waking, ms", "class", "picture and line after waking, ms", 2000, "", "class"),
    Goal("kB a further participant", "class", "kB a further participant", 100, "", "class"),
    Goal("whole site for offline, MB", "fetched", "whole site for offline, MB", 4, "", "causes"),
)


def goals(book: Book) -> Iterator[list[str]]:
    """Yield a row for each goal that was measured."""
    for goal in GOALS:
        runs = goal.runs(book)
        if runs:
            reached = statistics.median(runs) <= goal.most
            yield [goal.name, f"≤ {number(goal.most)}", spread(runs), "reached" if reached else "**not reached**"]
