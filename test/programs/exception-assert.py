# assert: messages, tuples, expressions with side effects, AssertionError by hand, the traceback.
def attempt(f):
    try: f()
    except AssertionError as e: print(repr(e), e.args)
def a1(): assert 1 == 2
def a2(): assert [], "empty"
def a3(): assert False, ("tuple", 1)
def a4(): assert 1, "fine"; print("passed")
def a5(): assert None, None
def a6(): assert 0, ValueError("as message")
def a7(): raise AssertionError("by hand")
def a8(): assert (lambda: False)(), f"computed {1 + 1}"
def a9(): assert all(x > 0 for x in (1, -1)), [x for x in (1, -1) if x < 0]
for f in (a1, a2, a3, a4, a5, a6, a7, a8, a9): attempt(f)
log = []
def note(x): log.append(x); return x
assert note(True), note("message not evaluated")
try: assert note(False), note("evaluated")
except AssertionError: pass
print(log, __debug__)
def average(values):
    assert len(values) > 0, "no values"
    return sum(values) / len(values)
print(average([1, 2])); average([])
