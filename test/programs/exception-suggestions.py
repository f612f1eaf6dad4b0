# What CPython suggests for names and attributes that do not exist.
import collections, math
class Thing:
    colour = 1
    def __init__(self): self.width = 1; self._private = 2
    def resize(self): return self.widht
    def call(self): return width
def attempt(f):
    import sys, traceback
    try: f()
    except Exception as e: print(traceback.format_exception(e)[-1].strip(), "|", traceback.format_exception_only(e)[-1].strip()[-20:])
total_count = 1
t = Thing()
attempt(lambda: t.widht)
attempt(lambda: t.color)
attempt(lambda: t.rezise())
attempt(lambda: t.resize())
attempt(lambda: t.private)
attempt(lambda: t.zzz)
attempt(lambda: t.w)
attempt(lambda: Thing.colur)
attempt(lambda: total_cuont)
attempt(lambda: pritn("x"))
attempt(lambda: lenn([]))
attempt(lambda: Treu)
attempt(lambda: none)
attempt(lambda: true)
attempt(lambda: [].add(1))
attempt(lambda: [].push(1))
attempt(lambda: "".uper())
attempt(lambda: {}.has_key("a"))
attempt(lambda: (1,).append(2))
attempt(lambda: math.squrt(2))
attempt(lambda: collections.namedtupel)
attempt(lambda: math.pie)
attempt(lambda: {1}.appends(2))
attempt(lambda: (5).bit_lenght())
attempt(lambda: b"".decod())
attempt(lambda: None.foo)
attempt(lambda: t.call())
attempt(lambda: sys.path)
attempt(lambda: random.random())
attempt(lambda: asyncio.run(1))
attempt(lambda: json.dumps(1))
attempt(lambda: Ecxeption())
def inner():
    value_one = 1
    return valeu_one
attempt(inner)
def late():
    print(later)
    later = 1
attempt(late)
def kw(alpha, beta=1, *, gamma=2): pass
attempt(lambda: kw(1, bet=2))
attempt(lambda: kw(1, gama=2))
attempt(lambda: kw(alhpa=2))
attempt(lambda: print(1, edn=""))
attempt(lambda: sorted([1], reversed=True))
attempt(lambda: int(x="1"))
attempt(lambda: "".split(maxsplt=1))
from math import pi
try: from math import sqroot
except ImportError as e: attempt(lambda: (_ for _ in ()).throw(e))
try: import colections
except ImportError as e: attempt(lambda: (_ for _ in ()).throw(e))
attempt(lambda: Thing().resiz.__self__)
class Slots: __slots__ = ("alpha",)
attempt(lambda: Slots().alhpa)
attempt(lambda: Slots().alpha)
attempt(lambda: setattr(Slots(), "alhpa", 1))
print(Thing().widh)
