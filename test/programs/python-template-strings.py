# A t-string keeps its texts and values apart.
from string.templatelib import Template, Interpolation, convert
name = 'World'
t = t'Hello {name}!'
print(t, type(t), t.strings, t.values, t.interpolations)
x = 3.14159
w = 10
u = t'{x!r:>{w}} and {x:.2f}{w = }{name!s}{{}}'
for part in u: print(repr(part))
print(u.strings, [ (i.value, i.expression, i.conversion, i.format_spec) for i in u.interpolations])
print(t + u)
print(t'a' t'b{1}' t'c', t'', list(t''), t'{t"{1}"}')
try: "s" + t
except TypeError as e: print(e)
try: t + "s"
except TypeError as e: print(e)
try: t + 1
except TypeError as e: print(e)
def f(template):
    out = []
    for p in template:
        match p:
            case str(s): out.append(s)
            case Interpolation(value, _, conversion, spec):
                out.append(format(convert(value, conversion), spec))
    return ''.join(out)
print(f(u), f(t'{name!r:*^20}|{1+2}|{[i for i in range(3)]}'))
print(Template('a', 'b', Interpolation(1, 'one', 'r', 'd'), Interpolation(2), 'z'))
for args in ((1,), ('a', None)):
    try: Template(*args)
    except TypeError as e: print(e)
for args in ((1, 2), (1, 'a', 'q'), (1, 'a', None, 3)):
    try: Interpolation(*args)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: t.strings = 1
except AttributeError as e: print(e)
try: t.interpolations[0].value = 1
except AttributeError as e: print(e)
try:
    class Sub(Template): pass
except TypeError as e: print(e)
print(t'a{1}' == t'a{1}', t'a' is t'a')
print(rt'\n{name}\t', t'\n{name
 }', t'''multi
{ x }''')
async def g():
    import asyncio
    return t'{await asyncio.sleep(0, "slept")}'
import asyncio
print(asyncio.run(g()).values)
html = lambda s: t'<p>{s}</p>'
print(html('x').interpolations[0].expression)
class C:
    t = t'{__name__}'
print(C.t)
