"""Reprs of objects that hold themselves."""

_showing = []


def recursive(obj, show, fill="..."):
    """`show()`, or `fill` where the object is already being shown."""
    for other in _showing:
        if other is obj:
            return fill
    _showing.append(obj)
    try:
        return show()
    finally:
        _showing.pop()


def recursive_repr(fillvalue="..."):
    def decorate(function):
        def wrapper(self):
            return recursive(self, lambda: function(self), fillvalue)

        wrapper.__wrapped__ = function
        wrapper.__name__ = function.__name__
        wrapper.__qualname__ = function.__qualname__
        wrapper.__module__ = function.__module__
        wrapper.__doc__ = function.__doc__
        return wrapper

    return decorate
