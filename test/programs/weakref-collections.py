# WeakSet, WeakValueDictionary, WeakKeyDictionary, finalize and proxies: what leaves them with its last reference.
import asyncio
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self, word="hello"):
        return f"{word} {self.name}"

    def __len__(self):
        return 3

    def __add__(self, other):
        return self.name + str(other)


a, b, c = Node("a"), Node("b"), Node("c")
group = weakref.WeakSet([a, b])
group.add(c)
print(len(group), a in group, sorted(node.name for node in group), 5 in group)
b = None
print(len(group), sorted(node.name for node in group))
group.discard(c)
print(len(group), group == weakref.WeakSet([a]), bool(group), c in group)
print(sorted(node.name for node in group | {c}), [node.name for node in group & {a, c}], group.isdisjoint({c}))
try:
    group.remove(c)
except KeyError:
    print("KeyError")

cache = weakref.WeakValueDictionary()
cache["a"], cache["c"] = a, c
cache["gone"] = Node("nobody")
print(sorted(cache), len(cache), cache.get("gone"), "a" in cache, "gone" in cache)
print(sorted(cache.items()), sorted(node.name for node in cache.values()))
c = None
print(list(cache.items()), cache.get("c", "default"))
try:
    cache["c"]
except KeyError as error:
    print("KeyError", error)
print(cache.setdefault("a", None) is a, cache.pop("missing", 0), repr(cache).split(" at ")[0])

notes = weakref.WeakKeyDictionary()
d = Node("d")
notes[a], notes[d] = "first", "fourth"
print(len(notes), notes[a], notes.get(d), a in notes)
del d
print(len(notes), list(notes.items()))


def goodbye(name, end="."):
    print("goodbye", name + end)
    return len(name)


e = Node("e")
finalizer = weakref.finalize(e, goodbye, "e", end="!")
print(finalizer.alive, finalizer.peek()[2:], finalizer.atexit)
del e
print(finalizer.alive, finalizer(), finalizer.peek(), finalizer.detach())
f = Node("f")
early = weakref.finalize(f, goodbye, "f")
print(early(), early(), early.alive)
taken = weakref.finalize(f, goodbye, "never")
print(taken.detach()[0] is f, taken.alive)
silent = weakref.finalize(f, goodbye, "not at exit")
silent.atexit = False

stand_in = weakref.proxy(f)
print(stand_in.name, stand_in.hello("hi"), len(stand_in), stand_in + 1, isinstance(stand_in, Node), type(stand_in) is Node)
stand_in.name = "renamed"
print(f.name, str(stand_in))
silent.detach()
del f
try:
    stand_in.name
except ReferenceError as error:
    print("ReferenceError:", error)


async def worker(number):
    await asyncio.sleep(number)


async def main():
    tasks = weakref.WeakSet()
    held = [asyncio.create_task(worker(number)) for number in (1, 2)]
    tasks.update(held)
    tasks.add(asyncio.create_task(worker(3), name="third"))
    print(len(tasks))
    await asyncio.sleep(4)
    print(len(tasks), all(task.done() for task in tasks))
    del held
    print(len(tasks))


asyncio.run(main())
last = Node("last")
weakref.finalize(last, goodbye, "at exit, second")
weakref.finalize(last, goodbye, "at exit, first")
print("end")
