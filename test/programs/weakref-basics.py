# Weak references: what they are to, when they end, their callbacks, equality, hash and repr.
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

    def method(self):
        return self.name


def told(reference):
    print("gone:", reference() is None)


thing = Thing("one")
reference = weakref.ref(thing)
watched = weakref.ref(thing, told)
print(reference(), reference() is thing, reference is weakref.ref(thing), watched is reference)
print(weakref.getweakrefcount(thing), [each is watched for each in weakref.getweakrefs(thing)])
print(reference == watched, hash(reference) == hash(thing), reference.__callback__, watched.__callback__ is told)
print(type(reference), isinstance(reference, weakref.ReferenceType), repr(reference).split(" at ")[0], repr(reference).split(" to ")[1].split(" at ")[0])
del thing
print(reference(), watched(), repr(reference).split("; ")[1], reference == watched, reference == reference)
print(hash(reference) == hash(reference))

# A temporary ends at once, and so does a bound method.
print(weakref.ref(Thing("temporary"))())
held = Thing("held")
print(weakref.ref(held.method)())
method = weakref.WeakMethod(held.method)
print(method()(), method == weakref.WeakMethod(held.method))

# The newest callback comes first; one that is dropped before is not called.
first = weakref.ref(held, lambda _: print("first"))
second = weakref.ref(held, lambda _: print("second"))
dropped = weakref.ref(held, lambda _: print("never"))
del dropped
held = None
print("after", method())


def leaves():
    local = Thing("local")
    return weakref.ref(local, lambda _: print("left"))


print(leaves()())

# What only the object has held goes with it.
outer = Thing("outer")
outer.inner = Thing("inner")
inner = weakref.ref(outer.inner, lambda _: print("inner gone"))
outer = None
print(inner())

# Cycles wait for the collector.
one, two = Thing("a"), Thing("b")
one.other, two.other = two, one
cycle = weakref.ref(one)
del one, two
print(cycle() is None)
gc.collect()
print(cycle())

for value in (1, "text", (1, 2), [1], {}, None, 1.5, object(), iter([]), ValueError("x")):
    try:
        weakref.ref(value)
        print("yes", type(value).__name__)
    except TypeError as error:
        print(error)
for value in ({1}, frozenset(), Thing, told, weakref, len, int, (i for i in ())):
    print(weakref.ref(value)() is value, end=" ")
print()


class Slotted:
    __slots__ = ("a",)


class WithRoom:
    __slots__ = ("a", "__weakref__")


class MyList(list):
    pass


class MyInt(int):
    pass


for cls in (Slotted, WithRoom, MyList, MyInt):
    value = cls()
    try:
        print(cls.__name__, weakref.ref(value)() is value)
    except TypeError as error:
        print(error)


class Deleted:
    def __del__(self):
        print("deleted")


deleted = Deleted()
order = weakref.ref(deleted, lambda _: print("then the callback"))
del deleted


class Annotated(weakref.ref):
    def __init__(self, ob, callback=None, **notes):
        super().__init__(ob, callback)
        self.notes = notes


thing = Thing("noted")
noted = Annotated(thing, label=3)
print(noted().name, noted.notes, noted == weakref.ref(thing), noted is Annotated(thing))
for wrong in ((), (thing, None, 3), (4,)):
    try:
        weakref.ref(*wrong)
    except TypeError as error:
        print(error)
