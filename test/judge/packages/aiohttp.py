"""The simulated aiohttp as CPython sees it: requests that wait on the judge's simulated I/O.

A request takes the seconds that the URL's path asks for (`/delay/2`), else the world's latency. It ends with
status 200 and a JSON body that names the URL; everything has arrived by then, so reading it does not suspend.
"""
import asyncio
import json
import re
import simulated_loop


def latency_of(url):
    found = re.search(r"/delay/(\d+(?:\.\d+)?)", url)
    return float(found[1]) if found else simulated_loop.WORLD.latency


class ClientResponse:
    def __init__(self, method, url):
        self.method, self.url = method, url
        self.status, self.reason, self.ok = 200, "OK", True
        self.headers = {"Content-Type": "application/json"}
        self._body = json.dumps({"url": url})

    async def text(self):
        return self._body

    async def json(self):
        return json.loads(self._body)

    async def read(self):
        return self._body.encode()

    def raise_for_status(self):
        pass

    def release(self):
        pass

    def close(self):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass


class _Request:
    """What `session.get(url)` returns: awaited, or entered, it is the response."""

    def __init__(self, method, url):
        self._method, self._url = method, url

    async def _send(self):
        await asyncio.get_running_loop().simulate_io(latency_of(self._url))
        return ClientResponse(self._method, self._url)

    def __await__(self):
        return self._send().__await__()

    async def __aenter__(self):
        return await self._send()

    async def __aexit__(self, *error):
        pass


class ClientSession:
    def __init__(self, **options):
        self.closed = False

    def get(self, url, **options):
        return _Request("GET", str(url))

    async def close(self):
        self.closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await self.close()
