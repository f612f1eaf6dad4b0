# Tuples as records: unpacking in loops, swapping, sorting by fields, as keys, returned by functions.
people = [("ann", 31, "de"), ("bob", 25, "us"), ("cid", 31, "us")]
for name, age, _ in people: print(f"{name:<5}{age}", end=" ")
print(sorted(people, key=lambda p: (-p[1], p[0])), {p[2]: [n for n, *_, c in people if c == p[2]] for p in people}, [n for n, a, c in people if a > 30 and c == "us"], max(people, key=lambda p: p[1]), min(p[1] for p in people), dict((n, a) for n, a, _ in people))
def stats(v): return min(v), max(v), sum(v) / len(v)
lo, hi, mean = stats([a for _, a, _ in people]); print(lo, hi, mean); a, b = 1, 2; a, b = b, a + b; print(a, b); grid = {(x, y): x * y for x in range(3) for y in range(2)}; print(grid[2, 1], (1, 1) in grid, [k for k, v in grid.items() if v], max(grid, key=grid.get)); (x, (y, z)), w = (1, (2, 3)), 4; print(x, y, z, w); head, *tail = people; *init, last = people; print(head[0], len(tail), last[0], len(init)); print((1, 2) + (3,), (0,) * 3, 2 in (1, 2), (1, 2, 3)[::-1], tuple(sorted((3, 1, 2))), len(()), (1,) == (1, ), ("a", 1) < ("b", 0), divmod(7, 2)[1])
