# json: dumps with its options, loads with its hooks, errors with their places.
import json
data = {"s": "é\n\"\\/\u2028😀", "n": None, "t": True, "i": 10 ** 20, "f": 1.5, "e": 1e100, "l": [1, [], {}], 1: "int key", None: "none", True: "true", 2.5: "float"}
print(json.dumps(data), json.dumps(data, ensure_ascii=False), json.dumps([1, {"a": (2, 3)}], indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, {"a": 1}], separators=(",", ":")), json.dumps([1], indent="\t"), json.dumps({}, indent=2), json.dumps([], indent=2), json.dumps([[]], indent=0), json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")]), json.dumps("a"), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), sep="\n")
class P:
    def __init__(self): self.x = 1
print(json.dumps([P(), {1}], default=lambda o: vars(o) if isinstance(o, P) else sorted(o)), json.dumps({"a": 1}, indent=1, separators=(", ", " : ")))
class Enc(json.JSONEncoder):
    def default(self, o): return f"<{type(o).__name__}>" if isinstance(o, complex) else super().default(o)
print(json.dumps([1j], cls=Enc), Enc().encode({"a": 1j}), "".join(json.JSONEncoder(indent=1).iterencode([1, 2])))
print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n\\ud83d\\ude00"], "b": {}}'), json.loads(" [ ] "), json.loads("1"), json.loads('"s"'), json.loads(b'{"k": 1}'), json.loads("[NaN, Infinity, -Infinity]"), json.loads('{"a":1,"a":2}'), json.loads("1e5"), json.loads("-0"), json.loads("12345678901234567890"), json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.loads('{"a": 1, "b": 2}', object_pairs_hook=lambda p: p), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"), json.loads("[NaN]", parse_constant=lambda s: s))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
for bad in ("", "{", "[1,", "[1 2]", "{'a': 1}", '{"a" 1}', '{"a": }', "[1,]", '{"a": 1,}', "nul", '"abc', '"\\x"', '"a\nb"', "[1] x", "01", "1.", "+1", '{1: 2}', "\ufeff1", "[1,\n 2,\n x]", '"\\u12"', "tru", "]"): attempt(lambda: json.loads(bad))
attempt(lambda: json.dumps({1, 2})); attempt(lambda: json.dumps(P())); attempt(lambda: json.dumps({(1,): 2})); attempt(lambda: json.dumps(b"x")); attempt(lambda: json.loads(5)); attempt(lambda: json.dumps(float("nan"), allow_nan=False)); attempt(lambda: json.loads(None))
l = []; l.append(l); attempt(lambda: json.dumps(l))
try: json.loads('{"a":\n  bad}')
except json.JSONDecodeError as e: print(e.msg, e.doc, e.pos, e.lineno, e.colno, isinstance(e, ValueError))
import io
out = io.StringIO(); json.dump([1, "x"], out); print(out.getvalue(), json.load(io.StringIO("[3]")), json.JSONDecoder().raw_decode("[1] rest"), json.JSONDecoder().decode("2"))
from collections import OrderedDict, namedtuple
from enum import IntEnum
print(json.dumps(OrderedDict(z=1)), json.dumps(namedtuple("N", "a b")(1, 2)), json.dumps(IntEnum("E", "A B").B), json.dumps({"t": (1, (2,))}), json.loads(json.dumps(data)) == {**{str(k): v for k, v in data.items() if isinstance(k, str)}, "1": "int key", "null": "none", "true": "true", "2.5": "float"})
