# Tracebacks: marks, repeats, groups, notes and what was meant.
import traceback, warnings, sys
def f(x): return g(x) + 1
def g(x):
    raise ValueError('bad %s' % x)
try: f(3)
except ValueError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(e))
    print(''.join(traceback.format_exception(type(e), e, e.__traceback__)))
    print(traceback.format_tb(e.__traceback__))
    print([(x.name, x.lineno, x.line) for x in traceback.extract_tb(e.__traceback__)])
    traceback.print_exc(file=sys.stdout, limit=1)
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_frame.f_code.co_name)
def h():
    warnings.warn('careful')
    warnings.warn('old', DeprecationWarning)
for _ in range(2): h()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    h()
    print(len(w), w[0].message, w[0].category, w[0].lineno)
warnings.simplefilter('error')
try: h()
except UserWarning as e: print('err', e)
warnings.simplefilter('ignore'); h()
print(sys.exc_info())
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('x') from None
except KeyError as e: print(''.join(traceback.format_exception(e)))
try:
    raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [TypeError('t'), KeyError('k')])])
except ExceptionGroup as eg:
    traceback.print_exc(file=sys.stdout)
    print(eg.split(ValueError), eg.subgroup(lambda e: isinstance(e, KeyError)))
e = ValueError('noted'); e.add_note('line1\nline2'); e.add_note('x')
traceback.print_exception(e, file=sys.stdout)
class Odd(Exception):
    def __str__(self): return 'odd one'
class Fails(Exception):
    def __str__(self): raise RuntimeError
for x in [Odd(), Fails()]:
    traceback.print_exception(x, file=sys.stdout)
def deep(n):
    if n == 0: [][1]
    deep(n-1)
try: deep(8)
except IndexError: traceback.print_exc(file=sys.stdout)
class A:
    def __init__(self): self.counter = 1
    def go(self): return self.countr
try: A().go()
except AttributeError: traceback.print_exc(file=sys.stdout)
try: A().conter
except AttributeError: traceback.print_exc(file=sys.stdout)
def names():
    total = 5
    return totl
try: names()
except NameError: traceback.print_exc(file=sys.stdout)
class B:
    def m(self): return counter
    counter = 4
try: B().m()
except NameError: traceback.print_exc(file=sys.stdout)
try: math.sqrt(3)
except NameError: traceback.print_exc(file=sys.stdout)
x = {'a': {'b': None}}
try: x['a']['b']['c']['d']
except TypeError: traceback.print_exc(file=sys.stdout)
try:
    y = (1 +
         2 + x
         )
except TypeError: traceback.print_exc(file=sys.stdout)
try: f(
        3)
except ValueError: traceback.print_exc(file=sys.stdout)
try: z = f(3)
except ValueError: traceback.print_exc(file=sys.stdout)
try: print(f(3), [i for i in range(3)], 'long enough')
except ValueError: traceback.print_exc(file=sys.stdout)
try: assert 1 == 2, 'no'
except AssertionError: traceback.print_exc(file=sys.stdout)
try: (lambda: 1/0)()
except ZeroDivisionError: traceback.print_exc(file=sys.stdout)
try: [1/n for n in (1, 0)]
except ZeroDivisionError: traceback.print_exc(file=sys.stdout)
try: f"{1/0}"
except ZeroDivisionError: traceback.print_exc(file=sys.stdout)
try: a, b = 1, 2, 3
except ValueError: traceback.print_exc(file=sys.stdout)
try: 'é' * 3 + x['nope'] if True else 1
except KeyError: traceback.print_exc(file=sys.stdout)
try: int('x')
except ValueError: traceback.print_exc(file=sys.stdout)
try: raise
except RuntimeError: traceback.print_exc(file=sys.stdout)
try: f(x=1, y=2)
except TypeError: traceback.print_exc(file=sys.stdout)
try: x.foo.bar
except AttributeError: traceback.print_exc(file=sys.stdout)
try: del x['q']
except KeyError: traceback.print_exc(file=sys.stdout)
try: x[1] += 1
except KeyError: traceback.print_exc(file=sys.stdout)
try: -'a'
except TypeError: traceback.print_exc(file=sys.stdout)
try: 1 < 'a' < 3
except TypeError: traceback.print_exc(file=sys.stdout)
try:
    for i in 5: pass
except TypeError: traceback.print_exc(file=sys.stdout)
try:
    with 5: pass
except TypeError: traceback.print_exc(file=sys.stdout)
try: import nope.x
except ImportError: traceback.print_exc(file=sys.stdout)
