"""Draw how often the explorer was right for how sure it was: an SVG that follows the reader's colours.

Every number comes from the counts it is given. The picture needs no colour to be read: the two series differ in shape.
"""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from content import Library
from widgets.kit.markup import text

LEFT, TOP, SIDE = 92, 24, 420
WIDTH, HEIGHT = 720, 560
LINE, QUIET, FILL = "var(--fig-line,#1b1f24)", "var(--fig-calcium-edge,#4a5560)", "var(--cs-raised,#f3efe7)"
ABOUT = (
    f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="system-ui, sans-serif" '
    'font-size="20" aria-hidden="true" focusable="false"'
)
TICKS = (0, 25, 50, 75, 100)
# Half the distance between the two series in one step, so that their ranges don't lie on each other.
APART = 8
# What fits beside the picture on one line of the key.
KEY_LETTERS = 14


def calibration_svg(series: list[dict[str, Any]], source: Library) -> str:
    """Return the picture of the steps of each series: share said, share right, exact interval, number of cases."""
    parts = [_frame(source), *(_tick(tick) for tick in TICKS)]
    for number, one in enumerate(series):
        shift = APART * (2 * number - len(series) + 1)
        parts += [_point(step, number, shift) for step in one["steps"] if step["cases"]]
    titles = [source.language.say(f"record-part-{one['part']}") for one in series]
    parts += [_key(title, number) for number, title in enumerate(titles)]
    return "\n".join([f"<svg {ABOUT}>", *parts, "</svg>\n"])


def _x(share: float) -> float:
    return round(LEFT + SIDE * share, 1)


def _y(share: float) -> float:
    return round(TOP + SIDE * (1 - share), 1)


def _text(x: float, y: float, words: str, anchor: str = "middle", turn: str = "") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" style="fill:{LINE}"{turn}>{text(words)}</text>'


def _frame(source: Library) -> str:
    say = source.language.say
    middle = TOP + SIDE / 2
    style = f'style="fill:{FILL};stroke:{LINE};stroke-width:2"'
    turn = f' transform="rotate(-90 26 {middle})"'
    return "\n".join(
        [
            f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" {style}/>',
            f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" style="stroke:{QUIET};stroke-width:2;stroke-dasharray:8 6"/>',
            _text(LEFT + SIDE / 2, TOP + SIDE + 62, say("record-calibration-sure")),
            _text(26, middle, say("record-calibration-right"), turn=turn),
        ]
    )


def _tick(tick: int) -> str:
    share = tick / 100
    return "\n".join(
        [
            f'<path d="M{_x(share)} {_y(0)}v8M{_x(0)} {_y(share)}h-8" style="stroke:{LINE};stroke-width:2"/>',
            _text(_x(share), _y(0) + 30, str(tick)),
            _text(_x(0) - 14, _y(share) + 7, str(tick), "end"),
        ]
    )


def _point(step: dict[str, Any], number: int, shift: int) -> str:
    x, y = round(_x(step["said"]) + shift, 1), _y(step["right"] / step["cases"])
    low, high = _y(step["low"]), _y(step["high"])
    return (
        f'<path d="M{x} {low}V{high}M{x - 5} {low}h10M{x - 5} {high}h10" style="fill:none;stroke:{LINE};'
        f'stroke-width:2"/>{_mark(x, y, number)}'
    )


def _mark(x: float, y: float, number: int) -> str:
    if number == 0:
        return f'<circle cx="{x}" cy="{y}" r="8" style="fill:{LINE};stroke:{LINE};stroke-width:2"/>'
    return (
        f'<rect x="{x - 8}" y="{y - 8}" width="16" height="16" style="fill:var(--cs-paper,#ffffff);stroke:{LINE};'
        'stroke-width:3"/>'
    )


def _key(title: str, number: int) -> str:
    x, y = LEFT + SIDE + 28, TOP + 30 + 90 * number
    lines = [_text(x + 20, y + 7 + 25 * place, words, "start") for place, words in enumerate(wrap(title, KEY_LETTERS))]
    return "\n".join([_mark(x, y, number), *lines])
