"""What each test shows in each form: drawings with what they can and can't tell, and what was counted."""

from widgets.patterns.reasoning import described, shown

__all__ = ["Patterns", "described", "shown"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "Patterns":
        from widgets.patterns.widget import Patterns

        return Patterns
    raise AttributeError(name)
