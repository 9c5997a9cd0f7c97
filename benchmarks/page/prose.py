"""The ten paragraphs of the page."""

from __future__ import annotations

_BODY = (
    "of ten stands here because a page of a publication is mostly text. A reader wants to read it at once, on a slow "
    "phone as well as on a fast laptop, and does not care which program is behind it. The words carry no meaning for "
    "the measurement; they only have to be there, to be seen, and to be the same wherever this page is served."
)
_ORDER = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
TITLE = "A small explorer page"
PARAGRAPHS = tuple(f"Paragraph {number.lower()} {_BODY}" for number in _ORDER)
# What the last paragraph starts with: when it is seen, all of them are.
LAST = f"Paragraph {_ORDER[-1].lower()} of ten"
