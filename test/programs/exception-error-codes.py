# Results without exceptions and with them: None, tuples, sentinel objects, early returns, validation lists.
MISSING = object()
def find(d, k, default=MISSING):
    if k in d: return d[k]
    if default is MISSING: raise LookupError(f"no {k!r}, only {', '.join(map(repr, d))}")
    return default
def parse(t):
    try: return int(t), None
    except ValueError as e: return None, str(e)
def validate(r):
    errors = []
    for field, check in {"name": lambda v: bool(v), "age": lambda v: 0 <= v < 150}.items():
        try:
            if not check(r[field]): errors.append(f"{field}: bad value {r[field]!r}")
        except KeyError: errors.append(f"{field}: missing")
        except TypeError as e: errors.append(f"{field}: {e}")
    return errors
print(find({"a": 1}, "a"), find({}, "x", None), parse("5"), parse("x"), validate({"name": "ann", "age": 31}), validate({"name": "", "age": "x"}), validate({}))
try: find({"a": 1, "b": 2}, "c")
except LookupError as e: print(e)
def first_ok(*fs):
    problems = []
    for f in fs:
        try: return f()
        except Exception as e: problems.append(e)
    raise ExceptionGroup("all failed", problems)
print(first_ok(lambda: 1 / 0, lambda: "second")); first_ok(lambda: 1 / 0, lambda: int("x"))
