# eval, exec and compile: expressions, statements, namespaces, code objects, errors with places.
x = 10
print(eval("x + 1"), eval("x * y", {"x": 2, "y": 3}), eval("[i for i in range(3)]"), eval("x", {"x": 1}, {"x": 2}), eval(" 1 + 1 "), eval("lambda a: a + x")(5), eval(compile("x ** 2", "<e>", "eval")), eval("(yield_ := 3) + yield_"))
ns = {}; exec("a = 1\nb = a + 1\ndef f(n): return n * b\nclass C: v = b", ns); print(ns["a"], ns["b"], ns["f"](5), ns["C"].v, sorted(k for k in ns if k != "__builtins__"), "__builtins__" in ns)
exec("made = x * 2"); print(made); code = compile("print('compiled', x)\nx = 5", "<string>", "exec"); exec(code); print(x, code.co_filename, code.co_name); single = compile("1 + 1\n", "<s>", "single") 
def local():
    y = 5; exec("y = 6; z = 7"); print(y, eval("y + 1"), "z" in locals()); d = {"y": 1}; exec("y += 1", d); print(d["y"])
local(); loc = {}; exec("q = x; x = 99", globals(), loc); print(loc, x)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for source in ("1 +", "x =", "x = 1", "import math", "undefined_name", "1 / 0", "", "  ", "a b", "def f(): pass"): attempt(lambda: eval(source))
attempt(lambda: exec("x = = 1")); attempt(lambda: eval(5)); attempt(lambda: exec("raise ValueError('inside')")); attempt(lambda: compile("x", "<f>", "nope")); attempt(lambda: eval("__import__('math').sqrt(16)")); attempt(lambda: eval("x", {"__builtins__": {}})); attempt(lambda: eval("len([1])", {"__builtins__": {}})); attempt(lambda: exec("return 1"))
try: exec("def g():\n    return 1 / 0\ng()")
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_filename)
print([eval(f"{a} {op} {b}") for a, op, b in ((1, "+", 2), (7, "//", 2), (2, "**", 10), (5, "<", 3))])
