# Mixins: small classes that add one thing each, combined in an order that matters.
class Repr:
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"
class Eq:
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __hash__(self): return hash(tuple(sorted(vars(self).items())))
class Json:
    def to_json(self): import json; return json.dumps(vars(self), sort_keys=True)
    @classmethod
    def from_json(cls, text): import json; self = cls.__new__(cls); self.__dict__.update(json.loads(text)); return self
class Logged:
    log = []
    def __setattr__(self, k, v): self.log.append((k, v)); super().__setattr__(k, v)
class Point(Repr, Eq, Json):
    def __init__(self, x, y): self.x, self.y = x, y
class Tracked(Logged, Point): pass
p = Point(1, 2); print(p, p == Point(1, 2), p != Point(2, 1), {p: "k"}[Point(1, 2)], p.to_json(), Point.from_json(p.to_json()) == p); t = Tracked(3, 4); t.x = 5; print(t, t.log, [c.__name__ for c in Tracked.__mro__], isinstance(t, Json), t == p)
class Upper:
    def greet(self): return super().greet().upper()
class Twice:
    def greet(self): return super().greet() * 2
class Base:
    def greet(self): return "hi"
class A(Upper, Twice, Base): pass
class B(Twice, Base): pass
print(A().greet(), B().greet())
try: Upper().greet()
except AttributeError as e: print(e)
