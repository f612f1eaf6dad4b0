# A done callback that cancels the other tasks: a race of which the first result counts.
import asyncio


async def server(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(name, "gives up at", asyncio.get_running_loop().time())
        raise


async def race(*coroutines):
    tasks = [asyncio.create_task(coroutine, name=f"racer {n}") for n, coroutine in enumerate(coroutines)]
    winner = asyncio.get_running_loop().create_future()

    def on_done(task):
        if not task.cancelled() and not winner.done():
            winner.set_result(task.result())
        for other in tasks:
            if other is not task:
                print("cancel", other.get_name(), other.cancel())

    for task in tasks:
        task.add_done_callback(on_done)
    return await winner, tasks


async def main():
    first, tasks = await race(server("far", 3), server("near", 1), server("also near", 1))
    print("winner", first)
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
