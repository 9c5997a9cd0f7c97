"""The symptom checklist: from what a reader ticks to how soon to be seen, with the reasons."""

from widgets.symptom_checklist.reasoning import Advice, advise

__all__ = ["Advice", "SymptomChecklist", "advise"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "SymptomChecklist":
        from widgets.symptom_checklist.widget import SymptomChecklist

        return SymptomChecklist
    raise AttributeError(name)
