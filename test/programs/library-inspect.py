# inspect: signatures, kinds of functions, states of coroutines.
import inspect, functools, types
def f(a, b: int = 2, /, c=3, *args, d, e: str = 'x', **kw) -> list: "doc\n      more"
async def co(): pass
def g(): yield
async def ag(): yield
class C:
    "class doc"
    def m(self, x): pass
    def __init__(self, q=1): pass
    async def am(self): pass
print(inspect.signature(f), inspect.signature(C), inspect.signature(C().m), inspect.signature(functools.partial(f, 1, e='y')), inspect.signature(lambda: 0))
print(inspect.iscoroutinefunction(co), inspect.iscoroutinefunction(C().am), inspect.iscoroutinefunction(f), inspect.iscoroutinefunction(functools.partial(co)), inspect.isgeneratorfunction(g), inspect.isasyncgenfunction(ag))
x = co(); print(inspect.iscoroutine(x), inspect.isawaitable(x), inspect.getcoroutinestate(x)); x.close(); print(inspect.getcoroutinestate(x))
y = g(); print(inspect.isgenerator(y), inspect.getgeneratorstate(y)); next(y); print(inspect.getgeneratorstate(y)); y.close(); print(inspect.getgeneratorstate(y))
print(inspect.getdoc(f), inspect.getdoc(C), inspect.isclass(C), inspect.ismethod(C().m), inspect.isfunction(f), inspect.isbuiltin(len))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)])
s = inspect.signature(f); b = s.bind(1, d=5); b.apply_defaults(); print(b.arguments, b.args, b.kwargs)
for bad in [lambda: s.bind(), lambda: s.bind(1), lambda: inspect.signature(C().m).bind(1, 2), lambda: inspect.signature(C().m).bind(y=1)]:
    try: bad()
    except TypeError as e: print(e)
for n, p in s.parameters.items(): print(n, p.kind, p.default if p.default is not p.empty else '-', p.annotation if p.annotation is not p.empty else '-')
print(inspect.getfullargspec(f))
def dec(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@dec
def h(a, b=1): 'hdoc'
print(inspect.signature(h), h.__name__, h.__doc__, inspect.unwrap(h) is h.__wrapped__)
print(types.SimpleNamespace(a=1, b=[2]), types.FunctionType is type(f), types.MethodType(f, 3))
