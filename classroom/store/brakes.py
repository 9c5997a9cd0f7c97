"""How often something was tried of late: counted in the store, so that all servers that share it brake as one.

A school has one address, so nobody is stopped for theirs: what is counted is what was tried, by all together.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, case, delete, select

from classroom.secret import hashed
from classroom.store.insert import insert_or
from classroom.store.schema import brakes


class Brake(NamedTuple):
    """Lets `most` tries through within a time, in milliseconds, and afterwards one at a time as that time goes by."""

    what: str
    most: int
    within: int

    def note(self, db: Connection, now: int, name: str = "") -> bool:
        """Count a try of whatever `name` says, and return whether it was let through: too many of late are not.

        It is one statement, so of many tries at once, on any server, no more than `most` get through.
        """
        over = select(brakes.c.key).where(brakes.c.until <= now).with_for_update(skip_locked=True)
        db.execute(delete(brakes).where(brakes.c.key.in_(over)))
        # A moment that lies too far ahead was noted by a clock that has been put right since.
        counts = brakes.c.until.between(now, now + 2 * self.within)
        later = case((counts, brakes.c.until), else_=now) + self._step
        noted = insert_or(db, brakes).values(key=self._key(name), until=now + self._step)
        through = noted.on_conflict_do_update(
            index_elements=["key"], set_={"until": later}, where=~counts | (later <= now + self.within)
        )
        return db.execute(through.returning(brakes.c.key)).first() is not None

    def is_on(self, db: Connection, now: int, name: str = "") -> bool:
        """Return whether a try would not be let through now; whoever only looks waits for no other's try."""
        until = db.execute(select(brakes.c.until).where(brakes.c.key == self._key(name))).scalar()
        return until is not None and now + self.within < until + self._step <= now + 2 * self.within + self._step

    def forget(self, db: Connection, name: str = "") -> None:
        """Start anew."""
        db.execute(delete(brakes).where(brakes.c.key == self._key(name)))

    @property
    def _step(self) -> int:
        """Return by how much a try moves the moment at which all is forgotten."""
        return self.within // self.most

    def _key(self, name: str) -> str:
        """Return what is kept of a name: people type passwords where a name belongs."""
        return hashed(f"{self.what} {name}")
