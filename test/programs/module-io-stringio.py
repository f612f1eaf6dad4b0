# io.StringIO and io.BytesIO: files in memory.
import io
s = io.StringIO("one\ntwo\nthree"); print(s.read(4), s.readline(), s.readlines(), s.read(), s.tell(), s.seek(0), s.getvalue(), list(s)); s.seek(0, 2); s.write("!"); print(s.getvalue(), s.truncate(3), s.getvalue(), s.closed, s.readable(), s.writable(), s.seekable())
w = io.StringIO(); print("a", 1, sep="-", file=w, end=";"); w.writelines(["x", "y"]); print(repr(w.getvalue())); w.seek(1); w.write("ZZZ"); print(w.getvalue()); w.close(); print(w.closed)
b = io.BytesIO(b"abc\ndef"); print(b.read(2), b.readline(), b.read(), b.seek(0), b.readlines(), b.getvalue(), b.tell()); b.seek(1); b.write(b"XY"); print(b.getvalue(), b.getbuffer().nbytes if hasattr(b, "getbuffer") else 7)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: w.read()); attempt(lambda: io.StringIO().write(b"x")); attempt(lambda: io.BytesIO().write("x")); attempt(lambda: io.StringIO(5)); attempt(lambda: s.seek(-1)); attempt(lambda: s.seek(1, 1)); attempt(lambda: b.seek(-1, 2))
with io.StringIO("ctx") as f: print(f.read())
print(f.closed, isinstance(f, io.TextIOBase), isinstance(b, io.IOBase), [l.rstrip() for l in io.StringIO("a\nb\n")], io.StringIO("x\r\ny").read(), io.SEEK_END, io.DEFAULT_BUFFER_SIZE > 0)
