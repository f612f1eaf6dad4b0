# Methods of derived types answer values of the built-in ones.

class S(str):

    def __repr__(self):
        return 'S!'
s = S('abc')
print(repr('{}'.format(s)), repr(f'{s}'), repr('%s' % s), repr(s.center(2)), repr(s.strip()), repr(s.replace('z', 'y')), repr(str(s)), repr(s.lower()), repr(s.join(['a'])), repr(''.join([s])), repr(s[:]), repr(s * 1), repr(s + ''), repr(s.zfill(1)), repr(s.expandtabs()), repr(s.removeprefix('q')), repr(s.translate({})), repr(s.split()), repr(s.splitlines()), repr(format(s)), repr(s.ljust(1)), repr(s.__str__()), repr(s.__format__('')), repr('{!s}'.format(s)), repr(f'{s!s}'), repr('%s%s' % (s, '')), repr(s.capitalize()))

class B(bytes):
    pass
b = B(b'ab')
print(type(b[:]), type(b.strip()), type(b.replace(b'z', b'')), type(b + b''), type(b * 1), type(b.center(1)), type(bytes(b)), type(b.join([b'x'])), type(b''.join([b])))

class T(tuple):
    pass
t = T((1,))
print(type(t[:]), type(t + ()), type(t * 1), type(tuple(t)), type(() + t))

class I(int):
    pass
i = I(3)
print(type(i + 0), type(i * 1), type(+i), type(i.conjugate()), type(i.real), type(int(i)), type(round(i)), type(i.__int__()), type(i.__index__()), type(abs(i)), type(i | 0), type(i.numerator))

class F(float):
    pass
f = F(3)
print(type(f + 0), type(+f), type(f.conjugate()), type(f.real), type(float(f)), type(round(f, 1)), type(f.__float__()), type(abs(f)))
