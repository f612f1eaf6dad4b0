# is compares identity, in asks containers: strings by parts, dicts by keys, iterators by looking.
print("b" in "abc", "" in "", "bc" in "abc", "ac" not in "abc", 1 in {1: 2}, 2 in {1: 2}, (1, 2) in {(1, 2): 3}, 1 in [1.0], None in [None], float("nan") in [float("nan")], [] in [[]], 3 in range(5), b"a" in b"cab", 97 in b"abc", "k" in {"k"}, 1 in (x for x in [1]))
it = iter([1, 2, 3, 4]); print(2 in it, list(it), 9 in it)
a = b = []; print(a is b, a is not [], a == [], None is None, type(a) is list, a is a is b, not a is None, True is not False)
for bad in (lambda: 1 in 5, lambda: 1 in "a", lambda: "a" in 5, lambda: [] in {1}, lambda: 1 in None, lambda: object() in object()):
    try: bad()
    except TypeError as e: print(e)
class C:
    def __contains__(self, x): return x
print(0 in C(), "yes" in C(), [] not in C())
