"""Importing by name."""

import sys

__import__ = __import__


def import_module(name, package=None):
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        for character in name:
            if character != ".":
                break
            level += 1
        parts = package.rsplit(".", level - 1)
        if len(parts) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]
    if name not in sys.modules:
        __import__(name)
    return sys.modules[name]


def reload(module):
    """Runs the module's code again, in the same module."""
    if not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    del sys.modules[name]
    try:
        __import__(name)
        vars(module).update(vars(sys.modules[name]))
    finally:
        sys.modules[name] = module
    return module


def invalidate_caches():
    pass
