# types: names of the interpreter's types, SimpleNamespace, MappingProxyType, MethodType, new_class, coroutine, DynamicClassAttribute.
import types
def f(): pass
def g(): yield
async def c(): pass
async def ag(): yield
co = c(); print(type(f) is types.FunctionType is types.LambdaType, type(g()) is types.GeneratorType, type(co) is types.CoroutineType, type(ag()) is types.AsyncGeneratorType, type(f.__code__) is types.CodeType, type(len) is types.BuiltinFunctionType, type([].append) is types.BuiltinMethodType, type(types) is types.ModuleType, type(str.join) is types.MethodDescriptorType, type(object.__init__) is types.WrapperDescriptorType, type(object().__str__) is types.MethodWrapperType, type(int.real) is types.GetSetDescriptorType, type(None) is types.NoneType, type(...) is types.EllipsisType, type(NotImplemented) is types.NotImplementedType, type(list[int]) is types.GenericAlias, type(int | str) is types.UnionType, type(dict.__dict__["fromkeys"]) is types.ClassMethodDescriptorType); co.close()
n = types.SimpleNamespace(a=1, b="x"); n.c = [n.a]; del n.b; print(n, n == types.SimpleNamespace(a=1, c=[1]), vars(n), types.SimpleNamespace({"k": 1}, j=2), types.SimpleNamespace(), n.a); n.me = n; print(n)
d = {"k": 1}; m = types.MappingProxyType(d); d["j"] = 2; print(m, m["j"], len(m), list(m), m.get("z"), "k" in m, m == d, m | {"q": 1}, m.copy(), dict(m), list(m.items()), repr(m), hash(types.MappingProxyType({})) if False else "")
def attempt(h):
    try: print(h())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: m.__setitem__("a", 1)); attempt(lambda: types.MappingProxyType([1])); attempt(lambda: types.MappingProxyType()); attempt(lambda: types.SimpleNamespace(1)); attempt(lambda: types.MethodType(5)); 
def put(): m["x"] = 1
attempt(put)
class K: pass
k = K(); k.m = types.MethodType(lambda self, x: (type(self).__name__, x), k); print(k.m(3), k.m.__self__ is k, types.new_class("N", (K,), {}, lambda ns: ns.update(x=5)).x, types.prepare_class("P", (K,))[0], types.resolve_bases((K,)), types.get_original_bases(K))
mod = types.ModuleType("mymod", "Docs."); mod.x = 1; print(mod, mod.__name__, mod.__doc__, mod.x, sorted(vars(mod))); attempt(lambda: mod.y)
@types.coroutine
def old(): x = yield "y"; return x
async def use(): return await old()
u = use(); print(u.send(None))
try: u.send("sent")
except StopIteration as e: print(e.value)
h = types.FunctionType(f.__code__, {}, "named"); print(h.__name__, h(), types.CellType(5).cell_contents)
class D:
    @types.DynamicClassAttribute
    def p(self): return "instance"
print(D().p)
