# A task's end may cancel another task: its callback asks an iteration after the end, the other gets it one later.
import asyncio


async def sprint(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "arrives at", asyncio.get_running_loop().time())
        return name
    except asyncio.CancelledError as error:
        print(name, "is stopped by", error.args[0])
        raise


async def main():
    runners = [asyncio.create_task(sprint(name, seconds), name=name) for name, seconds in (("ada", 2), ("bob", 1), ("cid", 1), ("dan", 3))]
    for task in runners:
        def stop_the_others(winner):
            if not winner.cancelled():
                print("stops:", [other.get_name() for other in runners if other.cancel(winner.get_name())])
        task.add_done_callback(stop_the_others)
    print([str(result) for result in await asyncio.gather(*runners, return_exceptions=True)])


asyncio.run(main())
