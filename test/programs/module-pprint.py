# pprint lays values out over lines: widths, indents, depth, compact, long texts, recursion, and what it knows of other classes.
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr
from types import SimpleNamespace

pprint({"b": 1, "a": [1, 2, 3]})
pp({"b": 1, "a": 2})
data = {"name": "a task with a long name", "numbers": list(range(30)), "nested": {"x": ("one", "two"), "empty": {}, "deeper": [[1] * 20, "text" * 10]}}
pprint(data)
pprint(data, width=40)
pprint(data, width=40, compact=True)
pprint(data, indent=4, width=60)
pprint(data, depth=1)
pprint(data, depth=2, width=30)
print(pformat(["short"]), pformat(("one",), width=5), pformat(set(), width=1), pformat((), width=1))
pprint({3, 1, 2}, width=5)
pprint(frozenset({"b", "a", "c"}), width=12)
pprint({("t", 1): None, "s": 1.5, 2: True}, width=10)
pprint("one line that is much too long to stand in a row of forty columns, so it is parted", width=40)
pprint(["a text\nwith several lines\nof which this one is by far the longest of them all", "b"], width=36)
pprint({"key": "a long text that goes over more than one line of the output"}, width=30)
loop = [1, 2]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable([1, "a", None]), isreadable([object()]), saferepr(loop).split(" with")[0])
pprint(Counter("abracadabra"), width=20)
pprint(OrderedDict([("one", 1), ("two", 2), ("three", 3)]), width=30)
pprint(defaultdict(list, {"first": [1, 2, 3], "second": [4, 5, 6]}), width=40)
pprint(deque(range(12)), width=20)
pprint(deque("abcdef", maxlen=9), width=20)
pprint(SimpleNamespace(alpha="a" * 20, beta=[1, 2, 3] * 5), width=40)


@dataclass
class Job:
    name: str
    steps: list
    hidden: int = field(default=3, repr=False)


pprint(Job("build", ["fetch", "compile", "link", "test", "publish"]), width=30)
pprint([Job("a", []), Job("b", [1])])
pprint([10_000_000, 1234], underscore_numbers=True)
PrettyPrinter(width=20, indent=2).pprint([["aaaaaaaaaa", "bbbbbbbbbb"], {"k": ["v" * 8, "w" * 8]}])
for wrong in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        PrettyPrinter(**wrong)
    except ValueError as error:
        print(error)
