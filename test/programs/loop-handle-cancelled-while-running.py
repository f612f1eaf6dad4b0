# A callback that cancels its own handle goes on to its end; cancelling the handle of one that is over changes nothing.
import asyncio


def own(handles):
    print("own handle", handles["own"].cancelled())
    handles["own"].cancel()
    print("cancelled while running", handles["own"].cancelled())
    handles["next"].cancel()


def never():
    print("never")


def periodic(loop, state):
    state["count"] += 1
    print("tick", state["count"], loop.time())
    state["handle"] = loop.call_later(1, periodic, loop, state)
    if state["count"] == 3:
        state["handle"].cancel()
        state["done"].set_result(state["count"])


async def main():
    loop = asyncio.get_running_loop()
    handles = {}
    handles["own"] = loop.call_soon(own, handles)
    handles["next"] = loop.call_soon(never)
    await asyncio.sleep(0)
    print(handles["own"], handles["next"])
    state = {"count": 0, "done": loop.create_future()}
    periodic(loop, state)
    print("ticks:", await state["done"])
    await asyncio.sleep(2)


asyncio.run(main())
