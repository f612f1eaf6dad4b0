# Infinite generators, cut by islice, takewhile, zip and break; sums, products and searches over them.
from itertools import count, islice, takewhile, accumulate, dropwhile
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
def primes(): return (n for n in count(2) if all(n % d for d in range(2, int(n ** 0.5) + 1)))
def collatz(n):
    yield n
    while n != 1: n = n // 2 if n % 2 == 0 else 3 * n + 1; yield n
def digits(n):
    while n: n, d = divmod(n, 10); yield d
def pi_digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t: yield m; q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else: q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
def look_and_say(s="1"):
    while True:
        yield s
        out, i = "", 0
        while i < len(s):
            j = i
            while j < len(s) and s[j] == s[i]: j += 1
            out += f"{j - i}{s[i]}"; i = j
        s = out
print(list(islice(fib(), 12)), list(takewhile(lambda n: n < 60, fib())), next(n for n in fib() if n > 1000), list(islice(primes(), 10)), max(collatz(27)), sum(1 for _ in collatz(27)), list(digits(2026)), "".join(map(str, islice(pi_digits(), 20))), list(islice(look_and_say(), 6)), sum(takewhile(lambda n: n < 4000, (f for f in fib() if f % 2 == 0))), list(islice(accumulate(count(1)), 6)), [n for n, _ in zip(dropwhile(lambda n: n < 10, primes()), range(3))], dict(zip("abc", fib())))
for i, n in enumerate(fib()):
    if n > 50: print(i, n); break
