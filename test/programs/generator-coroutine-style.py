# Generators as coroutines: averages, state machines, round robin scheduling, pipelines that push.
def averager():
    total = n = 0; avg = None
    while True:
        x = yield avg
        total += x; n += 1; avg = total / n
a = averager(); next(a); print([a.send(x) for x in (10, 20, 60)])
def lights():
    while True:
        for state, wait in (("green", 3), ("yellow", 1), ("red", 2)):
            for _ in range(wait):
                if (yield state) == "reset": break
            else: continue
            break
l = lights(); print([next(l) for _ in range(7)], l.send("reset"), next(l))
def task(name, n):
    for i in range(n): print(f"{name}{i}", end=" "); yield
    return f"{name} done"
def run(*tasks):
    queue, results = list(tasks), []
    while queue:
        t = queue.pop(0)
        try: next(t); queue.append(t)
        except StopIteration as e: results.append(e.value)
    return results
print(run(task("a", 2), task("b", 3), task("c", 1)))
def sink(out):
    while True: out.append((yield))
def doubled(target):
    while True: target.send((yield) * 2)
def only(p, target):
    while True:
        x = yield
        if p(x): target.send(x)
out = []; s = sink(out); next(s); d = doubled(s); next(d); o = only(lambda x: x % 2, d); next(o)
for i in range(5): o.send(i)
print(out); o.close()
try: o.send(1)
except StopIteration: print("closed")
