"""aiohttp in the simulated internet: a client's GET requests, and nothing else of it.

A request takes the seconds that the URL's path asks for (`/delay/2`), else what the program's options say. It is answered
with status 200 and a JSON body that names the URL; everything has arrived by then, so reading it does not wait.
"""
from _asyncio import get_running_loop, label
from _internet import body_of, host_of, latency_of, reason_of

__loopscope__ = "simulated"
__all__ = [
    "ClientConnectionError", "ClientConnectorError", "ClientError", "ClientResponse", "ClientResponseError", "ClientSession",
    "ServerConnectionError", "ServerTimeoutError",
]


def __getattr__(name):
    raise AttributeError(f"the simulated aiohttp has no {name!r}: it knows ClientSession().get(url) and what that answers")


def _refuse(name, options):
    for option in options:
        raise NotImplementedError(f"the simulated aiohttp does not know the option {option!r} of {name}()")


class ClientError(Exception):
    """Whatever goes wrong with a request."""


class ClientConnectionError(ClientError):
    """There is no connection."""


class ClientConnectorError(ClientConnectionError):
    """The connection could not be made."""


class ServerConnectionError(ClientConnectionError):
    """The other side did not do its part."""


class ServerTimeoutError(ServerConnectionError, TimeoutError):
    """The answer did not come in time."""


class ClientResponseError(ClientError):
    """The answer says that the request has failed."""

    def __init__(self, response):
        self.status, self.message = response.status, response.reason
        super().__init__(f"{response.status}, message={response.reason!r}, url={response.url!r}")


class ClientResponse:
    """The answer to a request."""

    content_type = "application/json"

    def __init__(self, method, url, status=200):
        self.method, self.url = method, url
        self.status, self.reason, self.ok = status, reason_of(status), status < 400
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
        """Raises what says so, if the request has failed; that happens only where a what-if has changed the answer."""
        if not self.ok:
            raise ClientResponseError(self)

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
        # None, unless a what-if has changed how it ends.
        outcome = await answer
        if outcome == "failure":
            raise ClientConnectorError(f"Cannot connect to host {host_of(self._url)}")
        if outcome == "timeout":
            raise ServerTimeoutError(f"Connection timeout to host {self._url}")
        self._response = ClientResponse(self._method, self._url, outcome or 200)
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
