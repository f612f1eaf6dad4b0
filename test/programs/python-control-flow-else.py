# else on loops and try, break and continue through finally, nested loops, while with walrus, pass and ellipsis.
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0: break
    else: print(n, end=" ")
print()
i = 0
while i < 3:
    i += 1
    if i == 2: continue
    print("i", i, end=" ")
else: print("else", i)
while True:
    i += 1
    if i > 5: break
else: print("never")
for x in []: pass
else: print("empty loop's else")
def f():
    for a in range(3):
        try:
            if a == 1: continue
            for b in "xy":
                try:
                    if b == "y": break
                    print(a, b, end=" ")
                finally: print("f", end=" ")
            else: print("no break", end=" ")
        finally: print("F", end=" ")
    return "done"
print(f())
def g():
    while True:
        try:
            try: return "try"
            finally: print("inner", end=" ")
        finally:
            print("outer", end=" ")
print(g())
def h(n):
    if n < 0: return "negative"
    elif n == 0: return "zero"
    elif n < 10: return "small"
    else: return "large"
print([h(n) for n in (-1, 0, 5, 50)])
def p(): pass
def e(): ...
class Empty: ...
print(p(), e(), Empty.__name__, ... is Ellipsis)
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b, end="; ")
for i in range(3):
    for j in range(3):
        if j == i: break
        if (i + j) % 2: continue
        print(i, j, end=" ")
print(); total = 0
for k in range(10 ** 9):
    total += k
    if total > 50: break
print(k, total); it = iter([1, 2, 3, 4])
for a in it: print(a, next(it), end=" ")
for x in 1, 2: print(x, end=" ")
for x in *"ab", 3: print(x, end=" ")
d = {}
for d["k"] in range(3): pass
print(d); z = [0]
for z[0] in "ab": pass
print(z); del d, z
if not (1, 2) == [1, 2] and "" or None: print("no")
else: print("yes")
assert True; x = y = z = 0; x += 1; print(x, y, z); (lambda: print("statement expression"))(); 1; "string statement"; [print("in list")]
