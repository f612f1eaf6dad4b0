# timeout() cancels the body of the block and raises TimeoutError at its end.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("cancelled inside")
                raise
    except TimeoutError as error:
        print("timeout", repr(error), scope.expired(), asyncio.current_task().cancelling())
    print(asyncio.get_running_loop().time())


asyncio.run(main())
