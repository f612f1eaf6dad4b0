# eval, exec and compile run on the machine itself.
x = 10
print(eval('x + 1'), eval('  x\n'), eval('[i * x for i in range(3)]'), eval(b'x - 1'), eval('x', {'x': 'g'}), eval('x + y', {'x': 1}, {'y': 2}))
exec('y = x * 2\nprint(y)')
print(y)
g = {}
exec('def f(a): return a + k\nk = 5', g)
print(g['f'](1), sorted(g), g['f'].__module__ if '__name__' in g else 'no module')
def local():
    a = 1
    exec('a = 2; b = 3')
    print(a, 'b' in locals(), eval('a'), sorted(locals()))
    ns = dict(locals())
    exec('a = 2; b = 3', globals(), ns)
    print(sorted(ns.items()))
    l1 = locals(); l1['a'] = 99
    print(a, locals()['a'], locals() is locals())
local()
c = compile('1 + x', '<mine>', 'eval')
print(eval(c), c.co_filename, c.co_name, type(c))
c = compile('for i in range(2):\n    print(i)\n', 'file.py', 'exec')
exec(c)
c = compile('x; x + 1; None; "s"', '<s>', 'single')
exec(c)
for src, mode in (('x =', 'exec'), ('x = 1', 'eval'), ('', 'eval'), ('1 +', 'eval'), ('a b', 'eval'), ('def f(:', 'exec'), ('return', 'exec'), ('  x = 1', 'exec'), ('x = 1\n  y = 2', 'exec'), ('(', 'eval'), ('"abc', 'exec'), ('a\0b', 'exec'), ('x = 1\ny = 2', 'single')):
    try: compile(src, '<string>', mode)
    except SyntaxError as e: print(type(e).__name__, e, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.filename, e.msg)
for args in (('1', 'f', 'bad'), (1, 'f', 'exec'), ('1', 1, 'exec'), ('1', 'f', 2)):
    try: compile(*args)
    except Exception as e: print(type(e).__name__, e)
for args in ((1,), ('1', 2), ('1', {}, 3), (None,)):
    for f in (eval, exec):
        try: f(*args)
        except Exception as e: print(f.__name__, type(e).__name__, e)
try: eval('undefined_name')
except NameError as e: print(e)
try: exec('raise ValueError("inside")')
except ValueError as e:
    tb = e.__traceback__.tb_next
    print(tb.tb_lineno, tb.tb_frame.f_code.co_filename, tb.tb_frame.f_code.co_name)
print(eval('len', {'__builtins__': {'len': 5}}))
try: eval('len([])', {'__builtins__': {}})
except NameError as e: print(e)
try: exec('import os', {'__builtins__': {}})
except ImportError as e: print(type(e), e)
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
inner = outer()
try: exec(inner.__code__)
except TypeError as e: print(e)
exec(inner.__code__, globals(), closure=inner.__closure__)
print(inner())
class Mapping:
    def __init__(self): self.log = []
    def __getitem__(self, k):
        self.log.append(k)
        if k == 'special': return 42
        raise KeyError(k)
    def __setitem__(self, k, v): self.log.append((k, v))
    def __delitem__(self, k): self.log.append(('del', k))
m = Mapping()
exec('a = special\ndel a\nb = len', {}, m)
print([e if isinstance(e, str) or callable(e[1]) is False else e[0] for e in m.log])
print(eval('special + 1', {}, m))
class Ns(dict):
    def __missing__(self, key): return 'missing ' + key
print(eval('zork', {}, Ns()))
exec("""
class K:
    z = 1
    def m(self): return __class__, self.z
async def co(): return 'co'
def gen():
    yield from range(3)
""")
print(K().m()[1], list(gen()))
import asyncio
print(asyncio.run(co()))
print(eval('lambda q: q + x')(5), eval('(t := 7)'), t)
fs = [eval(f'lambda: {i}') for i in range(3)]
print([f() for f in fs])
print(eval("__import__('math').floor(2.5)"), __import__('collections.abc').__name__, __import__('collections.abc', fromlist=['Sized']).__name__)
import importlib
print(importlib.import_module('json').dumps([1]), importlib.import_module('.abc', 'collections').__name__)
try: importlib.import_module('.x')
except TypeError as e: print(e)
try: importlib.import_module('no_such_module_here')
except ModuleNotFoundError as e: print(e, e.name)
print(list(map(eval, ['1', 'x'])), globals() is vars(), 'x' in dir())
exec('print(__name__, sorted(k for k in globals() if k == "x"))')
d = {}
exec('x = 1\ndef f():\n    global x\n    x += 1\nf()', d); print(d['x'])
