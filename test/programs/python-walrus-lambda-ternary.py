# Named expressions, lambdas with every kind of parameter, conditional expressions, precedence.
if (n := len("abc")) > 2: print(n)
while (n := n - 1) > 0: print("left", n, end=" ")
print([y for x in range(5) if (y := x * x) > 3], y, (z := 1, 2), z, f"{(w := 5)}", f"{w:=3}" if False else w, [last := i for i in range(3)], last, any((found := x) > 2 for x in [1, 3, 5]), found)
def f(a, b=(d := 4)): return a, b
print(f(1), d, f(q := 9), q, (lambda: (inner := 3) + inner)(), {(k := "key"): (v := "val")}, k, v, [1, 2, 3][(i := 1)], i, not (e := []), e, (lambda x: (y2 := x) or y2)(0))
fs = [lambda: 1, lambda x: x, lambda x, y=2: (x, y), lambda *a: a, lambda **k: k, lambda a, /, b, *, c: (a, b, c), lambda a, *b, c=3, **d: (a, b, c, d), lambda *, k: k, lambda x=lambda: 5: x()]
print(fs[0](), fs[1](5), fs[2](1), fs[3](1, 2), fs[4](a=1), fs[5](1, b=2, c=3), fs[6](1, 2, d=4), fs[7](k=7), fs[8](), (lambda: (yield))().__class__.__name__, (lambda x: lambda y: x + y)(1)(2), sorted([3, 1], key=lambda n: -n), (lambda: ())(), (lambda: [lambda: 1][0]())())
print("a" if 1 else "b", "a" if 0 else "b" if 0 else "c", ("t" if True else "f") + "!", [x if x % 2 else -x for x in range(4)], (lambda x: "pos" if x > 0 else "neg" if x < 0 else "zero")(0), 1 if 0 else 2 if 1 else 3)
print(1 + 2 * 3 ** 2 // 4 % 5 - -1, not 1 == 2, not True or True, 1 < 2 < 3 == 3 != 4, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, ~5 & 3 | 8 ^ 1, 1 << 2 + 1, 5 - 3 - 1, 100 / 10 / 2, not not 5, 1 or 0 and 0, (1 or 0) and 0, 3 > 2 > 1, 1 in [1] == True, "a" "b" * 2, -3 % 5, -(3 % 5), 7 // -2, True + True == 2, await_ if (await_ := 1) else 0, * [1], sep=" ")
def attempt(g):
    try: print(g())
    except Exception as ex: print(type(ex).__name__, ex)
attempt(lambda: fs[1]()); attempt(lambda: fs[5](a=1, b=2, c=3)); attempt(lambda: fs[7](1)); attempt(lambda: (lambda x, x2: 0)(1)); attempt(lambda: fs[0](1)); attempt(lambda: (lambda a, b, /: 0)(1, b=2)); attempt(lambda: undefined if True else 1)
print((lambda: 0).__name__, (lambda a, *, b=1: 0).__kwdefaults__, 0 or None or [] or "last", 1 and "x" and "end", None and 1, [] or {} or 0, (1 and 0) or 2)
