# Linked lists, trees and graphs of objects: insertion, iteration, deletion, repr, recursion.
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
class Linked:
    def __init__(self, items=()):
        self.head = None; self.size = 0
        for i in reversed(list(items)): self.push(i)
    def push(self, v): self.head = Node(v, self.head); self.size += 1
    def pop(self):
        if self.head is None: raise IndexError("pop from empty list")
        v, self.head = self.head.value, self.head.next; self.size -= 1; return v
    def __iter__(self):
        n = self.head
        while n: yield n.value; n = n.next
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev; return self
    def remove(self, v):
        prev, n = None, self.head
        while n and n.value != v: prev, n = n, n.next
        if n is None: raise ValueError(f"{v!r} not in list")
        if prev: prev.next = n.next
        else: self.head = n.next
        self.size -= 1
    def __len__(self): return self.size
    def __repr__(self): return " -> ".join(map(str, self)) or "empty"
l = Linked([1, 2, 3]); l.push(0); print(l, len(l), l.pop(), l.reverse(), list(l), 2 in l, max(l), sum(l)); l.remove(2); print(l)
for f in (lambda: l.remove(9), lambda: Linked().pop()):
    try: f()
    except (ValueError, IndexError) as e: print(type(e).__name__, e)
class Tree:
    def __init__(self, v): self.v, self.l, self.r = v, None, None
    def add(self, v):
        side = "l" if v < self.v else "r"; child = getattr(self, side)
        if child: child.add(v)
        else: setattr(self, side, Tree(v))
        return self
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def depth(self): return 1 + max(t.depth() if t else 0 for t in (self.l, self.r))
    def __contains__(self, v): return v == self.v or v in ((self.l if v < self.v else self.r) or ())
    def show(self, n=0): return (self.r.show(n + 1) if self.r else "") + "  " * n + f"{self.v}\n" + (self.l.show(n + 1) if self.l else "")
t = Tree(5)
for v in (3, 8, 1, 4, 9): t.add(v)
print(list(t), t.depth(), 4 in t, 7 in t); print(t.show(), end="")
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"], "e": []}
def bfs(s):
    seen, q = [s], [s]
    while q:
        for n in graph[q.pop(0)]:
            if n not in seen: seen.append(n); q.append(n)
    return seen
def paths(a, b, path=()): return [(*path, a)] if a == b else [p for n in graph[a] if n not in path for p in paths(n, b, (*path, a))]
def topological(g):
    out, done = [], set()
    def visit(n, on=()):
        if n in on: raise ValueError("cycle: " + " ".join((*on, n)))
        if n not in done:
            for m in g[n]: visit(m, (*on, n))
            done.add(n); out.append(n)
    for n in g: visit(n)
    return out[::-1]
print(bfs("a"), paths("a", "d"), topological({"x": ["y"], "y": ["z"], "z": [], "w": ["y"]}))
try: topological(graph)
except ValueError as e: print(e)
