"""The exercises in JupyterLab: their texts, and the checks that say how an answer is doing.

A check is an ordinary function, `check_interval(answer)`. It reads content and tools as any cell can, changes no file,
and never raises. Nobody is graded: what it says is meant to help.
"""
