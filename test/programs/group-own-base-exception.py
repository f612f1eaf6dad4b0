# A BaseException of one's own comes out in a BaseExceptionGroup; KeyboardInterrupt of the body comes out bare.
import asyncio


class Alarm(BaseException):
    pass


async def ring(error):
    await asyncio.sleep(1)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ring(Alarm("fire")))
            group.create_task(ring(ValueError("smoke")))
    except BaseExceptionGroup as errors:
        print(type(errors).__name__, errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(asyncio.sleep(9))
            await asyncio.sleep(0)
            raise KeyboardInterrupt("typed")
    except KeyboardInterrupt as error:
        print(repr(error), task.cancelled())


asyncio.run(main())
