# The traceback of a group that nobody catches: a tree with numbers, causes and notes inside.
def fail(kind, text):
    try: raise kind(text)
    except Exception as e: return e
def chained():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise RuntimeError("chained") from e
    except RuntimeError as e: return e
inner = ExceptionGroup("inner", [fail(KeyError, "k"), chained()])
inner.add_note("a note on the inner group")
first = fail(ValueError, "bad\nsecond line"); first.add_note("noted")
raise ExceptionGroup("several problems", [first, inner, OSError("No such file"), SyntaxError("made up")])
