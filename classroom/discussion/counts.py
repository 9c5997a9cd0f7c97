"""How often a page is read and found helpful: sums by day, with no cookie, no address and nobody in them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from classroom.rooms import DAY
from classroom.store.discussion import page_counts
from classroom.store.insert import insert_or


def note(db: Connection, page: str, now: int, what: str) -> None:
    """Count one: `views`, `helpful` or `unhelpful`."""
    row = {"views": 0, "helpful": 0, "unhelpful": 0, what: 1}
    made = insert_or(db, page_counts).values(page=page, day=now // DAY, **row)
    more = {what: page_counts.c[what] + 1}
    db.execute(made.on_conflict_do_update(index_elements=["page", "day"], set_=more))


def totals(db: Connection) -> list[dict[str, Any]]:
    """Return the sums of each page, the most read first."""
    views = func.sum(page_counts.c.views).label("views")
    sums = [func.sum(page_counts.c[name]).label(name) for name in ("helpful", "unhelpful")]
    query = select(page_counts.c.page, views, *sums).group_by(page_counts.c.page)
    return [
        {"page": row.page, "views": int(row.views), "helpful": int(row.helpful), "unhelpful": int(row.unhelpful)}
        for row in db.execute(query.order_by(views.desc(), page_counts.c.page))
    ]
