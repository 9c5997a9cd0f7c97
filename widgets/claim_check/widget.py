"""The traits of the claim check; what fits a choice is in `reasoning`, the drawing in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.library import Library
from content.model_claims import Claim
from widgets.claim_check.reasoning import Choice, counts, matching, ordered, settled
from widgets.evidence.citations import labels
from widgets.evidence.claims import VERDICTS, WEIGHTS, how_checked
from widgets.kit.tool import Tool

CHOICE = ("section", "verdict", "importance", "words", "claim")


class ClaimBrowser(Tool):
    """Let a reader look through the statements of the starting article, by part, verdict, weight and words."""

    section = traitlets.Unicode().tag(sync=True, entry=True)
    verdict = traitlets.Unicode().tag(sync=True, entry=True)
    importance = traitlets.Int().tag(sync=True, entry=True)
    words = traitlets.Unicode().tag(sync=True, entry=True)
    claim = traitlets.Unicode().tag(sync=True, entry=True)
    claims: traitlets.List[Any] = traitlets.List().tag(sync=True)
    sections = traitlets.Dict().tag(sync=True)
    verdicts = traitlets.Dict().tag(sync=True)
    weights = traitlets.Dict().tag(sync=True)
    counts = traitlets.Dict().tag(sync=True)
    worst = traitlets.Int().tag(sync=True)

    def __init__(self, **choice: Any) -> None:
        source = library()
        check = source.claims
        super().__init__(
            claims=[_shown(claim) for claim in ordered(check)],
            sections={part.id: part.label for part in check.sections},
            verdicts=VERDICTS,
            weights={str(weight): name for weight, name in WEIGHTS.items()},
            counts=counts(check),
            worst=len(check.misleading),
            sources=_sources(source),
            **choice,
        )
        self._settle()
        self.observe(lambda _: self._settle(), names=CHOICE)

    def text(self) -> str:
        """Return what is chosen, how many statements fit, and how many there are of each verdict."""
        chosen = [f"{name} {getattr(self, name)}" for name in CHOICE if getattr(self, name)]
        fitting = len(matching(self._choice(), library().claims))
        verdicts = ", ".join(f"{name} {count}" for name, count in self.counts["verdicts"].items())
        what = f" fit {'; '.join(chosen)}" if chosen else ""
        return f"ClaimBrowser: {fitting} of {self.counts['all']} statements{what} ({verdicts})"

    def _choice(self) -> Choice:
        return Choice(**{name: getattr(self, name) for name in CHOICE})

    def _settle(self) -> None:
        """Drop what can't be chosen, and name it in `notice`."""
        choice, dropped = settled(self._choice(), library().claims)
        with self.hold_sync():
            for name in CHOICE:
                setattr(self, name, getattr(choice, name))
            self.notice = "; ".join(dropped)


def _shown(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "section": claim.section,
        "verdict": claim.verdict,
        "importance": claim.importance,
        "statement": claim.statement,
        "evidence": claim.evidence,
        "refs": claim.refs,
        "expert": claim.basis is not None,
        "how": how_checked(claim),
    }


def _sources(source: Library) -> dict[str, str]:
    return labels(ref for claim in source.claims.claims for ref in claim.refs)
