# requests blocks the thread that calls it, and so the loop; what is awaited meanwhile is late.
import asyncio
import requests


async def ticker():
    for i in range(3):
        print("tick", i, asyncio.get_running_loop().time())
        await asyncio.sleep(0.5)


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    response = requests.get("https://example.com/delay/2")
    print(response.status_code, response.ok, response.json(), response.text, response.content, response)
    await task


asyncio.run(main())
