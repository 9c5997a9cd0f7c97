"""Codes that are read out, tokens that stand for somebody, and the hashes that are kept of them."""

from __future__ import annotations

import hashlib
import secrets

# Letters and digits that nobody takes for each other, on a wall or read aloud.
ALPHABET = "234679ACDEFGHJKMNPQRTUVWXYZ"
CODE_LENGTH = 6


def new_code() -> str:
    """Return a code for a room: six signs, of which there are some 390 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def new_word() -> str:
    """Return a word that is told once and typed once: three groups of four signs, which nobody guesses in a day."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))


def read_code(typed: str) -> str:
    """Return a code as it was meant: spaces, hyphens and small letters don't count."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def new_token() -> str:
    """Return a token that nobody guesses."""
    return secrets.token_urlsafe(24)


def new_id() -> str:
    """Return an id for a row that says nothing about when it was made."""
    return secrets.token_hex(12)


def hashed(token: str) -> str:
    """Return what is kept of a token. It is random and long, so a quick hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()
