"""The facts of the publication, as data that a clinician can review, with the types that validate them."""

from content.errors import ContentError, UnknownId, nearest
from content.library import Library, library

__all__ = ["ContentError", "Library", "UnknownId", "library", "nearest"]
