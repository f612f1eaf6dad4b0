# A long program of functions: parsing, evaluating and simplifying expressions with combinators, closures and recursion.
from functools import lru_cache, partial, reduce, wraps
from itertools import accumulate, chain, count, groupby, islice, takewhile, tee
from operator import add, itemgetter, mul, sub, truediv

compose = lambda *fs: reduce(lambda f, g: lambda *a, **k: f(g(*a, **k)), fs)
curry2 = lambda f: lambda a: lambda b: f(a, b)
flip = lambda f: lambda a, b: f(b, a)
const = lambda value: lambda *_: value
identity = lambda x: x
pipe = lambda value, *fs: reduce(lambda v, f: f(v), fs, value)


def traced(log):
    def decorate(f):
        @wraps(f)
        def wrapper(*args):
            log.append(f"{f.__name__}{args}")
            return f(*args)
        return wrapper
    return decorate


# Parsers are functions from (text, position) to (value, position) or None.
def char(accepted):
    def parse(text, at):
        return (text[at], at + 1) if at < len(text) and text[at] in accepted else None
    return parse


def sequence(*parsers):
    def parse(text, at):
        values = []
        for parser in parsers:
            result = parser(text, at)
            if result is None:
                return None
            value, at = result
            values.append(value)
        return tuple(values), at
    return parse


def either(*parsers):
    def parse(text, at):
        return next((result for parser in parsers if (result := parser(text, at)) is not None), None)
    return parse


def many(parser, least=0):
    def parse(text, at):
        values = []
        while (result := parser(text, at)) is not None:
            value, at = result
            values.append(value)
        return (values, at) if len(values) >= least else None
    return parse


def mapped(f, parser):
    def parse(text, at):
        result = parser(text, at)
        return None if result is None else (f(result[0]), result[1])
    return parse


def lazy(make):
    return lambda text, at: make()(text, at)


def token(parser):
    return mapped(itemgetter(0), sequence(parser, many(char(" "))))


def chained(operand, operators):
    def fold(parts):
        first, rest = parts
        return reduce(lambda left, step: (step[0], left, step[1]), rest, first)
    return mapped(fold, sequence(operand, many(sequence(operators, operand))))


digits = "0123456789"
letters = "abcdefghijklmnopqrstuvwxyz"
number = token(mapped(lambda p: float("".join(chain(p[0], *p[1]))) if p[1] else int("".join(p[0])), sequence(
    many(char(digits), 1), many(mapped(lambda p: [p[0], *p[1]], sequence(char("."), many(char(digits), 1)))))))
name = token(mapped("".join, many(char(letters), 1)))
symbol = compose(token, char)
atom = either(
    number,
    mapped(lambda p: ("call", p[0], p[2]), sequence(name, symbol("("), lazy(lambda: arguments), symbol(")"))),
    mapped(lambda n: ("name", n), name),
    mapped(itemgetter(1), sequence(symbol("("), lazy(lambda: expression), symbol(")"))),
    mapped(lambda p: ("neg", p[1]), sequence(symbol("-"), lazy(lambda: atom))),
)
power = mapped(lambda p: ("^", p[0], p[1][0][1]) if p[1] else p[0], sequence(atom, many(sequence(symbol("^"), lazy(lambda: power)))))
term = chained(power, symbol("*/"))
expression = chained(term, symbol("+-"))
arguments = mapped(lambda p: [p[0], *map(itemgetter(1), p[1])], sequence(expression, many(sequence(symbol(","), expression))))


def parse(text):
    result = expression(text, len(text) - len(text.lstrip()))
    if result is None or result[1] != len(text):
        raise SyntaxError(f"cannot parse {text!r} at {0 if result is None else result[1]}")
    return result[0]


binary = {"+": add, "-": sub, "*": mul, "/": truediv, "^": pow}
functions = {"max": max, "min": min, "sum": lambda *a: sum(a), "sq": lambda x: x * x}


def evaluate(tree, names):
    match tree:
        case int() | float():
            return tree
        case ("name", n):
            return names[n]
        case ("neg", inner):
            return -evaluate(inner, names)
        case ("call", f, args):
            return functions[f](*(evaluate(arg, names) for arg in args))
        case (op, left, right):
            return binary[op](evaluate(left, names), evaluate(right, names))


def simplify(tree):
    match tree:
        case ("neg", ("neg", inner)):
            return simplify(inner)
        case ("neg", inner):
            inner = simplify(inner)
            return -inner if isinstance(inner, (int, float)) else ("neg", inner)
        case ("call", f, args):
            return ("call", f, [simplify(arg) for arg in args])
        case ("name", _) | int() | float():
            return tree
        case (op, left, right):
            match (op, simplify(left), simplify(right)):
                case ("+", 0, x) | ("+", x, 0) | ("-", x, 0) | ("*", 1, x) | ("*", x, 1) | ("/", x, 1) | ("^", x, 1):
                    return x
                case ("*", 0, _) | ("*", _, 0):
                    return 0
                case ("^", _, 0):
                    return 1
                case (_, int() | float() as a, int() | float() as b) if (op, b) != ("/", 0):
                    return binary[op](a, b)
                case done:
                    return done


def derive(tree, x):
    d = partial(derive, x=x)
    match tree:
        case int() | float():
            return 0
        case ("name", n):
            return int(n == x)
        case ("neg", inner):
            return ("neg", d(inner))
        case ("+" | "-" as op, a, b):
            return (op, d(a), d(b))
        case ("*", a, b):
            return ("+", ("*", d(a), b), ("*", a, d(b)))
        case ("/", a, b):
            return ("/", ("-", ("*", d(a), b), ("*", a, d(b))), ("^", b, 2))
        case ("^", base, int(n)):
            return ("*", ("*", n, ("^", base, n - 1)), d(base))
        case _:
            raise NotImplementedError(f"derivative of {show(tree)}")


def show(tree, outer=0):
    levels = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    match tree:
        case ("name", n):
            return n
        case ("neg", inner):
            return f"-{show(inner, 3)}"
        case ("call", f, args):
            return f"{f}({', '.join(map(show, args))})"
        case (op, a, b):
            level = levels[op]
            text = f"{show(a, level)} {op} {show(b, level + (op in '-/'))}"
            return f"({text})" if level < outer else text
        case value:
            return str(value)


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x ^ 2 + 4 / 2", "max(x, 2 * y, sq(3)) - 1.5", " 8 - 3 - 2", "--5", "sum(1, 2, 3) / 4"):
    tree = parse(text)
    print(f"{text:<28} = {evaluate(tree, {'x': 2, 'y': 5})!s:<8} {show(tree)}")
for text in ("1 +", "", "2 * (3", "x y", "nope(1)", "z"):
    try:
        print(evaluate(parse(text), {}))
    except (SyntaxError, KeyError) as error:
        print(type(error).__name__, error)
for text in ("x ^ 2 + 3 * x + 1", "(x + 1) * (x - 1)", "1 / x", "x * y ^ 2", "0 * x + y - 0", "(2 * 3) ^ 2 * x ^ 1"):
    tree = parse(text)
    print(f"{text:<20} -> {show(simplify(tree)):<28} d/dx {show(simplify(derive(tree, 'x')))}")
try:
    derive(parse("sq(x)"), "x")
except NotImplementedError as error:
    print(error)

log = []


@traced(log)
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


@lru_cache(maxsize=None)
def ways(amount, coins=(1, 5, 10, 25)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[-1], coins) + ways(amount, coins[:-1])


def primes():
    yield 2
    known = []
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, known)):
            known.append(n)
            yield n


def pairwise_differences(items):
    a, b = tee(items)
    next(b, None)
    return map(sub, b, a)


print(gcd(48, 36), log, ways(100), ways.cache_info().hits > 0)
print(list(islice(primes(), 15)), list(islice(pairwise_differences(primes()), 10)))
print(pipe(range(10), partial(filter, lambda n: n % 2), partial(map, lambda n: n * n), list, sum), compose(str, abs, int)("-7"), curry2(pow)(2)(10), flip(sub)(1, 10), const(5)(1, 2), identity("id"))
words = "the quick brown fox jumps over the lazy dog the end".split()
by_length = {k: sorted(set(g)) for k, g in groupby(sorted(words, key=len), key=len)}
print(by_length, reduce(lambda counts, w: {**counts, w: counts.get(w, 0) + 1}, words, {})["the"], list(accumulate(map(len, words), max)))
fix = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(fix(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(10), fix(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))(15))
hanoi = lambda n, a="A", b="B", c="C": [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
quick = lambda l: l if len(l) < 2 else quick([x for x in l[1:] if x < l[0]]) + [l[0]] + quick([x for x in l[1:] if x >= l[0]])
transpose = lambda rows: list(map(list, zip(*rows)))
product = lambda a, b: [[sum(map(mul, row, col)) for col in zip(*b)] for row in a]
print(len(hanoi(6)), hanoi(2), quick([3, 1, 4, 1, 5, 9, 2, 6]), transpose([[1, 2], [3, 4], [5, 6]]), reduce(product, [[[1, 1], [1, 0]]] * 10)[0][1])
church = lambda n: lambda f: lambda x: reduce(lambda v, _: f(v), range(n), x)
print(church(3)(lambda s: s + "!")("hi"), church(2)(church(3)(lambda n: n + 1))(0))
