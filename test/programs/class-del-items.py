# What is taken out of a list, dict or set by assignment, deletion or clear ends at once.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


things = [Thing("a"), Thing("b"), Thing("c"), Thing("d"), Thing("e")]
things[0] = None
print("item assigned")
del things[-1]
print("item deleted")
things[1:3] = []
print("slice assigned", len(things))
things.clear()
print("list cleared")
named = {"f": Thing("f"), "g": Thing("g"), "h": Thing("h")}
named["f"] = 1
print("entry assigned")
del named["g"]
print("entry deleted")
named.clear()
print("dict cleared")
group = {Thing("i")}
group.clear()
print("set cleared")
held = Thing("j")
named["j"] = held
named["j"] = None
print("still held")
watched = weakref.ref(held, lambda _: print("nobody holds it"))
named["k"] = held
del held
print("in the dict")
named["k"] = 0
print(watched())
nested = {"inner": [Thing("k")]}
nested["inner"] = None
print("end of the program")
