# divmod for clocks, bases and change.
for s in (0, 59, 3661, 90061, -61):
    m, sec = divmod(s, 60); h, m = divmod(m, 60); d, h = divmod(h, 24); print(f"{s}s = {d}d {h:02}:{m:02}:{sec:02}", end="; ")
print([divmod(n, 7) for n in (-8, -7, -1, 0, 6, 7)], divmod(7.5, 2), divmod(-7, 2.0), [(263 // c, 263 % c) for c in (200, 100, 50)])
left, out = 263, {}
for coin in (100, 50, 20, 10, 5, 2, 1): out[coin], left = divmod(left, coin)
print({c: n for c, n in out.items() if n}, left)
