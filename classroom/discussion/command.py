"""Make a moderator, or help somebody who forgot a password: whoever can run this has the store anyway."""

from __future__ import annotations

import sys
from getpass import getpass

from classroom.discussion import accounts
from classroom.discussion.passwords import Passwords, clean_password
from classroom.names import BadName, clean_name
from classroom.rooms import Refused
from classroom.server.base import now_ms
from classroom.store import Store
from content.language import say


def make_moderator(store: Store, name: str) -> str:
    """Ask for a password, or read it from a pipe, and return a sentence that says what was done.

    Raises ValueError where the name or the password can't be used.
    """
    try:
        clean_name(name)
        password = clean_password(_asked())
        with store.writing() as db:
            new = accounts.make_moderator(db, name, Passwords().hash(password), now_ms())
    except (BadName, Refused) as fault:
        raise ValueError(say(str(fault))) from fault
    return say("discuss-made-moderator" if new else "discuss-is-moderator", name=clean_name(name))


def offer_reset(store: Store, name: str) -> str:
    """Return a sentence with the word by which somebody chooses a new password; it is kept nowhere, and shown once.

    Raises ValueError where there is no such account.
    """
    try:
        with store.writing() as db:
            word = accounts.offer_reset(db, name, now_ms())
    except (BadName, Refused) as fault:
        raise ValueError(say(str(fault))) from fault
    return say("discuss-reset-offered", name=clean_name(name), word=word)


def _asked() -> str:
    """Return a password that was typed twice without being seen, or the first line of a pipe. Raises ValueError."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed = getpass(say("discuss-ask-password"))
    if getpass(say("discuss-ask-again")) != typed:
        raise ValueError(say("discuss-not-the-same"))
    return typed
