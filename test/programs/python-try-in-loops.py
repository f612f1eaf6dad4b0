# try inside loops: break, continue and return pass through finally, in order.
def search(items, wanted):
    for i, item in enumerate(items):
        try:
            if item is None: continue
            if item == wanted: return f"found at {i}"
            if item < 0: break
        except TypeError as e: return f"bad item: {e}"
        else: print("looked at", item, end="; ")
        finally: print(f"({i})", end=" ")
    else: return "not there"
    return "stopped"
print(search([1, None, 3], 3)); print(search([1, -1, 3], 3)); print(search([1, 2], 3)); print(search([1, "x"], 3))
n = 0
while True:
    try:
        n += 1
        if n == 2: continue
        if n == 4: break
        assert n != 3
    except AssertionError: print("assert", end=" ")
    finally: print("n", n, end=" ")
print()
for i in range(2):
    try: raise ValueError(i)
    except ValueError as e: last = e
    print(repr(last), "e" in dir(), end=" ")
print()
