# Where `is` shows sharing: None, small integers, empty tuples, literals, interned names.
a, b = 256, 256
print(a is b, None is None, True is (1 == 1), () is (), "" is str(), "abc" is "ab" "c" if False else "abc" == "ab" + "c", ... is Ellipsis, NotImplemented is NotImplemented, type(None)() is None, [] is [], {} is {}, bool(1) is True)
x = [1, 2]; y = x; z = x[:]; print(x is y, x is z, x == z, x is not z, id(x) == id(y), id(x) == id(z))
def f(default=[]): return default
print(f() is f(), f is f, f.__defaults__[0] is f(), int("5") is 5 if False else int("5") == 5, -5 is -5 if False else True, tuple(x) is tuple(x), tuple((t := (1, 2))) is t, str(s := "text") is s, frozenset(q := frozenset([1])) is q, int(1000) == 1000, list(x) is x, dict(d := {}) is d, float(e := 1.5) is e, bytes(g := b"ab") is g, (t[:]) is t, s[:] is s)
class C:
    def m(self): pass
    attr = []
c, e = C(), C()
print(c.m is c.m, c.m == c.m, c.m == e.m, C.m is C.m, c.attr is e.attr is C.attr, type(c) is C, c.__class__ is C, c.__dict__ is c.__dict__, c is c, c == e, c != e, hash(c) == hash(c), c in [c], c in [e], c.m.__func__ is C.m, c.m.__self__ is c)
n = 5; m = 2 + 3; print(n is m, len("ab") is 2 if False else len("ab") == 2, "a" is chr(97), [i is j for i, j in zip(range(3), range(3))], sum([2, 3]) is n, min(5, 6) is n, "x" in {"x": 1}, None in [None], "hello" is "hello" if False else True)
