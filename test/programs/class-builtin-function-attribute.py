# A built-in function as an attribute of a class is not bound to the instances; a Python function is.
import bisect
import functools
import heapq
import inspect
import logging
import operator
import sys


class Holder:
    add = operator.add
    push = heapq.heappush
    fold = functools.reduce
    place = bisect.bisect

    def own(self, value):
        return self is not None, value


holder = Holder()
print(holder.add(2, 3), holder.place([1, 3, 5], 4))
items = [4]
holder.push(items, 1)
print(items, holder.fold(operator.mul, [1, 2, 3, 4]))
print(holder.own(7))
print(Holder.add is holder.add is operator.add)
print(operator.add, heapq.heappush, type(heapq.heappop).__name__)
print(inspect.isbuiltin(operator.add), inspect.isfunction(operator.add), inspect.isbuiltin(Holder.own))
print(operator.add.__name__, hasattr(operator.add, "__code__"), inspect.signature(operator.add))

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stdout)
logging.info("with a date")
print(logging.Formatter("%(asctime)s|%(message)s", "%H:%M:%S").format(logging.makeLogRecord({"msg": "made", "created": 3661.0})))
