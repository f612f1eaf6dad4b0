# hash and id: what is equal hashes equal; identity of objects in containers.
pairs = [(1, 1.0), (1, True), (0, -0.0), (2 ** 61, float(2 ** 61)), ("a", "a"), ((1, 2), (1.0, 2.0)), (frozenset([1]), frozenset([True])), (None, None), (3 + 0j, 3), (b"x", b"x"), (range(3), range(0, 3)), (1.5, 1.5)]
print([a == b and hash(a) == hash(b) for a, b in pairs], hash(5), hash(-5), hash(0), hash(True), hash(1.0), hash(""), hash(-1) == hash(-2))
for bad in ([], {}, set(), bytearray(), ([],), slice(1, [2])):
    try: hash(bad)
    except TypeError as e: print(e, end="; ")
a = b = [1]; c = [1]; print(id(a) == id(b), id(a) == id(c), a is b, {id(a): "a"}.get(id(c)), hash(print) == hash(print), hash(int) == hash(int), len({1, 1.0, True, 1 + 0j}), {1: "int", 1.0: "float"}, {True: "yes"}[1])
class P:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return self.k == o.k
    def __hash__(self): return hash(self.k)
print(len({P(1), P(1), P(2)}), P(1) in {P(1): 0}, [P(1)].index(P(1)), hash(P("x")) == hash("x"))
