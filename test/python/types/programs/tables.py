# dict, its views and set: methods and refusals.

class X:
    pass


class M:

    def keys(s):
        return ['a', 'b']

    def __getitem__(s, k):
        return k * 2


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


show(lambda: dict(1))
show(lambda: dict([1]))
show(lambda: dict([(1,)]))
show(lambda: dict([(1,2,3)]))
show(lambda: dict(["ab"]))
show(lambda: dict(a=1))
show(lambda: dict({"a":1},a=2))
show(lambda: dict([("a",1)],b=2))
show(lambda: dict(1,2))
show(lambda: dict(M()))
show(lambda: dict([[1,2]]))
show(lambda: dict(["abc"]))
show(lambda: dict([(1,2)],**{"x":1}))
show(lambda: {}.get())
show(lambda: {}.get(1,2,3))
show(lambda: {}.pop())
show(lambda: {}.pop(1))
show(lambda: {}.pop(1,2))
show(lambda: {1:2}.pop(1))
show(lambda: {}.popitem())
show(lambda: {1:2,3:4}.popitem())
show(lambda: {}.setdefault(1))
show(lambda: {}.setdefault())
show(lambda: {}.update(1))
show(lambda: {}.update([1]))
show(lambda: {}.update(a=1))
show(lambda: {}.update(1,2))
show(lambda: {}.update([(1,2,3)]))
show(lambda: {}.update(M()))
show(lambda: {}.fromkeys([1,2]))
show(lambda: dict.fromkeys([1],2))
show(lambda: dict.fromkeys(1))
show(lambda: {}.copy())
show(lambda: {}.clear())
show(lambda: {}.keys())
show(lambda: {1:2}.items())
show(lambda: {1:2}.values())
show(lambda: {1:2}.keys()|{3})
show(lambda: {1:2}.keys()&[1])
show(lambda: {1:2}.keys()-[1])
show(lambda: {1:2}.keys()^[5])
show(lambda: {1:2}.keys()|1)
show(lambda: {1:2}.keys()=={1})
show(lambda: {1:2}.keys()<{1,2})
show(lambda: {1:2}.values()=={1:2}.values())
show(lambda: {1:2}.keys().isdisjoint([2]))
show(lambda: {1:2}.keys().isdisjoint(1))
show(lambda: {1:2}.keys().mapping)
show(lambda: len({1:2}.items()))
show(lambda: 1 in {1:2}.keys())
show(lambda: (1,2) in {1:2}.items())
show(lambda: 2 in {1:2}.values())
show(lambda: {1:2}|{3:4})
show(lambda: {1:2}|[(3,4)])
show(lambda: {1:2}.__or__([]))
show(lambda: {1:2}.__ror__({5:6}))
show(lambda: {}=={})
show(lambda: {1:2}=={1:2.0})
show(lambda: {}<{})
show(lambda: {}.__eq__(1))
show(lambda: {}.__contains__(1))
show(lambda: {1:2}.__getitem__(1))
show(lambda: {}.__delitem__(1))
show(lambda: list(reversed({1:2,3:4})))
show(lambda: list(reversed({1:2}.items())))
show(lambda: {}.__init__([(1,2)]))
show(lambda: dict.__new__(dict,1))
show(lambda: {}.has_key)
show(lambda: hash({}.keys()))
show(lambda: {}.keys().x)
show(lambda: dict(**{1:2}))
show(lambda: {}.get(k=1))
show(lambda: {1:[]}=={1:[]})
show(lambda: {[]:1}.get)
show(lambda: [1]|{}.keys())
show(lambda: {1}|{2:3}.keys())
show(lambda: {2:3}.keys()|[1])
show(lambda: {2:3}.keys().__and__(1))
show(lambda: {2:3}.items()-{(2,3)})
show(lambda: set({1:2}.keys()))
show(lambda: {1:2}.keys().__class__)
show(lambda: type({}.keys()).__name__)
show(lambda: {}.keys().__len__())
show(lambda: []==[].__iter__())
show(lambda: set(1))
show(lambda: set(1,2))
show(lambda: set(a=1))
show(lambda: {1}|{2})
show(lambda: {1}|frozenset([2]))
show(lambda: frozenset([1])|{2})
show(lambda: {1}.union([2],[3]))
show(lambda: {1}.union(1))
show(lambda: {1,2}.intersection([2],[2]))
show(lambda: {1}.intersection())
show(lambda: {1}.difference())
show(lambda: {1,2}-{2})
show(lambda: {1,2}^{2,3})
show(lambda: {1}.symmetric_difference(1))
show(lambda: {1}.symmetric_difference([1],[2]))
show(lambda: {1}.issubset([1,2]))
show(lambda: {1}.issubset(1))
show(lambda: {1}.issuperset([1]))
show(lambda: {1}.isdisjoint([2]))
show(lambda: {1}.isdisjoint(1))
show(lambda: {1}<{1,2})
show(lambda: {1}<[1])
show(lambda: {1}=={1.0})
show(lambda: {1}==frozenset([1]))
show(lambda: {1}<=frozenset([1]))
show(lambda: set().pop())
show(lambda: set().remove(1))
show(lambda: set().discard(1))
show(lambda: set().add())
show(lambda: {1}.update(1))
show(lambda: {1}.update([2],[3]))
show(lambda: {1}.clear())
show(lambda: {1}.copy())
show(lambda: {1}.__or__([1]))
show(lambda: {1}.__ior__([1]))
show(lambda: {1}.__sub__(1))
show(lambda: {1}.__rsub__({1,2}))
show(lambda: {1}.__contains__([]))
show(lambda: {1}.__hash__)
show(lambda: frozenset([1]).copy())
show(lambda: frozenset([1]).add)
show(lambda: frozenset(1))
show(lambda: frozenset([1,2]).union([3]))
show(lambda: set.__new__(set,[1]))
show(lambda: {1}.__init__([2]))
show(lambda: {1}.__reduce__())
show(lambda: {1}.__len__())
show(lambda: {1}.difference_update(1))
show(lambda: {1}.intersection_update([1],[2]))
show(lambda: {1}.symmetric_difference_update([1]))
show(lambda: {3,1,2})
show(lambda: {"b"} - {"b"})
show(lambda: set("a"))
show(lambda: {1}.issubset())
show(lambda: frozenset({1}) == {1})
show(lambda: {frozenset({1})} == {frozenset({1})})
show(lambda: {1}.__and__(frozenset()))
show(lambda: frozenset([1])^{2})
show(lambda: {1}-frozenset([1]))
show(lambda: set() in {frozenset()})
show(lambda: repr({frozenset({1})}))
show(lambda: {1} & {}.keys())
show(lambda: set().union({}.keys()))
show(lambda: {1}.intersection({1:2}))
try:
    d = {1: 2}
    for k in d:
        d[k + 1] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    d = {1: 2}
    for k in d:
        del d[k]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    d = {1: 2, 3: 4}
    for k in d:
        del d[k]
        d[k + 10] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    s = {1}
    for k in s:
        s.add(k + 1)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    s = {1, 2}
    for k in s:
        s.discard(1)
        s.add(9)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    d = {}
    d |= {1: 2}
    print(d)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    s = {1}
    s -= s
    print(s)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    s = {1}
    s &= [1]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    s = {1}
    s |= frozenset([2])
    print(s)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    f = frozenset([1])
    f |= {2}
    print(f)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class D(dict):
    
        def __missing__(s, k):
            return k
    print(D()[5])
    D().pop(1)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class S(set):
        pass
    print(S([1]), S([1]) | {2}, type(S([1]) | {2}), type(S([1]).copy()), repr(S()))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class F(frozenset):
        pass
    print(F([1]), type(F([1]).copy()), type(F([1]) | {2}))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class L(list):
        pass
    print(L([1]), type(L([1]) + [2]), type(L([1]).copy()), type(L([1])[:]), type(L([1]) * 2))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class T(tuple):
        pass
    print(T([1]), type(T([1]) + (2,)), type(T([1])[:]), type(T([1]) * 1), type((1,)[:]))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class D(dict):
        pass
    print(D(a=1), type(D(a=1).copy()), type(D(a=1) | {}), type({} | D()), type(D.fromkeys([1])))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class S(str):
        pass
    print(type(S('a')[:]), type(S('a') + 'b'), type(S('a').upper()), type(S('a').strip()), type(str(S('a'))))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class I(int):
        pass
    print(type(I(1) + 1), type(+I(1)), type(abs(I(1))), type(I(1).real), I(3), repr(I(3)), f'{I(3):03d}', type(I.from_bytes(b'a')), type(int(I(3))))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class B(bytearray):
        pass
    print(B(b'a'), type(B(b'a') + b'b'), type(B(b'a')[:]))
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    class F(float):
        pass
    print(F(1), type(F(1) + 1), type(F(1).real), type(float(F(1))), type(F.fromhex('0x1')))
except Exception as error:
    print(type(error).__name__ + ':', error)
