# Slices of lists: read, assign, delete, extended steps, sizes that must fit.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-7], a[::3], a[::-1], a[8:2:-2], a[-1:-4:-1], a[5:5], a[100:], a[:100], a[:], a[slice(None, None, 4)], a[True:3])
a[2:5] = "xyz"; print(a)
a[0:0] = [-2, -1]; print(a)
a[1:3] = []; print(a)
a[::2] = ["e"] * len(a[::2]); print(a)
a[-2:] = [1, 2, 3, 4]; print(a)
a[5:2] = ["ins"]; print(a)
del a[0], a[-1]; print(a)
del a[1:4]; del a[::3]; print(a)
a[:] = (n for n in range(5)); print(a)
a[1:3] = a; print(a)
a[len(a):] = [99]; a[::-1] = list(a); print(a)
del a[::-2]; print(a); del a[:]; print(a)
b = [1, 2, 3]
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
def put(i, v): b[i] = v
def cut(i): del b[i]
attempt(lambda: put(5, 1))
attempt(lambda: put(slice(0, 3, 2), [1]))
attempt(lambda: put(slice(0, 1), 5))
attempt(lambda: put("a", 1))
attempt(lambda: cut(9))
attempt(lambda: cut("a"))
attempt(lambda: b[9])
attempt(lambda: b["a"])
attempt(lambda: b[1, 2])
attempt(lambda: b[::0])
attempt(lambda: b[1.0])
attempt(lambda: b[None:"x"])
class I:
    def __index__(self): return 1
print(b[I()], b[I():], [10, 20][False], slice(1, 2, 3), slice(5).indices(3), slice(None, None, -1).indices(4), slice(1, 2) == slice(1, 2), slice(1).start, slice(1, 2).stop, slice(1, 2).step, slice(-5, 50, 2).indices(10), hash(slice(1, 2)) == hash(slice(1, 2)), slice(1, 3) < slice(1, 4))
