# send, throw and close of generators; what they return and raise.
def echo():
    received = []
    try:
        while True:
            try:
                x = yield received
                received.append(x)
            except ValueError as e:
                received.append(f"caught {e}")
    finally:
        print("cleanup", received)
g = echo()
print(next(g), g.send(1), g.send(None), g.throw(ValueError("bad")), g.throw(ValueError), g.send("x")); g.close(); g.close()
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: next(g)); attempt(lambda: g.send(1)); attempt(lambda: g.throw(KeyError("k")))
attempt(lambda: echo().send(1))
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: yield "refusing"
s = stubborn(); next(s); attempt(s.close)
def returns():
    try: yield 1
    except GeneratorExit: return "on close"
r = returns(); next(r); print(r.close(), returns().close())
def raises():
    try: yield 1
    except GeneratorExit: raise KeyError("instead")
r = raises(); next(r); attempt(r.close)
def stops(): yield 1; return "value"
t = stops(); next(t)
try: next(t)
except StopIteration as e: print(e.value, e.args, repr(e))
def inner_stop(): yield next(iter([]))
attempt(lambda: list(inner_stop()))
def raise_stop(): raise StopIteration(5); yield
attempt(lambda: next(raise_stop()))
def reenter():
    yield
    next(me)
me = reenter(); next(me); attempt(lambda: next(me))
def never(): print("never runs"); yield
attempt(lambda: never().throw(RuntimeError("before start"))); attempt(lambda: never().throw(5)); attempt(lambda: never().throw("text")); attempt(lambda: never().send()); attempt(lambda: next(never, 1))
print(g.gi_frame, g.gi_running, g.gi_yieldfrom, g.gi_code.co_name, type(g), g.__name__, iter(g) is g)
import inspect
n = never(); print(inspect.getgeneratorstate(n)); n.close(); print(inspect.getgeneratorstate(n), n.gi_suspended)
