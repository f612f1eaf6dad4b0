# add_done_callback takes a context; without one the callback runs in a copy of the context of that moment.
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


def note(label, future):
    print(label, request.get(), future.result())
    request.set("changed by " + label)


async def main():
    future = asyncio.get_running_loop().create_future()
    request.set("first")
    shared = contextvars.copy_context()
    future.add_done_callback(lambda f: note("copied", f))
    future.add_done_callback(lambda f: note("shared", f), context=shared)
    future.add_done_callback(lambda f: note("shared again", f), context=shared)
    request.set("second")
    future.set_result(42)
    await future
    await asyncio.sleep(0)
    print(request.get(), "|", shared[request])
    try:
        future.add_done_callback(print, shared)
    except TypeError as error:
        print(type(error).__name__)


asyncio.run(main())
