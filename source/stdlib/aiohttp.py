"""aiohttp in the simulated internet: a client's GET requests, and nothing else of it.

A request takes the seconds that the URL's path asks for (`/delay/2`), else what the program's options say. It is answered
with status 200 and a JSON body that names the URL; everything has arrived by then, so reading it does not wait.
"""
from _asyncio import get_running_loop, label
from _internet import body_of, latency_of

__loopscope__ = "simulated"
__all__ = ["ClientResponse", "ClientSession"]


def __getattr__(name):
    raise AttributeError(f"the simulated aiohttp has no {name!r}: it knows ClientSession().get(url) and what that answers")


def _refuse(name, options):
    for option in options:
        raise NotImplementedError(f"the simulated aiohttp does not know the option {option!r} of {name}()")


class ClientResponse:
    """The answer to a request."""

    status, reason, ok = 200, "OK", True
    content_type = "application/json"

    def __init__(self, method, url):
        self.method, self.url = method, url
        self.headers = {"Content-Type": self.content_type}
        self.closed = False

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>"

    async def text(self):
        """The body as text."""
        return body_of(self.url)

    async def json(self):
        """The body as JSON says it."""
        return {"url": self.url}

    async def read(self):
        """The body as bytes."""
        return (await self.text()).encode()

    def raise_for_status(self):
        """Every answer of the simulated internet is a good one."""

    def release(self):
        """Everything has been received already."""
        self.closed = True

    close = release

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self.release()


class _RequestContextManager:
    """What `session.get(url)` returns: awaited, or entered, it is the response."""

    def __init__(self, session, method, url):
        self._session, self._method, self._url = session, method, url
        self._response = None

    async def _send(self):
        if self._session.closed:
            raise RuntimeError("Session is closed")
        what = f"{self._method} {self._url}"
        answer = get_running_loop()._io(what, latency_of(self._url))
        label(answer, "io", subject=what)
        await answer
        self._response = ClientResponse(self._method, self._url)
        return self._response

    def __await__(self):
        return self._send().__await__()

    async def __aenter__(self):
        return await self._send()

    async def __aexit__(self, *error):
        self._response.release()


class ClientSession:
    """Sends requests; closed at the end of its `async with`."""

    def __init__(self, **options):
        _refuse("ClientSession", options)
        self.closed = False

    def get(self, url, **options):
        """A GET request."""
        _refuse("get", options)
        return _RequestContextManager(self, "GET", str(url))

    async def close(self):
        """No more requests."""
        self.closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await self.close()
