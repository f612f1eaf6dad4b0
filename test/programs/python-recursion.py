# Recursion: mutual, deep, with memory, over trees; the limit is an error that can be caught.
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def ackermann(m, n): return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
def permutations(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i + 1:])]
def depth(x): return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
def binary(n): return str(n) if n < 2 else binary(n // 2) + str(n % 2)
def power(s): return [[]] if not s else [p + e for p in power(s[1:]) for e in ([], [s[0]])]
print(even(10), odd(7), ackermann(2, 3), permutations("abc"), depth([1, [2, [3]], []]), hanoi(3), binary(37), power([1, 2]))
def forever(n): return forever(n + 1)
for f in (forever, lambda n: (lambda g: g(g))(lambda g: g(g))):
    try: f(0)
    except RecursionError as e: print(e)
def count(n=0):
    try: return count(n + 1)
    except RecursionError: return n
print(count() > 500, sum((lambda f, n: f(f, n))(lambda f, n: [n] + f(f, n - 1) if n else [], 4)))
