"""The server of agent_with_tools.py: reads requests from stdin and answers on stdout, each in a task of its own."""
import asyncio
import json
import os
import sys

WEATHER = {"Oslo": (0.2, "snow"), "Lima": (0.1, "mist")}


async def weather(city):
    seconds, word = WEATHER[city]
    await asyncio.sleep(seconds)
    return f"{word} in {city}"


async def add(a, b):
    return a + b


async def divide(a, b):
    return a / b


async def sleep(seconds):
    await asyncio.sleep(seconds)
    return "slept"


TOOLS = {tool.__name__: tool for tool in (weather, add, divide, sleep)}


def send(message):
    print(json.dumps(message), flush=True)


async def answer(request):
    method, params = request["method"], request["params"]
    try:
        if method == "initialize":
            result = {"server": "tools", "version": 1}
        elif method == "tools/list":
            result = [{"name": name} for name in TOOLS]
        else:
            if "--broken" in sys.argv:
                os._exit(3)
            send({"method": f"began {params['name']}"})
            result = await TOOLS[params["name"]](**params["arguments"])
    except Exception as error:
        send({"id": request["id"], "error": {"message": f"{type(error).__name__}: {error}"}})
    else:
        send({"id": request["id"], "result": result})


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    tasks = set()
    async for line in reader:
        task = asyncio.create_task(answer(json.loads(line)))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
    for task in tasks:
        task.cancel()


asyncio.run(main())
