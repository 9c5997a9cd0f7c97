"""Every walk that somebody goes alone; `rooms.py` has those that several people go together."""

from __future__ import annotations

from tools.looks.pages import pages
from tools.looks.record import WALK
from tools.looks.tools import tools

WALKS = (*pages(), *tools(), WALK)
