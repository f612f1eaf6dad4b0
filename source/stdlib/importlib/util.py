"""What can be found out about modules."""

import sys

from importlib import import_module


class _Spec:
    def __init__(self, name, origin):
        self.name = name
        self.origin = origin
        self.parent = name.rpartition(".")[0]
        self.has_location = origin is not None

    def __repr__(self):
        return f"ModuleSpec(name={self.name!r}, origin={self.origin!r})"


def find_spec(name, package=None):
    """Whether there is such a module: it is imported to find out."""
    try:
        module = import_module(name, package)
    except ModuleNotFoundError:
        return None
    return _Spec(module.__name__, getattr(module, "__file__", None))


def resolve_name(name, package):
    if not name.startswith("."):
        return name
    level = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]
