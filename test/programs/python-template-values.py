# Template strings: strings, interpolations, conversions, format specs, nesting, joining.
from string.templatelib import Template, Interpolation
name, n = "World", 3.14159
t = t"Hello {name}! {n:.2f} {name!r:>{10}} {n + 1=}"
print(type(t).__name__, t.strings, t.values, len(t.interpolations), isinstance(t, Template))
for part in t: print(repr(part) if isinstance(part, str) else (part.value, part.expression, part.conversion, part.format_spec))
i = t.interpolations[0]; print(i, i.value, i.expression, i.conversion, i.format_spec, type(i).__name__)
def render(template):
    out = []
    for p in template:
        if isinstance(p, str): out.append(p)
        else:
            v = p.value
            if p.conversion: v = {"r": repr, "s": str, "a": ascii}[p.conversion](v)
            out.append(format(v, p.format_spec))
    return "".join(out)
print(render(t), render(t"") == "", t"".strings, t"{1}{2}".strings, t"plain".values, (t"a{1}" + t"b{2}").strings, t"a" t"b{1}" .strings, t"{{x}}".strings, rt"\n{1}".strings, t"""multi
{name}""".strings)
def html(template): return "".join(p if isinstance(p, str) else str(p.value).replace("<", "&lt;") for p in template)
evil = "<script>"; print(html(t"<p>{evil}</p>"), html(t"{t'nested {evil}'}") != "", [x.value for x in t"{1}{'two'}{[3]}".interpolations])
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: t"a" + "b"); attempt(lambda: "a" + t"b"); attempt(lambda: t"{undefined}"); attempt(lambda: t"{1}" == t"{1}"); attempt(lambda: Template("a", Interpolation(5, "x"), "b").strings); attempt(lambda: Template(5)); attempt(lambda: setattr(t, "strings", 1)); attempt(lambda: Interpolation(1, "e", "z")); attempt(lambda: Template("a", "b").strings)
match Interpolation(7, "seven"):
    case Interpolation(v, e): print(v, e)
lazy = (lambda: t"{name} {n}"); name = "changed"; print(lazy().values, t.values[0], f"{name} {t'x'.strings}")
