# Only the last of several calls in quick succession is carried out: each cancels the timer of the one before.
import asyncio


class Debounced:
    def __init__(self, seconds, action):
        self.seconds, self.action, self.timer = seconds, action, None

    def __call__(self, *args):
        if self.timer is not None:
            self.timer.cancel()
        self.timer = asyncio.get_running_loop().call_later(self.seconds, self.action, *args)


async def main():
    loop = asyncio.get_running_loop()
    search = Debounced(1, lambda text: print("search for", repr(text), "at", loop.time()))
    for pause, text in ((0, "a"), (0.25, "as"), (0.25, "asy"), (2, "asyn"), (0.5, "async"), (1, "late")):
        await asyncio.sleep(pause)
        search(text)
    await asyncio.sleep(2)
    print(search.timer.cancelled(), loop.time())


asyncio.run(main())
