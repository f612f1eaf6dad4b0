# Observers: callbacks, bound methods, weak order, events as descriptors, unsubscribing while firing.
class Event:
    def __set_name__(self, owner, name): self.name = f"_{name}_handlers"
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return Bound(obj.__dict__.setdefault(self.name, []))
    def __set__(self, obj, value):
        if not isinstance(value, Bound): raise AttributeError("events cannot be assigned")
class Bound:
    def __init__(self, handlers): self.handlers = handlers
    def __iadd__(self, h): self.handlers.append(h); return self
    def __isub__(self, h): self.handlers.remove(h); return self
    def __call__(self, *a): return [h(*a) for h in list(self.handlers)]
    def __len__(self): return len(self.handlers)
class Button:
    clicked = Event(); moved = Event()
    def __init__(self, n): self.n = n
    def click(self): return self.clicked(self.n)
class Counter:
    def __init__(self): self.n = 0
    def count(self, who): self.n += 1; return f"{who}:{self.n}"
b, c = Button("ok"), Counter(); b.clicked += c.count; b.clicked += str.upper
def once(who): b.clicked -= once; return "once"
b.clicked += once; print(b.click(), b.click(), len(b.clicked), len(b.moved), Button("x").click(), c.n); b.clicked -= c.count; print(b.click())
for f in (lambda: setattr(b, "clicked", 5), lambda: b.clicked.__isub__(print), lambda: b.clicked.nope):
    try: f()
    except (AttributeError, ValueError) as e: print(type(e).__name__, e)
