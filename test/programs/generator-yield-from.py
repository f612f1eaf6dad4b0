# yield from: delegation of values, sends, exceptions and results, to generators and plain iterables.
def inner():
    try:
        x = yield "a"; print("inner got", x)
        y = yield "b"; print("inner got", y)
    except KeyError as e:
        print("inner caught", e); yield "recovered"
    finally: print("inner done")
    return "inner result"
def outer():
    r = yield from inner(); print("result", r)
    yield from "xy"; yield from [1, 2]; yield from range(2); yield from {"k": 1}; yield from ()
    return (yield from iter([3]))
g = outer(); print(next(g), g.send(1), g.send(2), list(g))
g = outer(); next(g); print(g.throw(KeyError("k"))); print(next(g))
g = outer(); next(g); g.close()
g = outer(); next(g)
try: g.throw(ValueError("through"))
except ValueError as e: print("out", e)
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, sep=": ")
def bad(x): yield from x
attempt(lambda: list(bad(5))); attempt(lambda: list(bad(None))); g = bad([1, 2]); next(g); attempt(lambda: g.throw(KeyError("x")))
class Sub:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration("sub result")
        return self.n
    def send(self, v): print("sent", v); return "s"
    def throw(self, e): print("thrown", repr(e)); return "t"
    def close(self): print("closed")
def sub(): r = yield from Sub(); print("r =", r)
g = sub(); print(next(g), g.send("v"), g.throw(ValueError("e")), next(g)); g.close()
print(list(sub()))
def depth(n):
    if n: yield n; yield from depth(n - 1)
print(list(depth(5)), sum(depth(50)))
def flatten(x):
    for item in x:
        if isinstance(item, list): yield from flatten(item)
        else: yield item
print(list(flatten([1, [2, [3, [4]], 5], []])))
def averager():
    total = count = 0
    while (v := (yield total / count if count else None)) is not None: total += v; count += 1
    return count, total
def grouper(results):
    while True: results.append((yield from averager()))
res = []; a = grouper(res); next(a); a.send(10); print(a.send(20)); a.send(None); a.send(5); a.send(None); print(res)
