# An error in an imported module shows the frames of both files; modules are loaded once.
import helper, helper as again
from helper import counter, bump
print(helper is again, counter, bump(), helper.counter, counter)
helper.counter = 100; print(bump(), helper.__dict__["counter"], vars(helper)["counter"])
try: helper.missing
except AttributeError as e: print(e)
try: from helper import misssing
except ImportError as e: print(str(e).split(" (/")[0])
print(helper.__doc__, helper.__name__, helper.lazy, repr(helper).split(" from")[0])
def run(): return helper.divide(1, 0)
run()
