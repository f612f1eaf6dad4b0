# A Runner: its loop, several runs, what it refuses when closed.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def count():
    var.set(var.get() + 1)
    return var.get()


with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug())
    print(runner.run(count()), runner.run(count()))
    print(runner.run(count(), context=contextvars.copy_context()), runner.run(count()))
    try:
        runner.run(5)
    except TypeError as error:
        print(error)
coro = count()
for call in (runner.get_loop, lambda: runner.run(coro)):
    try:
        call()
    except RuntimeError as error:
        print(error)
coro.close()
runner.close()
empty = asyncio.Runner()
empty.close()
