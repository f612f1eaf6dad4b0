"""An agent whose tools live in a server process: requests and answers go over its stdin and stdout, one JSON text a line."""
import asyncio
import itertools
import json
import sys
from contextlib import asynccontextmanager


class Session:
    """One conversation with a server. Requests may be under way side by side: answers are told apart by their ids."""

    def __init__(self, process):
        self._process = process
        self._ids = itertools.count(1)
        self._pending = {}
        self.notices = asyncio.Queue()

    async def _listen(self):
        async for line in self._process.stdout:
            message = json.loads(line)
            if "id" not in message:
                self.notices.put_nowait(message["method"])
                continue
            future = self._pending.get(message["id"])
            if future is None:
                continue
            if "error" in message:
                future.set_exception(RuntimeError(message["error"]["message"]))
            else:
                future.set_result(message["result"])
        for future in self._pending.values():
            future.set_exception(ConnectionError("the server is gone"))

    async def request(self, method, **params):
        number = next(self._ids)
        self._pending[number] = answer = asyncio.get_running_loop().create_future()
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        self._process.stdin.write(json.dumps(message).encode() + b"\n")
        await self._process.stdin.drain()
        try:
            return await answer
        finally:
            del self._pending[number]

    async def call_tool(self, name, **arguments):
        return await self.request("tools/call", name=name, arguments=arguments)


@asynccontextmanager
async def connect(*command):
    process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    session = Session(process)
    listener = asyncio.create_task(session._listen(), name="listener")
    try:
        hello = await session.request("initialize", client="agent")
        print("connected to", hello["server"])
        yield session
    finally:
        process.stdin.close()
        code = await process.wait()
        await listener
        print("server ended with", code)


async def agent(session):
    tools = await session.request("tools/list")
    print("tools:", ", ".join(tool["name"] for tool in tools))
    plan = [("weather", {"city": "Oslo"}), ("weather", {"city": "Lima"}), ("add", {"a": 20, "b": 22})]
    answers = await asyncio.gather(*(session.call_tool(name, **arguments) for name, arguments in plan))
    for (name, arguments), answer in zip(plan, answers):
        print(name, arguments, "->", answer)
    try:
        await session.call_tool("divide", a=1, b=0)
    except RuntimeError as error:
        print("failed:", error)
    try:
        async with asyncio.timeout(0.3):
            await session.call_tool("sleep", seconds=60)
    except TimeoutError:
        print("gave up on a slow tool")
    print("notices:", session.notices.qsize())


async def main():
    async with connect(sys.executable, "servers/tools.py") as session:
        await agent(session)
    try:
        async with connect(sys.executable, "servers/tools.py", "--broken") as session:
            await session.call_tool("add", a=1, b=2)
    except ConnectionError as error:
        print(error)


asyncio.run(main())
