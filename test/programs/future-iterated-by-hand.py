# The iterator of a future: it yields the future while that is pending, then returns the result.
import asyncio


def drive(iterator, value=None):
    try:
        return "yielded", iterator.send(value)
    except StopIteration as stop:
        return "returned", stop.value
    except Exception as error:
        return "raised", error


loop = asyncio.new_event_loop()
future = loop.create_future()
iterator = future.__await__()
print(iterator is iter(iterator), type(iterator).__name__)
word, what = drive(iterator)
print(word, what is future, future._asyncio_future_blocking)
print(*drive(iterator))
future.set_result("ready")
print(*drive(future.__await__()))
print(*drive(iter(future)))
failed = loop.create_future()
failed.set_exception(OSError("line"))
print(*drive(failed.__await__()))
thrown = loop.create_future().__await__()
next(thrown)
try:
    thrown.throw(KeyError("from outside"))
except KeyError as error:
    print("thrown through", error)
closed = loop.create_future().__await__()
closed.close()
loop.close()
