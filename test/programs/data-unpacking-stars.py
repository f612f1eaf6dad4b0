# Stars in assignments, calls, displays, loops, subscripts and returns.
a, *b = range(4); *c, d = "xyz"; e, *f, g = [1, 2]; [h, *i] = {"k": 1}; (j, (k, *l)), m = ("a", "bcd"), 5
print(a, b, c, d, e, f, g, h, i, j, k, l, m)
def show(*args, **kwargs): return args, kwargs
print(show(*[1], 2, *"ab", x=1, **{"y": 2}, **{}), show(*{"k": 1}, *(), **dict(z=1)), [*range(3), *"ab"], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, "b": 2, **{"a": 3}}, *[1, 2])
for first, *rest in [(1, 2, 3), "ab", [9]]: print(first, rest, end=" ")
def pack(): return 1, *[2, 3]
def gen(): yield 0, *[1]
print(pack(), list(gen()), [x for x in (*"ab", 3)], (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
lst = [0, 0, 0]; obj = type("O", (), {})()
lst[0], lst[1:], obj.attr = 1, [2, 3, 4], "set"; i = 0; i, lst[i] = 2, "at 2"; print(lst, obj.attr, i)
(x), [y] = 1, [2]; x, y = y, x; print(x, y); (x, y), z = [y, x], 0; print(x, y, z); a = b = c = [0]; a += [1]; print(c); [] = (); () = []; print("empty targets")
def attempt(source):
    try: source()
    except Exception as ex: print(type(ex).__name__, ex, sep=": ")
def f1(): a, *b, c = [1]
def f2(): a, b, c = "ab"
def f3(): (a, b), c = 1, 2
def f4(): a, b = {1}
def f5(): *a, = 5
def f6(): a, b = (n for n in range(9))
def f7(): show(*5)
def f8(): show(**5)
def f9(): show(**{1: 2})
def f10(): show(x=1, **{"x": 2})
def f11(): print(*[1], **{"sepp": 1})
def f12(): {**[1]}
def f13(): [*None]
def f14(): for_ = [a for a, b in [(1, 2, 3)]]
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14): attempt(f)
