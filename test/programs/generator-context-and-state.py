# Generators keep their own locals, exception state and position between resumptions.
import sys
def g():
    try: 1 / 0
    except ZeroDivisionError:
        print("inside", sys.exc_info()[0].__name__); yield "handling"; print("still", sys.exc_info()[0].__name__)
    print("left", sys.exc_info()[0]); yield "end"
x = g(); print(next(x), sys.exc_info()[0])
try: raise KeyError("outer")
except KeyError:
    print(next(x), sys.exc_info()[0].__name__)
def context():
    try: yield
    except ValueError as e: raise TypeError("new") from None
    finally: print("context finally")
c = context(); next(c)
try: c.throw(ValueError("v"))
except TypeError as e: print(e, e.__cause__, repr(e.__context__), e.__suppress_context__)
def reraise():
    try: yield
    except Exception as e: raise
r = reraise(); next(r)
try:
    try: raise IndexError("i")
    except IndexError as e: r.throw(e)
except IndexError as e: print("same", e, e.__context__)
def counter(start):
    n = start
    while True:
        jump = yield n
        n = jump if jump is not None else n + 1
a, b = counter(0), counter(100); print(next(a), next(b), next(a), a.send(50), next(a), next(b), a.gi_frame.f_lineno, a.gi_frame.f_code.co_name)
def locals_(): a = 1; yield sorted(locals()); b = 2; yield sorted(locals())
print(*locals_())
def gen_in_except():
    for i in range(2):
        try: yield i
        except ValueError: print("swallowed"); continue
        else: print("no error", i)
q = gen_in_except(); print(next(q), q.throw(ValueError), next(q, "done"))
def default(x=[]): x.append(1); yield len(x)
print(*default(), *default()); print([*(lambda: (yield 1))()], type((lambda: (yield))()).__name__)
def swap():
    a, b = yield; print(a, b); a, b = b, a; (yield a), (yield b)
s = swap(); next(s); print(s.send((1, 2)), next(s)); print((yield_ := [v for v in swap.__code__.co_varnames]))
def cond():
    x = (yield 1) or (yield 2); print("x", x); y = [(yield 3), (yield 4)]; print(y); return (yield)
d = cond(); print(next(d), d.send(0), d.send("v"), d.send("p"), d.send("q"))
try: d.send("ret")
except StopIteration as e: print(e.value)
