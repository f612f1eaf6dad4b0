# Operators refuse operands, items and indices that they do not know.

class X:
    pass


class I:

    def __index__(self):
        return 2


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


show(lambda: 1//0)
show(lambda: 1%0)
show(lambda: 1/0)
show(lambda: 1.0%0)
show(lambda: 1.0//0)
show(lambda: divmod(1,0))
show(lambda: divmod(1.,0))
show(lambda: 0**-1)
show(lambda: 0.0**-1)
show(lambda: 0j**-1)
show(lambda: 1j/0)
show(lambda: pow(2,3,0))
show(lambda: 1<<-1)
show(lambda: 1j//1)
show(lambda: 1j%1)
show(lambda: divmod(1j,1))
show(lambda: []+1)
show(lambda: 1+[])
show(lambda: "a"+1)
show(lambda: ()+[])
show(lambda: b""+"")
show(lambda: bytearray()+"")
show(lambda: []*"a")
show(lambda: "a"*"b")
show(lambda: 1.5*"a")
show(lambda: "a"*1.5)
show(lambda: [].__mul__("a"))
show(lambda: [].__add__(1))
show(lambda: []*X())
show(lambda: X()*[])
show(lambda: []*I())
show(lambda: "ab"*I())
show(lambda: X()+1)
show(lambda: 1+X())
show(lambda: X()@1)
show(lambda: 2**"a")
show(lambda: pow(2,"a"))
show(lambda: pow(2,3,"a"))
show(lambda: 1<"a")
show(lambda: X()<X())
show(lambda: [1]<["a"])
show(lambda: [1]<1)
show(lambda: -"a")
show(lambda: ~1.5)
show(lambda: +[])
show(lambda: -X())
show(lambda: print>>1)
show(lambda: {}|1)
show(lambda: set()|[1])
show(lambda: set()-[1])
show(lambda: set()&1)
show(lambda: X()[0])
show(lambda: X[0])
show(lambda: 1[0])
show(lambda: [][0])
show(lambda: []["a"])
show(lambda: ()[0])
show(lambda: ()["a"])
show(lambda: ""[0])
show(lambda: ""["a"])
show(lambda: b""[0])
show(lambda: b""["a"])
show(lambda: bytearray()[0])
show(lambda: bytearray()["a"])
show(lambda: range(0)[0])
show(lambda: range(0)["a"])
show(lambda: [][10**30])
show(lambda: {}["a"])
show(lambda: [][1.5])
show(lambda: None[0])
show(lambda: len(1))
show(lambda: len(X()))
show(lambda: 1 in 1)
show(lambda: 1 in X())
show(lambda: "a" in 1)
show(lambda: 1 in "a")
show(lambda: 1 in b"a")
show(lambda: 300 in b"a")
show(lambda: "a" in b"a")
show(lambda: print[0])
show(lambda: [].append[0])
show(lambda: int[0])
show(lambda: X()[1:2])
show(lambda: "abc"[I()])
show(lambda: [1,2,3][I()])
show(lambda: [1,2,3][:I()])
show(lambda: [1,2,3]["a":])
show(lambda: [1,2,3][::0])
show(lambda: "abc"[::0])
show(lambda: range(3)[::0])
show(lambda: [1,2,3][None])
try:
    [][0] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    []['a'] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    ()[0] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    ''[0] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    X()[0] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    del [][0]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    del []['a']
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    del ()[0]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    del {}[1]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    del X()[0]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    [1, 2, 3][::2] = [1]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    [1, 2, 3][0:1] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    [1, 2, 3][::2] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    bytearray(b'abc')[0] = 300
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    bytearray(b'abc')[0] = 'a'
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    bytearray(b'abc')[0:1] = 'a'
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    bytearray(b'abc')[0:1] = [1, 2]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    bytearray(b'abc')[::2] = b'a'
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    bytearray(b'abc')[5] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = 1
    x += 'a'
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = []
    x += 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = 1
    x **= 'a'
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = 'a'
    x *= 'b'
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = ()
    x += []
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = 1
    x @= 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    1[0] = 2
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    del 1[0]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    int[0] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    bytearray(b'abc')['a'] = 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = []
    x *= 'a'
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = set()
    x |= [1]
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = {}
    x |= 1
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = {}
    x |= [(1, 2)]
    print(x)
except Exception as error:
    print(type(error).__name__ + ':', error)
try:
    x = {}
    x |= [1]
except Exception as error:
    print(type(error).__name__ + ':', error)
