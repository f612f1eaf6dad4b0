# What a job raises comes out of `result`, with its own traceback and cause.
import traceback
from concurrent.futures import ThreadPoolExecutor

class Special(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code

def inner():
    raise Special(7)

def outer():
    try:
        inner()
    except Special as error:
        raise LookupError("not found") from error

def grouped():
    raise ExceptionGroup("both", [ValueError(1), KeyError(2)])

with ThreadPoolExecutor(2) as pool:
    future = pool.submit(inner)
    error = future.exception()
    print(type(error).__name__, error, error.code, [frame.name for frame in traceback.extract_tb(error.__traceback__)][-1])
    for _ in range(2):
        try:
            future.result()
        except Special as again:
            print(again is error)
    try:
        pool.submit(outer).result()
    except LookupError as found:
        print(found, "because", repr(found.__cause__))
    try:
        pool.submit(grouped).result()
    except* ValueError as group:
        print(group.exceptions)
    except* KeyError as group:
        print(group.exceptions)
    for special in (SystemExit(3), KeyboardInterrupt(), StopIteration(5), GeneratorExit()):
        def leave():
            raise special
        print(repr(pool.submit(leave).exception()))
    print(pool.submit(len, 5).exception(), pool.submit(sum, [1, 2], start=4).result())
    print(repr(pool.submit(print, nonsense=1).exception()))
