"""The treatments and their studies: what was counted, in whom, how surely, and what was never tested."""

from widgets.treatment_explorer.reasoning import answer

__all__ = ["TreatmentExplorer", "answer"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "TreatmentExplorer":
        from widgets.treatment_explorer.widget import TreatmentExplorer

        return TreatmentExplorer
    raise AttributeError(name)
