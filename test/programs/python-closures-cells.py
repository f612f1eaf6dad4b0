# Closures: cells are shared, late, and live on; __closure__ shows them.
def make():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    def change(v):
        nonlocal i
        i = v
    return fs, change
fs, change = make(); print([f() for f in fs]); change("new"); print([f() for f in fs], fs[0].__closure__[0].cell_contents, fs[0].__closure__[0] is fs[1].__closure__[0], fs[0].__code__.co_freevars)
def stack():
    items = []
    return items.append, items.pop, lambda: len(items)
push, pop, size = stack(); push(1); push(2); print(pop(), size())
def bank(balance):
    def deposit(x):
        nonlocal balance; balance += x; return balance
    def withdraw(x):
        nonlocal balance
        if x > balance: raise ValueError("too much")
        balance -= x; return balance
    return deposit, withdraw
dep, wit = bank(10); print(dep(5), wit(3), dep.__closure__ == wit.__closure__)
def outer():
    x = 1
    def middle():
        def inner():
            nonlocal x
            x += 1
            return x
        return inner
    return middle()()
print(outer()); adders = {n: (lambda n: lambda x: x + n)(n) for n in range(3)}; print(adders[2](10))
def memo(f, cache={}):
    def g(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    return g
fib = memo(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)); print(fib(60))
def empty():
    def f(): return later
    try: f()
    except NameError as e: print(e)
    later = 1
    return f()
print(empty())
