# The runs of one Runner share a context; a run can be given its own.
import asyncio
import contextvars

visits = contextvars.ContextVar("visits", default=0)


async def visit():
    visits.set(visits.get() + 1)
    await asyncio.sleep(0)
    return visits.get()


visits.set(10)
with asyncio.Runner() as runner:
    visits.set(20)
    print(runner.run(visit()), runner.run(visit()))
    own = contextvars.copy_context()
    print(runner.run(visit(), context=own), own[visits], runner.run(visit()))
    print(runner.run(visit(), context=contextvars.Context()))
print(visits.get())
print(asyncio.run(visit()), asyncio.run(visit()), visits.get())
