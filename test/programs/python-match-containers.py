# Which objects count as mappings and sequences for a match statement.
k='a'
import sys
class K: a='a'; b='b'
match {'a': 1, 'b': [1, {'c': 2}]}:
    case {K.a: one, K.b: [_, {'c': two}]}: print(one, two)
from collections import OrderedDict, defaultdict, deque, UserDict, UserList, Counter
for v in [OrderedDict(k=1), defaultdict(int, k=2), UserDict(k=1), deque([1,2]), UserList([1, 9]), Counter('k'), 'ab', iter([1,2])]:
    match v:
        case {'k': z}: print('map', z)
        case [p, q]: print('seq', p, q)
        case _: print('nothing')
d = defaultdict(list)
match d:
    case {'nope': n}: print('?')
    case _: print('no', dict(d))
