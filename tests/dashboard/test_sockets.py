"""The kernel websocket takes frames of one form only, and reads no count that a stranger made up."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from dashboard.sockets import MAX_PARTS, is_framed

HUGE = (1 << 64) - 1


def frame(offsets: Sequence[int], body: bytes, count: int | None = None) -> bytes:
    """Return a frame that says what it is told to say."""
    numbers = (len(offsets) if count is None else count, *offsets)
    return b"".join(number.to_bytes(8, "little") for number in numbers) + body


def sound(*parts: bytes) -> bytes:
    """Return a frame of the form v1 with these parts."""
    head = 8 * (len(parts) + 2)
    offsets = [head + sum(map(len, parts[:number])) for number in range(len(parts) + 1)]
    return frame(offsets, b"".join(parts))


@pytest.mark.parametrize("parts", [(b"shell",), (b"shell", b"{}", b"{}", b"{}", b"{}"), (b"", b""), (b"x",) * 60])
def test_a_frame_that_is_what_it_says_is_taken(parts: tuple[bytes, ...]) -> None:
    assert is_framed(sound(*parts))


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"\x00",
        b"\xff" * 7,
        b"\xff" * 64,
        b"\x00" * 64,
        frame([], b"", count=HUGE),
        frame([24, 24], b"", count=HUGE),
        frame([24, 24], b"", count=3),
        frame([24, 24], b"", count=0),
        frame([24], b"x"),
        frame([24, 25], b""),
        frame([24, HUGE], b"x"),
        frame([HUGE, HUGE], b"x"),
        frame([0, 24], b"x"),
        frame([8, 16], b"x"),
        frame([26, 25], b"xx"),
        frame([24] * (MAX_PARTS + 1), b"x" * 1000),
        # The older form: a count of four bytes, big-endian, then JSON.
        (1).to_bytes(4, "big") + (8).to_bytes(4, "big") + b'{"channel": "shell"}',
        (2).to_bytes(4, "big") + (12).to_bytes(4, "big") + (14).to_bytes(4, "big") + b"{}abc",
        b'{"channel": "shell"}' * 10,
    ],
    ids=lambda hostile: hostile[:24].hex(),
)
def test_every_other_frame_is_refused(hostile: bytes) -> None:
    assert not is_framed(hostile)


def test_a_frame_that_is_cut_short_is_refused() -> None:
    whole = sound(b"shell", b"{}", b"{}", b"{}", b"{}", b"buffer")
    assert is_framed(whole)
    assert not any(is_framed(whole[:length]) for length in range(len(whole)))


def test_what_is_taken_can_be_cut_into_its_parts() -> None:
    chance = random.Random(7)  # noqa: S311 - the same frames in every run
    taken = 0
    for _ in range(3000):
        raw = bytearray(sound(*(b"x" * chance.randrange(4) for _ in range(chance.randrange(1, 6)))))
        for _ in range(chance.randrange(3)):
            raw[chance.randrange(len(raw))] = chance.choice((0, 1, 7, 40, 255))
        if is_framed(bytes(raw)):
            taken += 1
            count = int.from_bytes(raw[:8], "little")
            offsets = [int.from_bytes(raw[8 * number : 8 * number + 8], "little") for number in range(1, count + 1)]
            assert count <= MAX_PARTS
            assert all(8 * (count + 1) <= offset <= len(raw) for offset in offsets)
            assert offsets == sorted(offsets)
    assert taken > 100
