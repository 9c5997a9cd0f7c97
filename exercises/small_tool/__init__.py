"""The exercise in which a small tool is built: its stage, which draws what two functions of a notebook say, and checks.

A tool of the publication is a folder; here its two functions stand in cells, and all else is ready.
"""

from exercises.small_tool.checks import check_compile, check_reasoning
from exercises.small_tool.stage import SmallTool

__all__ = ["SmallTool", "check_compile", "check_reasoning"]
