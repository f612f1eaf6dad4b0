# Awaiting a future of another loop raises in the task that does it.
import asyncio


async def waits_for(future):
    try:
        return await future
    except RuntimeError as error:
        text = str(error)
        print(text.partition(" cb=")[0].split(" coro=")[0], "…", text.rpartition(" got ")[2].partition(" ")[0], text[-28:])
        return "refused"


here, there = asyncio.new_event_loop(), asyncio.new_event_loop()
future = there.create_future()
print(here.run_until_complete(waits_for(future)))
print(future)
future.set_result("ready")
print(here.run_until_complete(waits_for(future)))
print(there.run_until_complete(waits_for(future)))
here.close()
there.close()
