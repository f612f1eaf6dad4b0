# Precedence and associativity of all operators, seen by an object that writes down what is done.
class E:
    def __init__(self, t): self.t = t
    def __repr__(self): return self.t
    def __bool__(self): return True
for name, sign in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", matmul="@", lshift="<<", rshift=">>", and_="&", xor="^", or_="|", lt="<", gt=">", eq="==").items():
    setattr(E, f"__{name.rstrip('_')}__", lambda s, o, sign=sign: E(f"({s}{sign}{o})"))
for name, sign in dict(neg="-", pos="+", invert="~").items(): setattr(E, f"__{name}__", lambda s, sign=sign: E(f"({sign}{s})"))
E.__hash__ = None
a, b, c, d = map(E, "abcd")
print(a + b * c, a - b - c, a ** b ** c, -a ** b, a ** -b, a * b / c // d % a, a @ b * c, a << b + c, a & b | c ^ d, a | b & c, ~a & b, a < b + c, a == b | c, a + b << c & d ^ a | b, -a * +b, a - -b, a * (b + c), (a + b) ** c, not a == b, a and b + c, a if b else c + d, [a * b, *[c]], a + (b if c else d) * a)
print(a < b < c, (a < b) < c, a or b and c, not a or b, a == b == c, lambda: 0 if a else 1 and 0) if False else print(a < b < c, (a < b) < c, a or b and c, not a or b)
