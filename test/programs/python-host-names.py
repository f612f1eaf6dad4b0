# Names that mean something to JavaScript are ordinary names.
class O: pass
o = O()
for name in ('__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype', 'length', '__defineGetter__', 'then', 'undefined', 'NaN', 'null'):
    print(hasattr(o, name), getattr(o, name, 'none'), name in globals(), name in {}, {}.get(name), name in dir(o))
    setattr(o, name, 1); print(getattr(o, name), vars(o).pop(name), hasattr(o, name))
    d = {name: 2}; print(d, d[name], name in d, dict(**d), d.pop(name), d)
    def f(**kw): return kw
    print(f(**{name: 3}))
    globals()[name] = 4
    print(eval(name) if name not in ('__proto__x',) else 0)
    del globals()[name]
    try: eval(name)
    except NameError as e: print(e)
    try: __import__(name)
    except ImportError as e: print(e)
    try: getattr(5, name)
    except AttributeError as e: print(e)
    try: getattr(O, name)
    except AttributeError as e: print(e)
    print({name}, f'{name}', '%(' + name + ')s' % () if False else '%s' % name, f'{{{name}}}'.format(**{name: 5}))
class constructor:
    __proto__ = 5
    def toString(self, hasOwnProperty=1, *, valueOf=2): return hasOwnProperty, valueOf, self.__proto__
print(constructor().toString(valueOf=3), constructor.__proto__, constructor.__name__, vars(constructor)['__proto__'])
def toString(__proto__, constructor=1): return __proto__, constructor, locals()
print(toString(1), toString(__proto__=2, constructor=3))
try: toString()
except TypeError as e: print(e)
try: toString(1, valueOf=2)
except TypeError as e: print(e)
try: int(__proto__=1)
except TypeError as e: print(e)
try: print(1, constructor=2)
except TypeError as e: print(e)
try: 'x'.hasOwnProperty
except AttributeError as e: print(e)
try: '{constructor}'.format()
except KeyError as e: print(repr(e))
try: '{0.constructor}'.format(1)
except AttributeError as e: print(e)
import json, dataclasses, enum, collections
print(json.loads('{"__proto__": {"a": 1}, "constructor": 2}'), json.dumps({'__proto__': 1}))
@dataclasses.dataclass
class DC:
    constructor: int
    toString: str = 'x'
print(DC(1), DC(1) == DC(1), dataclasses.asdict(DC(2)))
class E(enum.Enum):
    constructor = 1
    __proto__x = 2
print(list(E)[0], E['constructor'])
N = collections.namedtuple('N', 'constructor toString'); print(N(1, 2), N(1, 2)._asdict())
print(collections.Counter(['__proto__', 'constructor', '__proto__']))
match {'__proto__': 1}:
    case {'__proto__': p}: print(p)
class Slots: __slots__ = ('constructor', 'hasOwnProperty')
s = Slots(); s.constructor = 1; print(s.constructor)
try: s.hasOwnProperty
except AttributeError as e: print(e)
try:
    from math import constructor
except ImportError as e: print(type(e).__name__)
import asyncio
async def hasOwnProperty(): return asyncio.current_task().get_name()
async def main(): 
    t = asyncio.create_task(hasOwnProperty(), name='__proto__'); print(await t)
asyncio.run(main())
