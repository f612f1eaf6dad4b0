"""Shapes."""
print("loading", __name__)
from .circle import Circle
from . import colours
from .square import area
counter = 0
counter += 1
hidden = "not exported"
__all__ = ["Circle", "colours", "area", "counter"]
