# The method resolution order: diamonds, cooperative super, conflicts, orders that cannot be.
class O: 
    def who(self): return ["O"]
class A(O):
    def who(self): return ["A"] + super().who()
class B(O):
    def who(self): return ["B"] + super().who()
class C(A, B):
    def who(self): return ["C"] + super().who()
class D(B): 
    def who(self): return ["D"] + super().who()
class E(C, D):
    def who(self): return ["E"] + super().who()
print(C().who(), E().who(), [k.__name__ for k in E.__mro__], [k.__name__ for k in C.mro()], E.__bases__)
class X: v = "X"
class Y(X): pass
class Z(X): v = "Z"
class W(Y, Z): pass
print(W.v, W().v, [k.__name__ for k in W.__mro__])
def attempt(f):
    try: f()
    except TypeError as e: print(str(e).replace("\n", " / "))
def one():
    class Bad(X, Y): pass
def three():
    class P(A, B): pass
    class Q(B, A): pass
    class R(P, Q): pass
def four():
    class P(int, str): pass
def five():
    class P(dict, list): pass
for f in (one, three, four, five): attempt(f)
class Base:
    def __init__(self, **kw): print("Base", kw); super().__init__(**kw)
class L(Base):
    def __init__(self, left, **kw): print("L", left, kw); super().__init__(**kw)
class R(Base):
    def __init__(self, right, **kw): print("R", right, kw); super().__init__(**kw)
class LR(L, R):
    def __init__(self, **kw): super().__init__(**kw)
LR(left=1, right=2)
attempt(lambda: LR(left=1, right=2, other=3))
class M(type):
    def mro(cls):
        order = super().mro()
        print("mro of", cls.__name__); return order
class N(metaclass=M): pass
print(N.__mro__, type(N).mro(N) == list(N.__mro__))
class Mixin:
    def save(self): return f"saving {self.name} " + self.__class__.__name__
class Model:
    def __init__(self): self.name = "m"
class Both(Mixin, Model): pass
print(Both().save(), Both.__mro__[1].__name__, super(Mixin, Both()).__init__.__qualname__)
