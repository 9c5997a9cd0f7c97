"""What a chapter says about how it was checked: the day and the method belong together."""

from __future__ import annotations

from collections.abc import Iterator

from content.check.fault import Fault
from content.library import Library

FILE = "chapters.yaml"


def comparison_faults(source: Library) -> Iterator[Fault]:
    """Yield every chapter that was compared with its sources in no way, or by a method on no day."""
    for chapter in source.chapters:
        if chapter.reviewed and not chapter.review_method:
            message = "is missing: say how the chapter was compared on the day `reviewed`"
            yield Fault(FILE, chapter.notebook, "review_method", message)
        if chapter.review_method and not chapter.reviewed:
            yield Fault(FILE, chapter.notebook, "reviewed", "is missing: say on which day the chapter was compared")
