"""The simulated requests as CPython sees it: requests that block the thread for as long as the answer takes.

A request takes the seconds that the URL's path asks for (`/delay/2`), else the world's latency, and ends with status 200
and a JSON body that names the URL.
"""
import json
import re
import simulated_loop


class Response:
    def __init__(self, url):
        self.url = url
        self.status_code, self.reason, self.ok = 200, "OK", True
        self.headers = {"Content-Type": "application/json"}
        self.text = json.dumps({"url": url})
        self.content = self.text.encode()

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def json(self):
        return json.loads(self.text)

    def raise_for_status(self):
        pass


def get(url):
    found = re.search(r"/delay/(\d+(?:\.\d+)?)", url)
    seconds = float(found[1]) if found else simulated_loop.WORLD.latency
    simulated_loop.WORLD.block(round(seconds * simulated_loop.NS))
    return Response(url)
