# A loop cannot be closed by what runs in it.
import asyncio


async def closes():
    loop = asyncio.get_running_loop()
    try:
        loop.close()
    except RuntimeError as error:
        print(error)
    print(loop.is_running(), loop.is_closed())
    await asyncio.sleep(1)
    return "went on"


def close_in_callback(loop):
    loop.close()


loop = asyncio.new_event_loop()
loop.call_soon(close_in_callback, loop)
print(loop.run_until_complete(closes()))
print(loop.is_running(), loop.is_closed())
loop.close()
print(loop.is_running(), loop.is_closed())
