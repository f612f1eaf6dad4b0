# cancel as a callback of a timer: in that iteration it asks, in the next one the task gets it.
import asyncio


async def watch_film(minutes):
    try:
        for minute in range(minutes):
            print("minute", minute)
            await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("bedtime", error.args, asyncio.get_running_loop().time())
        raise


async def main():
    loop = asyncio.get_running_loop()
    film = asyncio.create_task(watch_film(90))
    bedtime = loop.call_later(2.5, film.cancel, "nine o'clock")
    others = loop.call_later(2.5, lambda: print("same iteration", film.cancelling(), film.done()))
    await asyncio.wait([film])
    print(film.cancelled(), bedtime.cancelled(), others.when())
    print("again", film.cancel(), film.cancelling())


asyncio.run(main())
