# range in loops: forwards, backwards, steps, empty, reversed, with enumerate and zip, as a sequence.
for r in (range(4), range(2, 5), range(10, 0, -3), range(5, 2), range(0, 1, 5), range(-2, 2)): print(list(r), len(r), sum(r), list(reversed(r)), r[-1] if r else None, 2 in r, end="; ")
print(); print([(i, j) for i in range(3) for j in range(i, 3)], [i for i in range(20) if i % 3 == 0 and i % 2], list(zip(range(3), range(3, 0, -1))), dict(enumerate(range(5, 8))), [*range(3), *range(2)], list(range(3)) * 2, tuple(range(3)), set(range(3)), max(range(0, 100, 7)), range(3) == range(0, 3, 1), sorted(range(3), key=lambda n: -n))
for i in range(10 ** 12):
    if i > 2: break
print(i, range(10 ** 12)[-1], 10 ** 11 in range(10 ** 12))
