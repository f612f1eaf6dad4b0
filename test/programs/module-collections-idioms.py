# Idioms of collections: counting, grouping, queues, records, layered settings, ordered caches.
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
text = "to be or not to be that is the question"; c = Counter(text.split()); print(c.most_common(2), c["be"], c["nope"], Counter(text.replace(" ", "")).most_common(1), Counter(map(len, text.split())), c - Counter("to be".split()), sum(c.values()))
d = defaultdict(lambda: defaultdict(int))
for who, what, n in (("a", "x", 1), ("a", "y", 2), ("b", "x", 3), ("a", "x", 4)): d[who][what] += n
print({k: dict(v) for k, v in d.items()}, dict(d["missing"]), len(d)); q = deque(maxlen=3); [q.append(i) for i in range(5)]; print(q, sum(q) / len(q)); P = namedtuple("P", "x y"); ps = [P(1, 5), P(0, 3)]; print(min(ps), max(ps, key=lambda p: p.y), [p._replace(x=p.x + 1) for p in ps], sum(p.x for p in ps))
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k): self.move_to_end(k); return super().__getitem__(k)
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.n: self.popitem(last=False)
l = LRU(2); l["a"] = 1; l["b"] = 2; l["a"]; l["c"] = 3; print(list(l), "b" in l); s = ChainMap({"debug": True}, {"debug": False, "port": 80}); print(s["debug"], s["port"], dict(s) == {"debug": True, "port": 80}); names = deque(["a", "b", "c"]); names.rotate(1); print(names, names.popleft(), list(names))
