# Sets for uniqueness, membership, common elements, differences, and seen-before loops.
a, b = [3, 1, 3, 2, 1], [2, 3, 5]
print(len(set(a)), sorted(set(a)), sorted(set(a) & set(b)), sorted(set(a) - set(b)), sorted(set(a) ^ set(b)), sorted(set(a).union(b, [9])), set(b) <= set(a), set() == set([]), {1, 2} == {2, 1, 1})
seen, dup = set(), []
for x in a: dup.append(x) if x in seen else seen.add(x)
print(dup, seen, [x for i, x in enumerate(a) if x not in a[:i]], all(x in seen for x in (1, 2)), len(set("mississippi")), sorted(set("hello")), {len(w) for w in ("a", "bb", "cc")}, {n % 3 for n in range(10)}, frozenset(a) == frozenset(b + [1]) , sorted(set(range(10)) - {n * m for n in range(2, 5) for m in range(2, 5)}), bool(set()), sorted({*a, *b}), max(set(a)), sum({1, 1, 2}))
