"""Keep kernel ids out of the log: whoever knows one can join that reader's kernel."""

from __future__ import annotations

import logging
import re

_ID = re.compile(r"\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")


class ShortIds(logging.Filter):
    """Cut every id down to its first part, which still tells the lines of one kernel from another's."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record and let it pass."""
        record.msg = _ID.sub(r"\1...", record.getMessage())
        record.args = ()
        return True


def shorten_ids(*loggers: str) -> None:
    """Cut the ids in whatever these loggers write, also where nobody gave them a handler."""
    roots = logging.getLogger().handlers
    handlers = [handler for name in loggers for handler in logging.getLogger(name).handlers or roots]
    for handler in {*handlers, logging.lastResort}:
        if handler is not None:
            handler.addFilter(ShortIds())
