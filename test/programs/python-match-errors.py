# What a class pattern or a mapping pattern complains of when it is tried.
class C:
    __match_args__ = ('a', 'a')
    a = 1
try:
    match C():
        case C(1, 1): pass
except TypeError as e: print(e)
try:
    match C():
        case C(1, a=1): pass
except TypeError as e: print(e)
try:
    match 1:
        case int(1, 2): pass
except TypeError as e: print(e)
try:
    match C():
        case C(1, 2, 3): pass
except TypeError as e: print(e)
class D: __match_args__ = ['a']
try:
    match D():
        case D(1): pass
except TypeError as e: print(e)
class E1: __match_args__ = (1,)
try:
    match E1():
        case E1(1): pass
except TypeError as e: print(e)
class F: pass
try:
    match F():
        case F(1): pass
except TypeError as e: print(e)
x = 5
try:
    match 1:
        case x.y: pass
except AttributeError as e: print(e)
try:
    match 1:
        case x(): pass
except TypeError as e: print(e)
class K: a='a'
try:
    match {'a': 1}:
        case {K.a: 1, 'a': 2}: pass
except ValueError as e: print(e)
def boom(): raise KeyError('subject')
try:
    match boom():
        case 1: pass
except KeyError as e: print(repr(e))
class Bad:
    def __eq__(self, other): raise ZeroDivisionError('eq')
match Bad():
    case None: pass
    case [x]: pass
    case 1: pass
