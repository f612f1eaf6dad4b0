# int() reads text in any base, with signs, underscores and blanks.
print(int("42"), int("  -17\n"), int("+5"), int("1_000_000"), int("٣٤"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36))
print(int(b"12"), int(bytearray(b"13")), int(3.99), int(-3.99), int(True), int(), int("0", 0), int("00", 0), int("0_0"))
def attempt(*args, **kwargs):
    try: print(int(*args, **kwargs))
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt("")
attempt("abc")
attempt("1__0")
attempt("_1")
attempt("1_")
attempt("0x10")
attempt("08", 0)
attempt("9", 8)
attempt("1", 1)
attempt("1", 37)
attempt("1", -2)
attempt(1.5, 10)
attempt([])
attempt(None)
attempt("3.5")
attempt(float("inf"))
attempt(float("nan"))
attempt("10", base=2)
attempt(base=2)
attempt("1 2")
attempt("- 1")
class HasInt:
    def __int__(self): return 7
class HasIndex:
    def __index__(self): return 8
class Bad:
    def __int__(self): return "no"
attempt(HasInt()); attempt(HasIndex()); attempt(Bad()); attempt("10", HasIndex())
