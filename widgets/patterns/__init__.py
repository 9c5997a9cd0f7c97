"""What each test shows in each form: drawings with what they can and can't tell, and what was counted."""

from typing import Any

from content import UnknownId, library
from widgets.kit.contract import compiled
from widgets.patterns import reasoning

__all__ = ["Patterns", "described", "shown"]


def described() -> dict[str, list[str]]:
    """Return for each test the forms in which a source describes it, both in the order of the content."""
    return reasoning.described(compiled(__name__, library()))


def shown(test: str, form: str) -> dict[str, Any] | None:
    """Return what a test shows in a form as plain data, or None where no description was found.

    Raises UnknownId with the nearest right name.
    """
    tables = compiled(__name__, library())
    known = reasoning.choices(tables)
    for kind, value in (("test", test), ("form", form)):
        if value not in known[kind]:
            raise UnknownId(kind, value, known[kind])
    return reasoning.shown(tables, test, form)


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "Patterns":
        from widgets.patterns.widget import Patterns

        return Patterns
    raise AttributeError(name)
