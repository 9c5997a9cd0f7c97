"""What is asked about a state: by axe in both schemes, and whether everything is inside the screen."""

from __future__ import annotations

from tools.looks import axe
from tools.looks.walking import LOOKS, Look, Seen, fits, give, looks

# Good practice that a state does without on purpose: a section stands on the wall alone, and what explains a source
# floats beside it.
WITHOUT = {"present-": ("page-has-heading-one",), "around-preview": ("region",)}
# Axe reads the colours that the page asked for, and not those that the reader's system puts in their place.
FORCED = ("color-contrast",)


def faults(seen: Seen) -> list[str]:
    """Return what is wrong with a state on its screen, and with its colours in the other scheme."""
    without = tuple(rule for name, rules in WITHOUT.items() if seen.name.startswith(name) for rule in rules)
    found = axe.ask(seen.page, without=without)
    if not fits(seen.page):
        found.append("something is wider than the screen")
    other = "dark" if seen.screen.scheme == "light" else "light"
    seen.page.emulate_media(color_scheme=other)  # type: ignore[arg-type]  # one of the two
    found += axe.ask(seen.page, ("color-contrast",))
    seen.page.emulate_media(color_scheme=seen.screen.scheme)
    return [f"{seen.name} on a {seen.screen.name}: {fault}" for fault in found]


def faults_in_every_look(seen: Seen) -> list[str]:
    """Return what is wrong with a state as people set their browsers."""
    found = []
    for name, look in looks(seen):
        told = axe.ask(seen.page, without=FORCED if look.forced else ())
        # Paper has no width of a window.
        if not (look.printed or fits(seen.page)):
            told.append("something is wider than the screen")
        found += [f"{name}: {fault}" for fault in told]
    return found


def faults_on(seen: Seen, *screens: Look) -> list[str]:
    """Return what is wrong with a state on its own screen and on others."""
    found = faults(seen)
    for look in screens:
        give(seen.page, look)
        found += faults(Seen(seen.name, seen.page, look.screen))
    give(seen.page, Look(seen.screen))
    return found


__all__ = ["LOOKS", "faults", "faults_in_every_look", "faults_on"]
