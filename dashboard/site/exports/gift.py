"""GIFT: a text that Moodle and many other programs read, with feedback and tolerance."""

from __future__ import annotations

import re

from dashboard.site.exports.plain import PUBLICATION, Part, Plain, explained

_SIGNS = re.compile(r"[\\~=#{}:]")


def gift(questions: list[Plain]) -> bytes:
    """Return the questions as one text, a category a chapter."""
    lines, chapter = [f"// {PUBLICATION}"], ""
    for question in questions:
        if question.chapter != chapter:
            chapter = question.chapter
            lines.append(f"$CATEGORY: $course$/top/{PUBLICATION}/{chapter}")
        lines.append(f"::{_safe(question.id)}::{_safe(question.asked)} {{\n{_answers(question)}\n}}")
    return ("\n\n".join(lines) + "\n").encode()


def _answers(question: Plain) -> str:
    if question.is_matched:
        pairs = [f"={_safe(part.text)} -> {_safe(part.partner)}" for part in question.parts]
        return "\n".join([*pairs, f"####{_safe(explained(question))}"])
    if question.kind == "number":
        (part,) = question.parts
        right = f"={question.value:g}:{question.tolerance:g}#{_safe(part.feedback)}"
        slips = [f"=%0%{slip.value:g}:{slip.within:g}#{_safe(slip.feedback)}" for slip in question.slips]
        return "\n".join(["#", right, *slips])
    return "\n".join(f"{_sign(question, part)}{_safe(part.text)}#{_safe(part.feedback)}" for part in question.parts)


def _sign(question: Plain, part: Part) -> str:
    if question.kind != "multiple":
        return "=" if part.right else "~"
    share = f"{100 / len(question.right):.5f}".rstrip("0").rstrip(".")
    return f"~%{share}%" if part.right else f"~%-{share}%"


def _safe(text: str) -> str:
    """Return a text in which no sign of the format is left, and no line ends."""
    return _SIGNS.sub(r"\\\g<0>", text).replace("\n", r"\n")
