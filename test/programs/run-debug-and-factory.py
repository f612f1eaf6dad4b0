# debug=None leaves a loop's debug mode as its factory made it; True and False set it.
import asyncio


def debugging_loop():
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    return loop


async def debugging():
    return asyncio.get_running_loop().get_debug()


for debug in (None, True, False):
    print(debug, asyncio.run(debugging(), debug=debug, loop_factory=debugging_loop), asyncio.run(debugging(), debug=debug))
with asyncio.Runner(debug=True) as runner:
    print(runner.run(debugging()))
    runner.get_loop().set_debug(False)
    print(runner.run(debugging()))
for wrong in (lambda: asyncio.run(), lambda: asyncio.run(1, 2), lambda: asyncio.Runner(True)):
    try:
        wrong()
    except TypeError as error:
        print(type(error).__name__)
