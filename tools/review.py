"""The questions for the reviewing doctor as one page of text, made from `content/doctor_questions.yaml`."""

from __future__ import annotations

import re
import textwrap

from content import Library
from content.model_review import Decision

_OPENING = """\
# For the reviewing doctor

No doctor has reviewed this publication yet. These are the points that only a clinician can settle, most urgent first.
Each says what the publication tells readers now, why, and what speaks for another answer. A level that stands is never
lowered on our own reading alone.

To answer one, write `answer` and `answered` into its entry in `content/doctor_questions.yaml` and change the rule or
statement that it names. This page is made from that file by `make generate`.
"""


def review_page(source: Library) -> str:
    """Return the page as Markdown."""
    parts = [_question(number, each, source) for number, each in enumerate(source.doctor_questions, 1)]
    return "\n".join([_OPENING, *parts])


def _question(number: int, each: Decision, source: Library) -> str:
    sources = "; ".join(_reference(ref, source) for ref in each.refs) or "none seen"
    lines = [
        f"## {number}. {each.question}\n",
        f"- **Where:** {', '.join(f'`{name}`' for name in each.where)}",
        f"- **Now:** {each.now}",
        f"- **Why:** {each.why}",
        *([f"- **What speaks for another answer:** {each.otherwise}"] if each.otherwise else []),
        f"- **Sources:** {sources}",
        f"- **Answer:** {f'{each.answer} ({each.answered})' if each.answer else 'open'}",
    ]
    return "\n".join(_wrapped(line) for line in lines) + "\n"


def _reference(ref: str, source: Library) -> str:
    entry = source.references[ref]
    label = source.bibliography[ref]["label"]
    title = re.sub(r"\s+", " ", str(entry.get("title", "")))
    place = f"doi:{entry['DOI']}" if "DOI" in entry else str(entry.get("URL", ""))
    return f"{label}: {title} {place}".strip()


def _wrapped(line: str) -> str:
    if line.startswith("#"):
        return line
    return textwrap.fill(line, width=118, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
