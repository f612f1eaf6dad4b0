# Generators as pipelines and coroutines: windows, batches, merges, primes, permutations, tree walks.
def windows(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n: yield tuple(buf); buf.pop(0)
def batched(it, n):
    it = iter(it)
    while batch := [x for _, x in zip(range(n), it)]: yield batch
def primes():
    found = []; n = 2
    while True:
        if all(n % p for p in found if p * p <= n): found.append(n); yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it): yield x
def permutations(items):
    if len(items) < 2: yield items
    for i, x in enumerate(items):
        if len(items) > 1:
            for rest in permutations(items[:i] + items[i + 1:]): yield [x] + rest
def merge(a, b):
    a, b = iter(a), iter(b); x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y): yield x; x = next(a, None)
        else: yield y; y = next(b, None)
def tree(t):
    if t: yield from tree(t[0]); yield t[1]; yield from tree(t[2])
def fib(a=0, b=1):
    while True: yield a; a, b = b, a + b
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
def consumer(name):
    print(name, "ready"); total = 0
    while True: total += (yield total)
print(list(windows("abcde", 3)), list(batched(range(7), 3)), list(take(10, primes())), list(permutations([1, 2, 3])), list(merge([1, 4, 6], [2, 3, 7, 8])), list(tree((((), 1, ()), 2, ((), 3, ())))), list(take(12, fib())), list(collatz(6)))
c = consumer("c"); next(c); print(c.send(5), c.send(7)); c.close()
def coroutine(f):
    def start(*a): g = f(*a); next(g); return g
    return start
@coroutine
def grep(word, target):
    while True:
        line = yield
        if word in line: target.send(line)
@coroutine
def printer():
    while True: print(">", (yield))
g = grep("py", printer())
for line in ("python", "java", "pypy"): g.send(line)
def rounds(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
print("".join(rounds("abc", "12", "xyz!")), dict(zip("ab", fib())), list(map(lambda p: sum(p), zip(fib(), take(5, primes())))))
