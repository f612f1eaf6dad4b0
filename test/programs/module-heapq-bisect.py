# heapq and bisect: heaps as lists, merging, nlargest, sorted insertion, keys.
import heapq, bisect
h = []
for n in (5, 1, 8, 3, 2): heapq.heappush(h, n)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, [heapq.heappop(h) for _ in range(len(h))]); l = [9, 4, 7, 1]; heapq.heapify(l); print(l, heapq.nlargest(2, l), heapq.nsmallest(2, l), heapq.nlargest(9, l), heapq.nsmallest(1, ["bb", "a"], key=len), heapq.nlargest(2, "hello", key=ord), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), heapq.nlargest(0, l))
tasks = []; [heapq.heappush(tasks, t) for t in ((2, "b"), (1, "z"), (1, "a"))]; print([heapq.heappop(tasks) for _ in range(3)]); m = [3, 1, 2]; heapq.heapify_max(m); print(m, heapq.heappop_max(m), m); heapq.heappush_max(m, 5); print(m, heapq.heappushpop_max(m, 4), heapq.heapreplace_max(m, 0), m)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: heapq.heappush([1], "a")); attempt(lambda: heapq.heappush([(1, {})], (1, {})))
a = [1, 3, 3, 5]; print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 3, 2), bisect.bisect(a, 5, 0, 2), bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0]), bisect.bisect([], 1), bisect.bisect("ace", "b"))
bisect.insort(a, 4); bisect.insort_left(a, 3); print(a); words = ["a", "ccc"]; bisect.insort(words, "bb", key=len); print(words, [(g, "FDCBA"[bisect.bisect([60, 70, 80, 90], g)]) for g in (33, 99, 77, 70, 89)]); attempt(lambda: bisect.bisect([1, 2], "a")); attempt(lambda: bisect.bisect(a, 3, -1)); attempt(lambda: bisect.bisect(5, 1)); attempt(lambda: bisect.insort((1, 2), 3))
class T:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"T{self.n}"
q = [T(3), T(1), T(2)]; heapq.heapify(q); print(q, heapq.nsmallest(2, q), heapq.heappop(q), bisect.bisect(sorted(q, key=lambda t: t.n), T(2)))
