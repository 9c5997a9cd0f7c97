"""The order in which parts of a question are shown, the same wherever it is worked out; portable Python."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# What the right sides of a match are called: their own ids would give away where they belong.
LETTERS = "abcdef"
# A generator of Lehmer: small numbers, alike in every Python.
FACTOR, MODULUS = 48271, 2147483647


def shuffled(parts: list[dict[str, Any]], seed: str) -> list[dict[str, Any]]:
    """Return the parts in an order that depends on the seed and on nothing else."""
    state = 1
    for letter in seed:
        state = (state * 31 + ord(letter)) % MODULUS
    keys = []
    for place in range(len(parts)):
        for _ in range(3):
            state = (state * FACTOR + 1) % MODULUS
        keys.append((state, place))
    return [parts[place] for _, place in sorted(keys)]
