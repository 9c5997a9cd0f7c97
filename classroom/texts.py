"""What people type: lines stay, signs that nobody sees go, and a tower of marks is cut."""

from __future__ import annotations

import unicodedata

MOST_MARKS = 4
# They join letters of Persian or Hindi, and the parts of one emoji; alone they are nothing.
_JOINERS = "\u200c\u200d"


def clean_lines(typed: str, longest: int, *, paragraphs: bool = False) -> str:
    """Return a text as it is shown; it may still be longer than `longest`. Between paragraphs one line stays empty."""
    kept = "".join(_visible(unicodedata.normalize("NFC", typed[: 10 * longest].replace("\r\n", "\n"))))
    lines = [" ".join(line.split()) for line in kept.split("\n")]
    found = [line for line, before in zip(lines, ["", *lines], strict=False) if line or (before and paragraphs)]
    return "\n".join(found).strip("\n" + _JOINERS)


def _visible(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for sign in text:
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind.startswith("M") else 0
        if sign in _JOINERS:
            if kept and not kept[-1].isspace() and kept[-1] not in _JOINERS:
                kept.append(sign)
        elif kind in ("Zl", "Zp") or sign == "\n":
            kept.append("\n")
        elif not kind.startswith("C") and marks <= MOST_MARKS:
            kept.append(sign)
    return kept
