# The traceback module: formats, lists of frames, limits, what print_exc prints.
import traceback, sys
def a(): b()
def b(): c(0)
def c(n): return 1 / n
try: a()
except ZeroDivisionError as e:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc() == "".join(traceback.format_exception(e)), traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    for frame in traceback.extract_tb(e.__traceback__): print(frame.name, frame.lineno, frame.line, frame.filename.rsplit("/")[-1])
    print("".join(traceback.format_tb(e.__traceback__, limit=2)), "".join(traceback.format_exception(e, limit=-1)), sep="---\n")
    traceback.print_tb(e.__traceback__, limit=1, file=sys.stdout); traceback.print_exception(e, file=sys.stdout, limit=1); traceback.print_exception(type(e), e, e.__traceback__, limit=0, file=sys.stdout)
    tb = e.__traceback__; lines = []
    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(lines, sys.exc_info()[0], sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__, sys.exception() is e)
    te = traceback.TracebackException.from_exception(e); print(str(te), te.exc_type_str, list(te.format())[-1], len(te.stack))
print(sys.exc_info(), sys.exception(), repr(traceback.format_exc()))
def stack(): return [f.name for f in traceback.extract_stack()]
print(stack()[-2:], traceback.format_stack()[-1].split("\n")[0].rsplit("/")[-1])
print(traceback.format_list([("file.py", 3, "func", "x = 1"), ("other.py", 5, "g", None)]), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()), traceback.format_exception_only(ValueError("a\nb")), traceback.format_exception_only(None))
class Own(Exception):
    def __str__(self): raise RuntimeError
class Mod(Exception): __module__ = "some.module"
print(traceback.format_exception_only(Own()), traceback.format_exception_only(Mod("x")), traceback.format_exception_only(SystemExit(3)), traceback.format_exception_only(StopIteration()))
e = ValueError("never raised"); print(e.__traceback__, traceback.format_exception(e)); traceback.print_exc(file=sys.stdout)
try: raise e.with_traceback(None)
except ValueError: traceback.print_exc()
