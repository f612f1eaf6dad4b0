# The order of except, else and finally, with returns and raises in each.
def f(a, b, c):
    log = []
    def act(what, where):
        log.append(where)
        if what == "raise": raise ValueError(where)
        return what == "return"
    def inner():
        try:
            if act(a, "try"): return "from try"
        except ValueError:
            if act(b, "except"): return "from except"
        else:
            if act(b, "else"): return "from else"
        finally:
            if act(c, "finally"): log.append("!")
        return "end"
    try: r = inner()
    except ValueError as e: r = f"raised {e} context {e.__context__}"
    return log, r
for a in ("", "return", "raise"):
    for b in ("", "return", "raise"):
        for c in ("", "raise"): print(f"{a or '-':>6} {b or '-':>6} {c or '-':>6}", *f(a, b, c))
