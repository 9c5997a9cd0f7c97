"""The claim check to look through: every statement by part, verdict, weight and words."""

from widgets.claim_check.reasoning import Choice, counts, matching

__all__ = ["Choice", "ClaimBrowser", "counts", "matching"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "ClaimBrowser":
        from widgets.claim_check.widget import ClaimBrowser

        return ClaimBrowser
    raise AttributeError(name)
