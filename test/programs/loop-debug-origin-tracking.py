# With origin tracking a coroutine remembers which lines called it, as deep as is asked for.
import sys


async def fetch():
    return 1


def outer(depth):
    sys.set_coroutine_origin_tracking_depth(depth)
    return inner()


def inner():
    return fetch()


for depth in (0, 1, 2, 3):
    coroutine = outer(depth)
    origin = coroutine.cr_origin
    print(depth, sys.get_coroutine_origin_tracking_depth(), origin and [(line, name) for file, line, name in origin])
    coroutine.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error)
sys.set_coroutine_origin_tracking_depth(0)
