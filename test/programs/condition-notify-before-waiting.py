# A notification is for those who wait now: with nobody there it is lost, and asking for too many wakes those there are.
import asyncio


async def sleeper(alarm, name):
    async with alarm:
        await alarm.wait()
        print(name, "awake at", asyncio.get_running_loop().time())


async def main():
    alarm = asyncio.Condition()
    async with alarm:
        alarm.notify_all()
        alarm.notify(5)
    sleepers = [asyncio.create_task(sleeper(alarm, name)) for name in ("one", "two")]
    await asyncio.sleep(1)
    for count in (0, -1, 99):
        async with alarm:
            alarm.notify(count)
        await asyncio.sleep(1)
        print(count, [task.done() for task in sleepers])


asyncio.run(main())
