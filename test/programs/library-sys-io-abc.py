# sys, io, abc, copy, types and warnings.
import sys, io, contextlib, abc, copy, types, collections.abc as cabc, warnings
print(sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[:2], sys.byteorder, 'sys' in sys.modules, sys.modules['__main__'].__name__, sys.argv == [__file__], sys.float_info.max, sys.implementation.name)
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
    @staticmethod
    @abc.abstractmethod
    def s(): ...
try: Shape()
except TypeError as e: print(e)
class Sq(Shape):
    def area(self): return 4
    name = 'sq'
try: Sq()
except TypeError as e: print(e)
class Sq2(Sq):
    @staticmethod
    def s(): pass
print(Sq2().area(), Shape.__abstractmethods__ == {'area', 'name', 's'}, isinstance(Sq2(), Shape), issubclass(Sq2, Shape))
@Shape.register
class V: pass
print(isinstance(V(), Shape), issubclass(V, Shape), issubclass(int, Shape))
class MyMap(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = MyMap(); mm['a'] = 1; mm.update(b=2); print(dict(mm), mm.get('z', 0), 'a' in mm, mm.pop('a'), list(mm.items()), mm.setdefault('q', 5), mm == {'b': 2, 'q': 5}, list(mm.keys()), isinstance(mm, cabc.Mapping))
class MySeq(cabc.Sequence):
    def __getitem__(self, i): return [1, 2, 3][i]
    def __len__(self): return 3
print(list(MySeq()), 2 in MySeq(), MySeq().index(3), MySeq().count(1), list(reversed(MySeq())))
for v in [[], (), {}, set(), 'a', b'', 5, len, iter([]), (x for x in []), range(3), {}.keys(), None]:
    print(type(v).__name__, *[c.__name__ for c in (cabc.Iterable, cabc.Iterator, cabc.Sized, cabc.Container, cabc.Hashable, cabc.Callable, cabc.Sequence, cabc.MutableSequence, cabc.Mapping, cabc.Set, cabc.Generator, cabc.Collection, cabc.Reversible) if isinstance(v, c)])
async def co(): pass
c = co(); print(isinstance(c, cabc.Awaitable), isinstance(c, cabc.Coroutine)); c.close()
s = io.StringIO('a\nb\nc'); print(s.readline(), s.read(1), s.tell(), list(s), s.getvalue()); s.seek(0); s.write('XY'); print(s.getvalue()); s.truncate(2); print(repr(s.getvalue())); s.close()
try: s.read()
except ValueError as e: print(e)
b = io.BytesIO(b'ab'); b.seek(0, 2); b.write(b'cd'); print(b.getvalue(), b.tell())
try: io.StringIO().write(5)
except TypeError as e: print(e)
with io.StringIO() as st: print('x', 'y', sep='-', file=st); print(repr(st.getvalue()))
class Node:
    def __init__(self, v, n=None): self.v = v; self.n = n
a = Node([1]); a.n = a; d = copy.deepcopy(a); print(d.n is d, d.v == a.v, d.v is a.v, copy.copy(a).v is a.v)
class Cp:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(Cp()), copy.deepcopy([Cp()]))
try: copy.deepcopy((x for x in []))
except TypeError as e: print(e)
ns = types.SimpleNamespace(a=1); ns.b = 2; print(ns, ns == types.SimpleNamespace(a=1, b=2)); mp = types.MappingProxyType({'a': 1}); print(mp['a'], mp, len(mp), list(mp), 'a' in mp)
try: mp['b'] = 1
except TypeError as e: print(e)
print(types.FunctionType.__name__, types.GeneratorType.__name__, types.ModuleType('mod'), types.CoroutineType.__name__)
def deprecated():
    warnings.warn('use other', DeprecationWarning, stacklevel=2)
deprecated()
with warnings.catch_warnings():
    warnings.simplefilter('ignore'); deprecated(); warnings.warn('silent')
warnings.warn('shown', RuntimeWarning)
warnings.warn_explicit('explicit', UserWarning, 'file.py', 10)
@contextlib.contextmanager
def tag(n): print(f'<{n}>'); yield; print(f'</{n}>')
@tag('p')
def para(): print('text')
para(); para()
with contextlib.redirect_stderr(sys.stdout): print('to err', file=sys.stderr)
old = sys.stdout
class Tee:
    def __init__(self): self.got = []
    def write(self, s): self.got.append(s)
    def flush(self): self.got.append('FLUSH')
t = sys.stdout = Tee(); print('a', 1, flush=True); print(); sys.stdout = old; print(t.got)
sys.stdout.write('direct\n'); sys.stderr.write('err direct\n'); print('e', file=sys.stderr); sys.stdout.writelines(['l1\n', 'l2\n'])
print(None, True, 1.0, 1e20, -0.0, [1, 'a', None], {'k': (1,)}, {1}, frozenset(), b'x', ..., 1j, sep='|')
try: print('x', file=5)
except AttributeError as e: print(e)
sys.stdout = None; print('nothing'); sys.stdout = old
print(f'{3.14159:.2f} {42:>5} {"x":^5} {1000000:,} {0.5:%} {255:#x} {"s"!r} {1+1=}')
sys.exit('bye')
