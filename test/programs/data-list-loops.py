# Lists that change while they are walked; nesting, sharing, recursion in repr.
a = [1, 2, 3, 4]
for n in a:
    if n % 2: a.remove(n)
print(a)
a = [1, 2, 3]
for n in a:
    if len(a) < 7: a.append(n * 10)
print(a)
it = iter(a); print(next(it), next(it), list(it), list(it), next(it, "done")); a.append(8); print(list(it))
grid = [[0] * 3] * 2; grid[0][0] = 1; print(grid)
grid = [[0] * 3 for _ in range(2)]; grid[0][0] = 1; print(grid, [row[:] for row in grid], list(map(list, zip(*grid))), sum(grid, []))
loop = [1]; loop.append(loop); print(loop, loop[1] is loop, loop == loop)
t = ([],); t[0].append(1); print(t)
try: t[0] += [2]
except TypeError as e: print(e, t)
d = {}; d["me"] = d; d["list"] = [d]; print(d); s = [loop, (loop,), {"k": loop}]; print(s)
try: print(loop == [1, [1, loop]])
except RecursionError as e: print(e)
i = reversed([1, 2, 3]); print(next(i), list(i), list(i), i.__length_hint__(), iter([1, 2]).__length_hint__())
b = [n for n in range(10) if n % 3 == 0]; *c, last = b; print(b, c, last, [*b, *c], [x for pair in zip(b, c) for x in pair], any(b), all(b), sum(b), min(b), max(b), b.index(6), 9 in b, len(b) == b.__len__(), list("ab") + list({"k": 1}) + list((1,)))
print(*a, sep="-"), print(*[], sep="-"), print(*"abc", 1, *[2, 3], sep="")
del b[0], (b[0]), [b[0]]; print(b)
