# iter with a sentinel, next with a default, and iterators that are spent.
state = iter([5, 3, 8, 0, 7])
print(list(iter(lambda: next(state), 0)), next(state), next(state, "spent"), next(state, None))
import io
text = io.StringIO("line one\nline two\n\nafter"); print(list(iter(text.readline, "\n")), text.read())
rolls = iter([2, 6, 3]).__next__; print(list(iter(rolls, 6)), rolls())
it = iter("ab"); print(next(it), list(it), list(it), next(it, "end"), iter(it) is it, it.__length_hint__() if hasattr(it, "__length_hint__") else "")
def countdown(n):
    while n: yield n; n -= 1
c = countdown(3); print(next(c), *c, next(c, "done")); e = iter([]); print(next(e, "empty"), sum(e), list(e), max(e, default="none"))
for make in (lambda: iter([1, 2, 3]), lambda: iter({1: 2}), lambda: reversed([1, 2]), lambda: enumerate("a"), lambda: zip("a"), lambda: map(str, [1]), lambda: filter(None, [1]), lambda: countdown(1), lambda: iter(range(2)), lambda: iter({1}), lambda: iter((1,)), lambda: iter(b"x")):
    i = make(); first = next(i); print(type(i).__name__, first, list(i), next(i, "-"), end="; ")
