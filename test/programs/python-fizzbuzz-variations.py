# One small task in many styles: loops, comprehensions, generators, dicts, classes, recursion.
def a(n): return "FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else str(n)
def b(n):
    out = ""
    for d, w in {3: "Fizz", 5: "Buzz"}.items():
        if not n % d: out += w
    return out or str(n)
def c(n):
    match n % 3, n % 5:
        case 0, 0: return "FizzBuzz"
        case 0, _: return "Fizz"
        case _, 0: return "Buzz"
        case _: return f"{n}"
def d(n): return ["%d" % n, "Fizz", "Buzz", "FizzBuzz"][(not n % 3) + 2 * (not n % 5)]
def e():
    from itertools import cycle, count
    for f, z, n in zip(cycle(["", "", "Fizz"]), cycle(["", "", "", "", "Buzz"]), count(1)): yield f + z or str(n)
class F:
    def __getitem__(self, n):
        if n > 15: raise IndexError
        return a(n)
g = lambda n: "Fizz" * (n % 3 < 1) + "Buzz" * (n % 5 < 1) or str(n)
results = [[f(n) for n in range(1, 16)] for f in (a, b, c, d, g)] + [[x for x, _ in zip(e(), range(15))], list(F())[1:]]
print(results[0], all(r == results[0] for r in results))
