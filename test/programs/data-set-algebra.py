# Sets as in mathematics: laws that hold for all of these, and products, powers, partitions.
from itertools import combinations, product
a, b, c, u = {1, 2, 3}, {2, 3, 4}, {3, 4, 5}, set(range(8))
print((a | b) & c == (a & c) | (b & c), u - (a | b) == (u - a) & (u - b), a ^ b == (a | b) - (a & b), a - b == a & (u - b), (a ^ b) ^ b == a, a & a == a == a | a, a <= u >= b, not a < a, a | set() == a, a & set() == set())
print(sorted(product(a & b, {"x"})), [set(s) for r in range(3) for s in combinations(sorted(a), r)], {x % 3: {y for y in u if y % 3 == x % 3} for x in u}, a.isdisjoint({9}), set.union(a, b, c), set.intersection(a, b, c), set().union(*[{i} for i in range(3)]), len(frozenset([frozenset([1]), frozenset([1])])), {frozenset(a): "key"}[frozenset({3, 2, 1})])
d = set(a); d |= b; d &= c | {2}; d -= {5}; d ^= {9, 2}; print(d, d == {3, 4, 9}); e = a; e |= {99}; print(a is e, a); f = frozenset(b); g = f; f |= {0}; print(f is g, g)
for x in (a, b): print(x.pop() in range(100), len(x), end=" ")
print({*range(3)} | {*()}, {1, 1.0, True}, {0, -0.0, False}, {"a", "a"}, len({(), ((),)}), {1, 2} < {1, 2, 3} > {3}, {1} < {2}, {2} < {1})
