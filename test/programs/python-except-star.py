# except* clauses split groups
def run(raiser, label):
    print('--', label)
    try:
        try:
            raiser()
        except* ValueError as e:
            print('V', repr(e), e.exceptions)
        except* (TypeError, KeyError) as e:
            print('T', repr(e))
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as e:
        print('left', repr(e), getattr(e, 'exceptions', None))
def r(e):
    def f(): raise e
    return f
run(lambda: None, 'nothing')
run(r(ValueError(1)), 'naked')
run(r(OSError(1)), 'naked other')
run(r(ExceptionGroup('g', [ValueError(1), TypeError(2), OSError(3)])), 'group')
run(r(ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(2), KeyError(3), OSError(4)]), OSError(5)])), 'nested')
run(r(BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)])), 'base')
run(r(KeyboardInterrupt()), 'kbd')
try:
    try:
        raise ExceptionGroup('eg', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError as e:
        raise RuntimeError('new') from e
except ExceptionGroup as e:
    print(repr(e), [repr(x) for x in e.exceptions])
try:
    try:
        raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
    except* TypeError as e:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ValueError(1)
    except* ValueError as e:
        print(e.__traceback__.tb_lineno, e.__traceback__.tb_next)
        raise
except ExceptionGroup as e:
    print(repr(e), e.__context__)
try:
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise KeyError(2)
except Exception as e:
    print(repr(e), repr(e.__context__))
for bad in (ExceptionGroup, int, (ValueError, BaseExceptionGroup), 3):
    try:
        try: raise ExceptionGroup('x', [ValueError(1)])
        except* bad: pass
    except TypeError as e: print(e, repr(e.__context__))
def g():
    for i in range(3):
        try:
            if i == 1: raise ExceptionGroup('x', [ValueError(i)])
            if i == 2: return 'returned'
            continue
        except* ValueError as e:
            for j in range(5):
                if j == 2: break
            print(j, sys.exc_info()[1] is e, repr(e))
        finally: print('f', i)
import sys
print(g(), sys.exc_info())
try: e
except NameError as x: print(x)
class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self
    def derive(self, excs): return MyGroup(self.message, excs, self.code + 1)
m = MyGroup('m', [ValueError(1), TypeError(2), MyGroup('n', [ValueError(3)], 10)], 5)
m.add_note('note')
a, b = m.split(ValueError)
print(repr(a), a.code, a.exceptions[1].code, repr(b), b.code, a.__notes__, b.__notes__)
print(m.subgroup(lambda e: isinstance(e, TypeError)), m.subgroup(OSError), m.split(MyGroup))
try:
    try: raise m
    except* ValueError as e: print(type(e), e.code)
except MyGroup as e: print(repr(e), e.code)
for args in ((), ('a',), ('a', []), ('a', [1]), (1, [ValueError()]), ('a', ValueError()), ('a', [KeyboardInterrupt()])):
    try: print(repr(ExceptionGroup(*args)))
    except Exception as e: print(type(e).__name__, e)
print(repr(BaseExceptionGroup('a', [ValueError()])), repr(BaseExceptionGroup('a', [KeyboardInterrupt()])))
print(str(ExceptionGroup('a', [ValueError(), ExceptionGroup('b', [OSError()])])), ExceptionGroup('a', (ValueError(),)).args)
try:
    m.split(3)
except TypeError as e: print(e)
try: m.message = 'x'
except AttributeError as e: print(e)
class Bad(ExceptionGroup):
    def derive(self, excs): return 5
try: Bad('x', [ValueError(), TypeError()]).split(ValueError)
except TypeError as e: print(e)
class BadSplit(ExceptionGroup):
    def split(self, c): return 5
try:
    try: raise BadSplit('x', [ValueError(), TypeError()])
    except* ValueError: pass
except TypeError as e: print(e)
def gen():
    try: yield 1
    except* ValueError as e: yield repr(e)
    yield 'after'
x = gen(); next(x); print(x.throw(ValueError(5)), next(x))
import asyncio
async def fail(n): 
    await asyncio.sleep(n)
    raise [ValueError, TypeError, OSError][n](n)
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0)); tg.create_task(fail(0))
    except* ValueError as e:
        print('got', repr(e))
        await asyncio.sleep(0)
        print('slept')
    try:
        raise ExceptionGroup('z', [TypeError(1)])
    except* TypeError:
        await asyncio.sleep(0)
asyncio.run(main())
