# string: constants, Template, Formatter, capwords.
import string
print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords("hello  big WORLD"), string.capwords("a-b c-d", "-"))
from string import Template, Formatter
t = Template("$who likes ${what}s, pays $$5 to $who"); print(t.substitute(who="Al", what="egg"), t.substitute({"who": "Bo"}, what="nut"), t.safe_substitute(who="X"), t.template, t.get_identifiers(), t.is_valid())
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: t.substitute(who="A")); attempt(lambda: Template("bad $").substitute()); attempt(lambda: Template("a\nb $5").substitute()); attempt(lambda: Template("${open").substitute(open=1)); attempt(lambda: Template("$a").substitute({}, {})); print(Template("bad $ $x").safe_substitute(x=1), Template("$").is_valid(), Template("no fields").substitute())
class Percent(Template): delimiter = "%"
print(Percent("%a $a").substitute(a=1))
f = Formatter(); print(f.format("{0} {x:>5} {1!r}", "a", "b", x=3), f.vformat("{} {}", (1, 2), {}), list(f.parse("a{b!r:c}d{{}}{e}")), f.get_field("0.real", (5,), {}), f.format("{:{w}}|", 1, w=4))
class Default(Formatter):
    def get_value(self, key, args, kwargs): return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
    def format_field(self, value, spec): return value.upper() if spec == "up" else super().format_field(value, spec)
    def convert_field(self, value, conv): return f"!{value}!" if conv == "q" else super().convert_field(value, conv)
print(Default().format("{a} {b:up} {0!q}", "z", b="bee")); attempt(lambda: f.format("{0}")); attempt(lambda: f.format("{x}")); attempt(lambda: f.format("{} {0}", 1)); attempt(lambda: f.format()); attempt(lambda: f.format("{0!z}", 1))
