# __init_subclass__ runs for every subclass, with the keywords of its class statement.
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[key or cls.__name__.lower()] = cls
        cls.subclassed = True
class Csv(Plugin): pass
class Json(Plugin, key="js"):
    def load(self): return "json"
class Deep(Json, key="deep"): pass
print(Plugin.registry, Csv.subclassed, hasattr(Plugin, "subclassed"), Plugin.registry["js"]().load(), Deep.__mro__[1].__name__)
for source in (lambda: type("X", (Plugin,), {}, wrong=1), lambda: type("Y", (), {}, key=2), lambda: type("Z", (Plugin,), {}, key="z")):
    try: print(source().__name__)
    except TypeError as e: print(e)
class Validated:
    required = ()
    def __init_subclass__(cls):
        missing = [n for n in cls.required if n not in vars(cls)]
        if missing: raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")
class NeedsRun(Validated): required, run = ("run",), 1
try:
    class Broken(NeedsRun): pass
except TypeError as e: print(e)
class Ordered:
    def __init_subclass__(cls, **kw): print("Ordered", cls.__name__, kw); super().__init_subclass__(**kw)
class Tagged:
    def __init_subclass__(cls, tag="none", **kw): print("Tagged", cls.__name__, tag); super().__init_subclass__(**kw)
class Both(Ordered, Tagged, tag="t"): pass
print(Both.__init_subclass__, type(Plugin.__dict__["__init_subclass__"])) if False else print(type(Plugin.__dict__["__init_subclass__"]).__name__)
class Meta(type):
    def __new__(m, name, bases, ns, **kw): print("meta", name, kw); return super().__new__(m, name, bases, ns, **kw)
class WithMeta(metaclass=Meta):
    def __init_subclass__(cls, size=0): print("size", size); cls.size = size
class Sized(WithMeta, size=3): pass
print(Sized.size, WithMeta.__init_subclass__.__self__ is WithMeta)
