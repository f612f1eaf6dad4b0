# A file beside the program can be imported; it runs once, under its own name.
import helper
import helper as again
from helper import Shared, double

print(helper.__name__, again is helper, double(4), Shared.value)
Shared.value = 2
print(helper.Shared.value)
try:
    helper.fail()
except ValueError as error:
    print("caught", error)
try:
    from helper import missing
except ImportError as error:
    print(error)
helper.fail()
