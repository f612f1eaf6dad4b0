# A holder that is cancelled frees its lock on the way out, after its cleanup; only then the next one has it.
import asyncio


async def editor(lock, name):
    async with lock:
        print(name, "edits")
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(1)
            print(name, "has saved")
    print(name, "is done")


async def main():
    document = asyncio.Lock()
    first = asyncio.create_task(editor(document, "first"))
    second = asyncio.create_task(editor(document, "second"))
    await asyncio.sleep(2)
    first.cancel()
    await asyncio.wait({first})
    print("first", first.cancelled(), "locked", document.locked(), asyncio.get_running_loop().time())
    await second
    print(asyncio.get_running_loop().time())


asyncio.run(main())
