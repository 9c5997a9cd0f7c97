"""Where the classroom keeps what it must remember: SQLite in a file, or PostgreSQL."""

from classroom.store.engine import NewerStore, OlderStore, Store, StoreFault

__all__ = ["NewerStore", "OlderStore", "Store", "StoreFault"]
