# Ranges: items, membership, slices, equality, length, huge ones.
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], list(r[::-2]), r.start, r.stop, r.step, 5 in r, 6 in r, 5.0 in r, "5" in r, r.index(8), r.count(8), r.count(9), list(reversed(r)), sum(r), min(r), max(r))
print(range(3), range(0), list(range(5, 0, -2)), list(range(-3)), range(0, 3) == range(3), range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), range(3) == [0, 1, 2], hash(range(0)) == hash(range(1, 1)), bool(range(0)), bool(range(1)), range(10)[2:8:3], range(10, 0, -3)[1], repr(range(0, 10, 1)), repr(range(1, 10, 2)))
big = range(10 ** 20, 10 ** 20 + 10, 3)
print(big[1], list(big), 10 ** 20 + 3 in big, big.index(10 ** 20 + 9), range(10 ** 30)[-1], len(range(-5, 5)), range(True), 10 ** 18 in range(10 ** 19), range(0, 10 ** 25, 10 ** 24)[3:5])
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: range())
attempt(lambda: range(1.5))
attempt(lambda: range("3"))
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: r[99])
attempt(lambda: r["a"])
attempt(lambda: r.index(7))
attempt(lambda: r.index("a"))
attempt(lambda: len(range(10 ** 30)))
attempt(lambda: range(3) + range(3))
attempt(lambda: range(3) < range(4))
attempt(lambda: range(stop=3))
attempt(lambda: r.append(1))
attempt(lambda: [range(3)][0].start.x)
def put(): r[0] = 1
def attr(): r.start = 1
attempt(put); attempt(attr)
class I:
    def __index__(self): return 4
print(range(I()), list(range(I(), 6)), next(iter(r)), [*range(3)], {range(2): 1}[range(0, 2)], range(5)[True], [i for i in range(3) for i in range(i)], list(zip(range(3), range(10, 0, -4))), type(iter(range(1))).__name__, range(4).__reversed__().__next__())
for i in range(3): i += 10; print(i, end=" ")
else: print("end", i)
