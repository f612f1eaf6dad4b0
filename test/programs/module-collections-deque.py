# collections.deque: both ends, maxlen, rotation, indexing, changes while iterating.
from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft("ab"); print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1], d[2], 3 in d, d.index(3), d.count(3), d.maxlen, list(d), list(reversed(d)))
d.rotate(2); print(d); d.rotate(-1); print(d); d.rotate(); d.reverse(); print(d); d.remove(3); d.insert(1, "ins"); d[0] = "set"; del d[1]; print(d, d.copy() == d, d + deque([9]), d * 2 == d + d, d == list(d), deque("ab") < deque("b"), bool(deque())); d += "xy"; d *= 1; print(d); d.clear(); print(d)
m = deque(range(5), maxlen=3); print(m, m.maxlen); m.append(9); m.appendleft(8); print(m, m.copy().maxlen, repr(m), m + deque([1, 2, 3, 4])); m.extend("abcd"); print(m); m.rotate(1); print(m, deque(maxlen=0), deque([1], maxlen=0), deque("abc", 2))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: deque().pop()); attempt(lambda: deque().popleft()); attempt(lambda: deque([1])[5]); attempt(lambda: deque([1]).remove(2)); attempt(lambda: deque([1]).index(2)); attempt(lambda: deque(5)); attempt(lambda: deque([1], -1)); attempt(lambda: deque([1])[0:1]); attempt(lambda: deque("abc", 3).insert(0, "x")); attempt(lambda: deque([1]) + [2]); attempt(lambda: deque([1])["a"]); attempt(lambda: deque([], "x"))
def grow():
    q = deque([1, 2])
    for x in q: q.append(x)
attempt(grow)
q = deque([("a", 0)]); seen = []
while q:
    name, depth = q.popleft(); seen.append(name)
    if depth < 2: q.extend((name + c, depth + 1) for c in "xy")
print(seen, deque(zip("ab", [1, 2])), deque([deque([1])]), [*deque("hi")], max(deque([3, 9])), deque([1, [2]]).copy(), sorted(deque("cab")))
