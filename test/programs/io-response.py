# A response has a status, headers, text and json; reading them does not suspend.
import asyncio
import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com/items") as response:
            asyncio.get_running_loop().call_soon(print, "soon")
            print(response.status, response.headers["Content-Type"], await response.text(), await response.json())
            await asyncio.sleep(0)
    print(session.closed)


asyncio.run(main())
