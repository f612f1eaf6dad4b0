# A traceback through exec and eval.
import sys
def f(): return eval('1 / zero', {'zero': 0})
code = '''
def g():
    f()
g()
'''
try:
    exec(code)
except ZeroDivisionError:
    import traceback
    traceback.print_exc()
try:
    eval('1 +')
except SyntaxError:
    traceback.print_exc()
try:
    exec('x = 1\nif x\n  y')
except SyntaxError:
    traceback.print_exc()
exec(compile('a = 1\nb = a.c\n', 'some_file.py', 'exec'))
