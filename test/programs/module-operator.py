# operator: every operator as a function, getters, callers, in-place forms.
import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.inv(5), op.invert(5), op.abs(-2), op.lshift(1, 3), op.rshift(8, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.not_([]), op.truth([1]), op.is_(None, None), op.is_not(1, None), op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(3, 2), op.concat("a", "b"), op.contains([1], 1), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.getitem({"k": 1}, "k"), op.index(True), op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 9), op.is_none(None), op.is_not_none(None))
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l, op.iadd([1], [2]), op.imul([1], 2), op.ior({1}, {2}), op.iconcat("a", "b"), op.ipow(2, 3), op.isub(5, 1), op.ifloordiv(7, 2), op.itruediv(7, 2), op.imod(7, 4), op.iand(6, 3), op.ixor(6, 3), op.ilshift(1, 2), op.irshift(8, 1))
i, ii, a, aa, m = op.itemgetter(1), op.itemgetter(0, -1), op.attrgetter("real"), op.attrgetter("real", "imag"), op.methodcaller("split", ",", maxsplit=1)
print(i("abc"), ii([1, 2, 3]), op.itemgetter("k")({"k": 5}), op.itemgetter(slice(1, 3))("abcd"), a(5), aa(3 + 4j), op.attrgetter("__class__.__name__")("x"), m("a,b,c"), op.methodcaller("upper")("x"), op.call(max, 1, 5), op.call(lambda **k: k, x=1), repr(i), repr(ii), repr(a), repr(aa), repr(m), sorted([("b", 1), ("a", 2)], key=i), list(map(op.methodcaller("strip"), [" a "])), op.itemgetter(1)(("x", "y")), op.matmul if False else "")
class M:
    def __matmul__(self, o): return ("mat", o)
    def __index__(self): return 3
    def __length_hint__(self): return 11
print(op.matmul(M(), 2), op.index(M()), op.length_hint(M()), op.__add__(1, 2), op.__getitem__([7], 0))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: op.add(1, "a")); attempt(lambda: op.attrgetter(5)); attempt(lambda: op.attrgetter("x.y")(5)); attempt(lambda: op.methodcaller("nope")(5)); attempt(lambda: op.index(1.5)); attempt(lambda: op.indexOf([1], 5)); attempt(lambda: op.concat(1, 2)); attempt(lambda: i("a")); attempt(lambda: op.itemgetter("k")({})); attempt(lambda: op.lt(1, "a")); attempt(lambda: op.methodcaller(5)); attempt(lambda: op.length_hint(5, "x")); attempt(lambda: op.getitem([1], 5)); attempt(lambda: op.delitem((1,), 0))
