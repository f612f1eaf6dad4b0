# print: separators, ends, files, flush, and what str() does for it.
import sys, io
print(); print(1, "a", None, 2.5, [1, "x"], sep=", "); print("no newline", end=""); print("!", end="\n\n"); print("a", "b", sep=""); print(*"abc", sep="\n"); print(1, 2, sep=None, end=None); print("é", "日本", "😀", "tab\there")
print("to stderr", file=sys.stderr); print("flushed", flush=True); print("x", file=None)
out = io.StringIO(); print("into", "text", file=out, end="."); print(repr(out.getvalue()))
class File:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text); return len(text)
    def flush(self): self.parts.append("<flush>")
f = File(); print("a", 1, sep="-", file=f, flush=True); print(f.parts); print(file=f); print(f.parts)
class T:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class R:
    def __repr__(self): return "only repr"
class Bad:
    def __str__(self): return 5
print(T(), [T()], {1: T()}, (T(),), R(), f"{T()} {T()!r}", str(T()), repr(T()), "%s %r" % (T(), T()))
def attempt(g):
    try: g()
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: print("a", sep=1))
attempt(lambda: print("a", end=1))
attempt(lambda: print("a", foo=1))
attempt(lambda: print("a", file=5))
attempt(lambda: print(Bad()))
attempt(lambda: str(Bad()))
attempt(lambda: print(x := 5, sep=b""))
sys.stdout.write("direct\n"); sys.stdout.writelines(["l1\n", "l2\n"]); sys.stdout.flush(); print(print("returns"), sys.stdout.write("") , sys.stdout.encoding, sys.stdout.isatty() if False else "")
old, sys.stdout = sys.stdout, io.StringIO()
print("captured")
text, sys.stdout = sys.stdout.getvalue(), old; print(repr(text))
