"""What a check says, and why it always says something: an odd answer is told what is expected."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from widgets.kit.markup import tag, text

# Of an answer that can't be read; longer ones are named by their type alone.
LONGEST_SHOWN = 40
SHOWN_AS_WRITTEN = (str, int, float, bool, type(None))


@dataclass(frozen=True)
class Told:
    """What a check says of an answer: whether it is right, and words that help either way."""

    right: bool
    words: str
    heading: str = "Not yet"

    def __repr__(self) -> str:
        return f"{self._begin} {self.words}"

    def _repr_html_(self) -> str:
        return tag("p", tag("strong", text(self._begin)), " ", text(self.words))

    @property
    def _begin(self) -> str:
        return f"{'Right' if self.right else self.heading}."


def right(words: str) -> Told:
    """Say that an answer is right, and what follows from it."""
    return Told(right=True, words=words)


def not_yet(words: str) -> Told:
    """Say what an answer still lacks, and where to look."""
    return Told(right=False, words=words)


def check(expected: str) -> Callable[[Callable[..., Told]], Callable[..., Told]]:
    """Make a check of a function: it always answers in words, and `expected` names what it takes.

    Whoever runs all cells of a notebook has left some answers open; that is no error.
    """

    def made(function: Callable[..., Told]) -> Callable[..., Told]:
        @functools.wraps(function)
        def told(*answers: Any) -> Told:
            if not answers or any(_is_open(answer) for answer in answers):
                words = f"The check waits for {expected}. Write it in place of the dots, and run both cells."
                return Told(right=False, words=words, heading="Still open")
            try:
                return function(*answers)
            # Whatever an answer does when it is looked at, its author is told what would be better.
            except Exception:  # noqa: BLE001
                return not_yet(f"The check expects {expected}, and got {', '.join(map(shown, answers))}.")

        return told

    return made


def shown(answer: Any) -> str:
    """Return an answer as a sentence can name it."""
    if isinstance(answer, SHOWN_AS_WRITTEN):
        written = repr(answer)
        if len(written) <= LONGEST_SHOWN:
            return written
    name = type(answer).__name__
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"


def number(answer: Any) -> float:
    """Return an answer as a number. Raises ValueError for what is none, or not a finite one."""
    if isinstance(answer, bool | str | bytes) or not math.isfinite(answer):
        raise ValueError("no number")
    return float(answer)


def names(answer: Any) -> list[str]:
    """Return a list of names that was answered. Raises ValueError for anything else."""
    if not isinstance(answer, list | tuple | set) or not all(isinstance(name, str) for name in answer):
        raise ValueError("no list of names")
    return list(answer)


def choice(answer: Any, why: dict[str, str], best: str) -> Told:
    """Say of a chosen letter why it is the best one, or why it is not. Raises ValueError for another letter."""
    letter = answer.strip().upper() if isinstance(answer, str) else ""
    if letter not in why:
        raise ValueError("no letter of the list")
    return Told(right=letter == best, words=why[letter])


def _is_open(answer: Any) -> bool:
    if isinstance(answer, dict):
        return any(map(_is_open, answer.values()))
    return answer is ... or (isinstance(answer, list | tuple) and any(map(_is_open, answer)))
