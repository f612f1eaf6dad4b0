# Rich comparison: reflection, NotImplemented, defaults for != and ==, chains, mixed types.
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V{self.n}"
    def __eq__(self, o): print(f"{self}=={o}", end=" "); return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): print(f"{self}<{o}", end=" "); return self.n < o.n if isinstance(o, V) else NotImplemented
    def __le__(self, o): print(f"{self}<={o}", end=" "); return "truthy"
a, b = V(1), V(2)
print(a == b); print(a != b); print(a == 1); print(1 == a); print(a < b); print(a > b); print(a <= b); print(a >= b); print(a < b < V(3)); print(b < a < b); print(a in [b, V(1)]); print([a] == [V(1)]); print((1, a) < (1, b)); print(max(a, b), min([a, b])); print(a != None)
for f in (lambda: a < 1, lambda: 1 < a, lambda: a > 1, lambda: hash(a), lambda: {a}, lambda: 1 >= object(), lambda: None < None):
    try: print(f())
    except TypeError as e: print(e)
class Sub(V):
    def __eq__(self, o): print("sub", end=" "); return True
    def __gt__(self, o): print("sub>", end=" "); return "from sub"
print(a == Sub(5)); print(a < Sub(5)); print(Sub(1) == a)
class Odd:
    def __eq__(self, o): return [1]
    def __ne__(self, o): return "ne"
    def __lt__(self, o): return None
    def __gt__(self, o): return []
print(Odd() == 1, Odd() != 1, Odd() < 1, Odd() > 1, not (Odd() == 1), 5 < Odd(), [Odd()] == [2], Odd() in [3], sorted([Odd(), Odd()]) and "sorted")
class NoEq: pass
x = NoEq(); print(x == x, x == NoEq(), x != x, x is x, NoEq.__eq__(x, 5), NoEq.__ne__(x, x), x.__eq__(x), x.__lt__(x), object.__eq__(x, x), (5).__eq__("5"), (5).__lt__(5.5), [1].__eq__((1,)), "a".__lt__("b"))
class Mix:
    def __eq__(self, o): return True
    __hash__ = None
class Hashed:
    def __eq__(self, o): return True
    def __hash__(self): return 1
print(Mix() == object(), Mix() != 5, {Hashed(): 1}[Hashed()], Hashed() in {Hashed()}, Mix.__hash__, V.__hash__, 1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True, 3 > 2 == 2, (1 < 2) == True, 1 < 2 == True, "a" "b" == "ab" != "c", not 1 == 2, 1 in [1] == True, 5 is 5 in [True] if False else "chains")
