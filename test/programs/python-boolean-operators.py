# and, or and not hand back operands, and evaluate no more than they need.
def t(x): print("t", x, end="; "); return x
print(t(0) or t("") or t("last")); print(t(1) and t([]) and t(2)); print(t(0) and t(1) or t(2)); print(not t(0), not t([1])); print((t(1) or t(2)) and t(3))
print(None or 0, 0 or None, "" and 5, [] or {} or (), 1 and 2 and 3, not "" and "x", not (1 and 0), bool(1 and []), True and False or True, 1 or 1 / 0, 0 and 1 / 0)
class Flip:
    n = 0
    def __bool__(self): Flip.n += 1; return Flip.n % 2 == 1
f = Flip(); print(f and "first", f or "second", f.n, "yes" if f else "no", not f, any([f, f]), all([f, f]), f.n)
class Bad:
    def __bool__(self): raise ValueError("no truth")
for g in (lambda: Bad() or 1, lambda: not Bad(), lambda: 1 if Bad() else 2, lambda: bool(Bad()), lambda: [x for x in [1] if Bad()]):
    try: g()
    except ValueError as e: print(e, end=" ")
while Bad.__name__ and not False: break
print("end")
