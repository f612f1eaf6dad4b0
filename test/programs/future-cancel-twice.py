# A future is cancelled once; what awaits it gets the message.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.cancel("first"), future.cancel("second"), future.cancelled(), future.done())
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        future.result()
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
