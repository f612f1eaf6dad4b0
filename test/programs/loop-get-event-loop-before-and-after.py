# asyncio.run leaves no current loop behind; get_event_loop makes none any more.
import asyncio


def ask(label):
    try:
        loop = asyncio.get_event_loop()
        print(label, "closed" if loop.is_closed() else "open", loop.is_running())
    except RuntimeError as error:
        print(label, error)


async def main():
    ask("inside")
    loop = asyncio.get_running_loop()
    loop.call_soon(ask, "in a callback")
    await asyncio.sleep(0)
    return asyncio._get_running_loop() is loop


ask("at first")
print(asyncio.run(main()), asyncio._get_running_loop())
ask("after run")
mine = asyncio.new_event_loop()
asyncio.set_event_loop(mine)
ask("set by hand")
print(asyncio.run(main()))
ask("after another run")
mine.close()
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
