# Classes inside classes and functions: names, access, inheritance from them.
class Outer:
    x = 1
    class Inner:
        y = 2
        def name(self): return type(self).__qualname__
        class Deep: z = 3
    def make(self): return self.Inner()
    child = Inner()
class Sub(Outer):
    class Inner(Outer.Inner): y = 20
print(Outer.Inner.y, Outer().make().name(), Outer.Inner.Deep.z, Outer.child.y, Sub().make().y, Sub.Inner.__qualname__, Sub().make().name(), Outer.Inner.Deep, Sub.child.y)
def factory(n):
    class Made:
        value = n
        def __repr__(self): return f"Made({self.value})"
    return Made
A, B = factory(1), factory(2); print(A(), B(), A is B, A.__name__, A.__qualname__, isinstance(A(), B), type(A()) is A, [factory(i)() for i in range(2)])
class Node:
    class Iter:
        def __init__(self, n): self.n = n
        def __iter__(self): return self
        def __next__(self):
            if self.n is None: raise StopIteration
            v, self.n = self.n.v, self.n.next; return v
    def __init__(self, v, next=None): self.v, self.next = v, next
    def __iter__(self): return self.Iter(self)
print(list(Node(1, Node(2, Node(3)))), sum(Node(4, Node(5))))
