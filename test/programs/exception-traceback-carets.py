# Where the carets stand in tracebacks: calls, operators, subscripts, attributes, long and multi-line expressions.
import traceback
def show(f):
    try: f()
    except Exception as e: print("".join(traceback.format_exception(e)).split("\n", 3)[3], end="")
d = {"a": {"b": None}}; a, b = 1, "x"; lst = [1, 2]
def f1(): return d["a"]["b"]["c"]
def f2(): return a + b * 2 + 3
def f3(): return (a + 1) / (a - 1)
def f4(): return d["missing"]["b"]
def f5(): return lst[5] + lst[0]
def f6(): return a.nope.more
def f7(): return f1(), f2()
def f8(): return [x / 0 for x in lst]
def f9():
    return max(
        1,
        undefined_thing,
    )
def f10(): return (a +
            b)
def f11(): x = y = d["q"]; return x
def f12(): a, b, c = lst
def f13(): assert a == 2, f"a is {a}"
def f14(): raise ValueError("raised here")
def f15(): return lambda: 1 / 0
def f16(): return -b
def f17(): return not b.x
def f18(): lst[9] = 1
def f19(): del d["zz"]
def f20(): d["a"]["b"].c = 5
def f21(): return "%d" % b
def f22(): return a if a.x else b
def f23(): return f"{a} {b.zz!r:>5} {a}"
def f24(): print(a, b, sep=1)
def f25(): return b < a
def f26(): return a in a
def f27(): return {**a}
def f28(): return [*a]
def f30():
    with a as x: pass
def f31():
    for x in a: pass
def f32(): import no_such_module
def f33(): from math import no_such_name
def f34(): return b()()
def f35(): return (lambda x: x.y)(a)
def f36(): global lst; lst += 1
def f37(): return a.real.imag.zz
def f38(): return lst[a:b]
def f39(): x: int = a @ b
def f40(): return d["é"] + d["日本"]["x"]
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15(), f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40): show(f)
