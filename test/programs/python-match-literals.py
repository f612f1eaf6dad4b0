# match: literals, captures, alternatives, guards, the wildcard, values by dotted names.
import math
class K: RED = 1; TEXT = "t"
def m(x):
    match x:
        case 0 | 1: return "zero or one"
        case -1: return "minus one"
        case 2.5: return "float"
        case 3 + 4j: return "complex"
        case "a" "b": return "joined text"
        case b"x": return "bytes"
        case None: return "None"
        case True: return "True"
        case K.TEXT: return "K.TEXT"
        case math.pi: return "pi"
        case (5): return "five"
        case int(n) if n > 100: return f"big {n}"
        case str() as s if s: return f"text {s!r}"
        case int() | float() as n: return f"number {n}"
        case _: return f"else {x!r}"
for x in (0, 1, True, False, -1, 2.5, 3 + 4j, "ab", b"x", None, "t", math.pi, 5, 500, "zz", "", 7, 7.5, [], 1.0, K): print(m(x), end="; ")
print()
match 5:
    case x if x > 10: print("never")
    case x: print("captured", x)
print(x)
match = 3; case = match + 1; print(match, case)
match [1, 2][0]:
    case 1: print("soft keywords")
match (match, case):
    case 3, 4: print("tuple subject")
match 1, 2:
    case a, b: print(a + b)
match {"k": [1, {"j": 2}]}:
    case {"k": [_, {"j": deep}]}: print(deep)
def order(n):
    match n:
        case [] | [_]: return "short"
        case [x, y]: return (x, y)
        case [x, *_, y] if x == y: return "same ends"
        case [x, *rest]: return (x, rest)
print(order([]), order([1]), order((1, 2)), order([1, 2, 1]), order(range(4)), order("ab"))
def nothing(x):
    match x:
        case 1: return "one"
print(nothing(2)); type = "soft too"; print(type); del type
for v in (1, 2, 3):
    match v:
        case 1: continue
        case 2: print("two")
        case _: break
print(v)
