"""What buttons that many tests press are called, in the words of the publication."""

from __future__ import annotations

from content.language import say

START_AGAIN = say("kit-start-again")
UNDO = say("kit-undo")
