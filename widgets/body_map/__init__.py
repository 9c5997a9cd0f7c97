"""The body map: from places on the body to the causes that are reported there, and from a cause to its places."""

from widgets.body_map.reasoning import causes_at, sites_of

__all__ = ["BodyMap", "causes_at", "sites_of"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "BodyMap":
        from widgets.body_map.widget import BodyMap

        return BodyMap
    raise AttributeError(name)
