# None: one object, no attributes of note, its place in comparisons and containers.
print(None is None, None == None, None == 0, None == False, None in [0, None], [None].index(None), {None: 1}[None], str(None), repr(None), bool(None), type(None), hash(None) == hash(None), None or "default", None and 1, f"{None}", "%s" % None)
def f(): pass
def g(): return
def h(x=None): return "nothing" if x is None else x
print(f(), g(), h(), h(0), h(None), [].append(1), print("printed"), {}.get("x"), (lambda: None)())
for bad in (lambda: None + 1, lambda: None.x, lambda: None(), lambda: None[0], lambda: len(None), lambda: None < 1, lambda: iter(None), lambda: int(None), lambda: "a" + None, lambda: sorted([1, None]), lambda: None.append(1), lambda: "".join([None]), lambda: sum([1, None]), lambda: max(None, 1), lambda: dict(None), lambda: range(None), lambda: open(None) if False else -None):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
