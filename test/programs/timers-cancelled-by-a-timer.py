# A timer may cancel another one of the same deadline, though that stands in Ready already.
import asyncio


def ring(name):
    print("ring", name)


async def main():
    loop = asyncio.get_running_loop()
    handles = {}

    def silence(name):
        print("silence", name)
        handles[name].cancel()

    loop.call_later(1, silence, "late")
    handles["late"] = loop.call_later(1, ring, "late")
    handles["early"] = loop.call_at(1, ring, "early")
    loop.call_later(1, silence, "early")
    loop.call_later(2, silence, "never")
    handles["never"] = loop.call_later(3, ring, "never")
    await asyncio.sleep(4)
    print({name: handle.cancelled() for name, handle in handles.items()})


asyncio.run(main())
