# Exceptions of one's own: data, texts, hierarchy, pickles of arguments, catching by base.
class AppError(Exception):
    code = 1
    def __init__(self, message="went wrong", **info): super().__init__(message); self.info = info
    def __str__(self): return f"[{self.code}] {super().__str__()}" + (f" {self.info}" if self.info else "")
class NotFound(AppError, LookupError): code = 404
class Silent(AppError): 
    def __str__(self): return ""
class Wrapped(AppError):
    def __init__(self, cause): super().__init__(f"wrapped {cause!r}"); self.__cause__ = cause
for e in (AppError(), AppError("text", a=1), NotFound("page", url="/x"), Silent(), Wrapped(KeyError("k"))):
    try: raise e
    except LookupError as x: print("lookup:", x, x.args, x.info)
    except AppError as x: print("app:", x, repr(x), x.args, x.code, x.__cause__)
try: raise NotFound
except AppError as e: print(e, isinstance(e, LookupError), NotFound.__mro__[1:3])
class Temp(Exception):
    def __init__(self, celsius): self.celsius = celsius
    @property
    def fahrenheit(self): return self.celsius * 9 / 5 + 32
try: raise Temp(100)
except Temp as t: print(t.fahrenheit, t.args, str(t), repr(t))
def risky(kind):
    try:
        if kind: raise kind
        return "fine"
    except (ValueError, TypeError) as e: raise AppError("bad input") from e
for kind in (None, ValueError("v"), TypeError, KeyError("k")):
    try: print(risky(kind))
    except AppError as e: print(e, "from", repr(e.__cause__))
    except Exception as e: print("other", repr(e))
raise Temp(-5) from NotFound("uncaught", id=7)
