# A package with modules: relative imports, __init__, __all__, submodules as attributes, __name__ and __package__.
import shapes
from shapes import Circle, area as total_area, colours
from shapes.square import Square
from shapes.deep import inner as deep_inner
from shapes.deep.inner import VALUE, up
import shapes.deep.inner as alias
from shapes import *
import sys
print(shapes.__name__, shapes.__package__, shapes.square.__name__, shapes.square.__package__, shapes.deep.inner.__name__, __name__, __package__)
print(Circle(2), Square(3), total_area([Circle(1), Square(2)]), colours.RED, VALUE, up(), deep_inner is alias, alias.VALUE)
print("hidden" in globals(), "Circle" in globals(), shapes.__all__, sorted(n for n in dir(shapes) if not n.startswith("_")))
print(sorted(m for m in sys.modules if m.startswith("shapes")), shapes.__file__.rsplit("/", 2)[-2:], shapes.square.__file__.rsplit("/", 1)[-1], __file__.rsplit("/", 1)[-1], shapes.__path__[0].rsplit("/")[-1])
for statement in ("import shapes.nothing", "from shapes import nothing", "from shapes.square import Circle", "import nowhere", "from . import x", "from shapes.deep import gone", "import shapes.square.x"):
    try: exec(statement)
    except ImportError as e: print(type(e).__name__, str(e).split(" (/")[0].split(" (unknown")[0], e.name)
print(shapes.counter, shapes.square.loads)
import shapes.square
print(shapes.square.loads, shapes.counter)
