"""Templates: what t-strings evaluate to."""

from _interpreter import prelude

Template = prelude("Template")
Interpolation = prelude("Interpolation")


def convert(obj, /, conversion):
    """The object as one of the conversions `s`, `r` and `a` makes of it; without one as it is."""
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")
