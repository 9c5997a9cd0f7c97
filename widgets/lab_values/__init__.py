"""The blood values: from what a laboratory printed to what the numbers mean together, and what they can't tell."""

from widgets.lab_values.reasoning import answer

__all__ = ["LabValues", "answer"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "LabValues":
        from widgets.lab_values.widget import LabValues

        return LabValues
    raise AttributeError(name)
