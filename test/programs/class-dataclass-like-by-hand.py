# A class with everything by hand: ordering, copying, context, iteration, calls, containers.
from functools import total_ordering
@total_ordering
class Version:
    __slots__ = ("parts",)
    def __init__(self, text): self.parts = tuple(int(p) for p in text.split("."))
    def __repr__(self): return f"Version({str(self)!r})"
    def __str__(self): return ".".join(map(str, self.parts))
    def __eq__(self, o): return self.parts == o.parts if isinstance(o, Version) else NotImplemented
    def __lt__(self, o): return self.parts < o.parts if isinstance(o, Version) else NotImplemented
    def __hash__(self): return hash(self.parts)
    def __iter__(self): return iter(self.parts)
    def __getitem__(self, i): return self.parts[i]
    def __len__(self): return len(self.parts)
    def __format__(self, spec): return f"v{self}" if spec == "v" else format(str(self), spec)
    def __contains__(self, n): return n in self.parts
    def __add__(self, n): return Version(".".join(map(str, (*self.parts[:-1], self.parts[-1] + n))))
    __radd__ = __add__
    def __matmul__(self, o): return (self.parts, o)
    def __rshift__(self, o): return o(self)
vs = [Version(t) for t in ("1.10", "1.2", "1.2.1", "0.9")]
print(sorted(vs), max(vs), vs[0] > vs[1], vs[1] <= vs[2], vs[0] >= vs[0], vs[0] != vs[1], {Version("1.2"): "x"}[vs[1]], list(vs[2]), vs[2][1:], len(vs[0]), f"{vs[0]:v} {vs[0]:>8}|", 10 in vs[0], vs[0] + 1, 5 + vs[1], vs[0] @ 3, vs[1] >> str >> len if False else vs[1] >> str)
for f in (lambda: vs[0] < 1, lambda: vs[0] <= "1", lambda: 1 > vs[0], lambda: vs[0] - 1, lambda: Version("a.b"), lambda: setattr(vs[0], "x", 1), lambda: vs[0][9]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
print(Version("1.2") == "1.2", Version.__gt__(vs[0], 5), Version.__le__(vs[0], 5), a if (a := vs[0]) in vs else None, vs.index(Version("0.9")), dict.fromkeys(vs + vs).__len__())
try:
    @total_ordering
    class None_: pass
except ValueError as e: print(e)
