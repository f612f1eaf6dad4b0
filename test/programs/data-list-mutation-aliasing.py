# Two names for one list; what +=, slices, functions and defaults do to it.
a = [1, 2]; b = a; b += [3]; print(a); b = b + [4]; print(a, b); c = a[:]; c.append(9); print(a, c)
def add(l): l.append("in"); l = [0]; l.append("lost"); return l
print(add(a), a); a[:] = ["replaced"]; print(a, a is a[:]); m = [[0]] * 3; m[0].append(1); print(m); m = [[0] for _ in range(3)]; m[0].append(1); print(m); t = (a, [1]); t[1].append(2); print(t); x, y = [], []; x.append(y); y.append(1); print(x); d = {"l": a}; d["l"].clear(); print(a, d)
def keep(x, seen=[]): seen.append(x); return seen
print(keep(1), keep(2), keep(3, []), keep(4)); l = [1, 2, 3]; l2 = l; l = l * 2; print(l, l2); l2 *= 2; print(l2); p = q = 0; p += 1; print(p, q); s = "a"; r = s; s += "b"; print(s, r); n = [[]]; o = list(n); o[0].append("shared"); o.append("own"); print(n, o); del b[0]; print(b)
