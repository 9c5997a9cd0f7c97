"""The cause explorer: from findings to a ranking of causes, with the reasons."""

from widgets.cause_explorer.answer import rank

__all__ = ["CauseExplorer", "rank"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "CauseExplorer":
        from widgets.cause_explorer.widget import CauseExplorer

        return CauseExplorer
    raise AttributeError(name)
