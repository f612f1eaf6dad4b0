# JSON both ways, hooks and every error of the reader.
import json
v = {'a': [1, 2.5, None, True, False, 'é"\n\u2028😀'], 'b': {}, 'c': [], 'd': {'x': {'y': [1, [2]]}}, 1: 'i', None: 0, True: 1, 2.5: 'f'}
print(json.dumps(v)); print(json.dumps(v, indent=2)); print(json.dumps(v, ensure_ascii=False, separators=(',', ':')))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps('x'), json.dumps(None), json.dumps(float('nan')), json.dumps(1e100), json.dumps((1, 2)))
print(json.loads('{"a": [1, 2.5e3, -0, -1.5, true, null, "\\u00e9\\ud83d\\ude00\\n"], "b": {"c": {}}}'))
for bad in ['', '{', '{"a"}', '{"a":}', '[1,]', '{"a":1,}', '[1 2]', '"abc', '"\\x"', '"\\u12"', 'nul', '1 2', '{a:1}', '"a\nb"', '[1,\n2,\n x]', '{"a":1 "b"}', "{'a':1}", '01']:
    try: print(json.loads(bad))
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos, e.lineno, e.colno)
print(json.loads('[NaN, Infinity, -Infinity, 12345678901234567890, 1.0]'))
print(json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items())), json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: 'i' + s))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
class C: pass
try: json.dumps({'x': [1, C()]})
except TypeError as e: print(e, e.__notes__)
try: json.dumps({(1, 2): 3})
except TypeError as e: print(e)
print(json.dumps({(1,): 2, 'a': 1}, skipkeys=True))
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e, e.__notes__)
print(json.dumps(C(), default=lambda o: {'cls': type(o).__name__}))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({'s': {3, 1, 2}}, cls=E, indent=1))
try: json.dumps(C(), cls=E)
except TypeError as e: print(e)
try: json.dumps(float('inf'), allow_nan=False)
except ValueError as e: print(e)
import io
b = io.StringIO(); json.dump({'a': 1}, b); print(b.getvalue()); b.seek(0); print(json.load(b))
print(json.dumps([], indent=2), json.dumps([[]], indent='\t'), json.dumps({'a': []}, indent=4), json.dumps([1, 2], indent=0))
print(json.loads(b'{"a": 1}'))
try: json.loads(5)
except TypeError as e: print(e)
from enum import IntEnum
class I(IntEnum): A = 1
print(json.dumps([I.A, {I.A: I.A}]))
json.loads('{"a": 1, }')
