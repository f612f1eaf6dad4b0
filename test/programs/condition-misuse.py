# Waiting or notifying without the lock is a RuntimeError.
import asyncio


async def main():
    condition = asyncio.Condition()
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    for method in (condition.notify, condition.notify_all):
        try:
            method()
        except RuntimeError as error:
            print(error)
    print(condition.locked())
    try:
        asyncio.Condition(lock=5)
    except Exception as error:
        print(type(error).__name__)


asyncio.run(main())
