"""What is asked about a state: by axe in both schemes, and whether everything is inside the screen."""

from __future__ import annotations

from tools.looks import axe
from tools.looks.walking import Look, Seen, fits, give, looks

# Good practice that a state does without on purpose: a section stands on the wall alone, and what explains a source
# floats beside it.
WITHOUT = {"present-": ("page-has-heading-one",), "around-preview": ("region",)}
# Of the looks only these two bring colours that no other test sees. Where the system forces its own ones, axe reads
# those that the page asked for.
COLOURED = ("landscape", "projector")


def faults_on(seen: Seen, *looks_: Look) -> list[str]:
    """Return what is wrong with a state on its screen and on others."""
    found = faults(seen)
    for look in looks_:
        give(seen.page, look)
        found += faults(Seen(seen.name, seen.page, look.screen))
    give(seen.page, Look(seen.screen))
    return found


def faults(seen: Seen) -> list[str]:
    """Return what is wrong with a state on its screen."""
    found = axe.ask(seen.page, without=_without(seen))
    if not fits(seen.page):
        found.append("something is wider than the screen")
    return [f"{seen.name} on a {seen.screen.name}: {fault}" for fault in found]


def faults_of_colour(seen: Seen) -> list[str]:
    """Return what is wrong with the colours of a state in the scheme in which it is not shown."""
    seen.page.emulate_media(color_scheme="dark" if seen.screen.scheme == "light" else "light")
    found = axe.ask(seen.page, ("color-contrast",))
    seen.page.emulate_media(color_scheme=seen.screen.scheme)
    return [f"{seen.name} on a {seen.screen.name}, the other scheme: {fault}" for fault in found]


def faults_in_every_look(seen: Seen) -> list[str]:
    """Return what is wrong with a state as people set their browsers."""
    found = []
    for name in looks(seen):
        quiet = () if name in COLOURED else ("color-contrast",)
        told = axe.ask(seen.page, without=(*_without(seen), *quiet))
        if not fits(seen.page):
            told.append("something is wider than the screen")
        found += [f"{seen.name}, {name}: {fault}" for fault in told]
    return found


def _without(seen: Seen) -> tuple[str, ...]:
    return tuple(rule for name, rules in WITHOUT.items() if seen.name.startswith(name) for rule in rules)
