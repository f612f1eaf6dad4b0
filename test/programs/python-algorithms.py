# Algorithms of textbooks: searching, sorting, dynamic programming, graphs, numbers.
import heapq
def binary_search(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) // 2
        if l[mid] < x: lo = mid + 1
        else: hi = mid
    return lo if lo < len(l) and l[lo] == x else -1
def quick(l): return l if len(l) < 2 else quick([x for x in l[1:] if x < l[0]]) + [l[0]] + quick([x for x in l[1:] if x >= l[0]])
def insertion(l):
    for i in range(1, len(l)):
        j = i
        while j and l[j - 1] > l[j]: l[j - 1], l[j] = l[j], l[j - 1]; j -= 1
    return l
def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1): t[i][j] = t[i - 1][j - 1] + x if x == y else max(t[i - 1][j], t[i][j - 1], key=len)
    return t[-1][-1]
def levenshtein(a, b):
    row = range(len(b) + 1)
    for i, x in enumerate(a): new = [i + 1]; [new.append(min(row[j] + (x != y), row[j + 1] + 1, new[j] + 1)) for j, y in enumerate(b)]; row = new
    return row[-1]
def dijkstra(g, s):
    dist, q = {s: 0}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        for v, w in g.get(u, {}).items():
            if d + w < dist.get(v, float("inf")): dist[v] = d + w; heapq.heappush(q, (d + w, v))
    return dist
def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): best[c] = max(best[c], best[c - w] + v)
    return best[cap]
def gcd(a, b): return a if not b else gcd(b, a % b)
def coins(n, cs): return 1 if n == 0 else 0 if n < 0 or not cs else coins(n - cs[0], cs) + coins(n, cs[1:])
def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def roman(n): return "".join(r * (n // v - (n // p * p // v if p else 0)) for v, r, p in ()) or "".join((n := n - v * k) * 0 or r * k for v, r in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")) for k in [n // v]) if False else [out := "", [(out := out + r * (n // v), n := n % v) for v, r in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))], out][2]
def subsets_sum(l, t): return [s for m in range(1 << len(l)) if sum(s := [x for i, x in enumerate(l) if m >> i & 1]) == t]
def max_sub(l):
    best = cur = l[0]
    for x in l[1:]: cur = max(x, cur + x); best = max(best, cur)
    return best
l = [5, 3, 9, 1, 7]; print(binary_search(sorted(l), 7), binary_search([1, 3], 2), quick(l), insertion(l[:]), lcs("AGGTAB", "GXTXAYB"), levenshtein("kitten", "sitting"), dijkstra({"a": {"b": 4, "c": 1}, "c": {"b": 2}, "b": {"d": 5}}, "a"), knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7), gcd(48, 18), coins(20, (1, 5, 10)), egcd(30, 12), [roman(n) for n in (4, 1994, 2026)], subsets_sum([1, 2, 3, 4], 5), max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
