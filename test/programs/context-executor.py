# run_in_executor does not take the context along; copy_context().run does.
import asyncio
import concurrent.futures
import contextvars

request = contextvars.ContextVar("request", default="none")


class Queued(concurrent.futures.Executor):
    """Runs what it was given when it is told to, from a callback in an empty context."""

    def __init__(self):
        self.jobs = []

    def submit(self, function, /, *args, **kwargs):
        future = concurrent.futures.Future()
        self.jobs.append((future, function, args))
        return future

    def work(self):
        for future, function, args in self.jobs:
            future.set_running_or_notify_cancel()
            future.set_result(function(*args))


def handler():
    return request.get()


async def main():
    loop, pool = asyncio.get_running_loop(), Queued()
    request.set("GET /")
    plain = loop.run_in_executor(pool, handler)
    carried = loop.run_in_executor(pool, contextvars.copy_context().run, handler)
    loop.call_later(1, pool.work, context=contextvars.Context())
    print(await plain, await carried)


asyncio.run(main())
