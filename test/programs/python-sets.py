# Sets of small integers iterate as their table does; operations of sets.
a, b = {3, 1, 2}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a.isdisjoint({9}), len(a))
a.add(10)
a.discard(99)
a.update([11, 12])
print(a, frozenset([1, 2]), set(), {1, 1, 2}, {x % 3 for x in range(10)}, sorted({"b", "a"}), set("aaa"))
a.remove(10)
print(a, 3 in a, {1, 2} == {2, 1}, {8, 0, 16}, {100, 5, 33})
