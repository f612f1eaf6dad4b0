"""requests in the simulated internet: GET requests, and nothing else of it.

They block the thread that calls them, as the real ones do: in the event loop's thread, the loop stands still. A request
takes the seconds that the URL's path asks for (`/delay/2`), else what the program's options say, and is answered with
status 200 and a JSON body that names the URL.
"""
from _asyncio import block
from _internet import body_of, latency_of

__loopscope__ = "simulated"
__all__ = ["Response", "get"]


def __getattr__(name):
    raise AttributeError(f"the simulated requests has no {name!r}: it knows get(url) and what that answers")


class Response:
    """The answer to a request."""

    status_code, reason, ok, encoding = 200, "OK", True, "utf-8"

    def __init__(self, url):
        self.url = url
        self.headers = {"Content-Type": "application/json"}

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    @property
    def text(self):
        """The body as text."""
        return body_of(self.url)

    @property
    def content(self):
        """The body as bytes."""
        return self.text.encode()

    def json(self):
        """The body as JSON says it."""
        return {"url": self.url}

    def raise_for_status(self):
        """Every answer of the simulated internet is a good one."""

    def close(self):
        """Everything has been received already."""


def get(url, **options):
    """Sends a GET request and waits for the answer."""
    for option in options:
        raise NotImplementedError(f"the simulated requests does not know the option {option!r} of get()")
    block(latency_of(url), f"GET {url}")
    return Response(url)
