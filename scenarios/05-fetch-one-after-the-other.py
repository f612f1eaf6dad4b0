"""Fetching, one after the other

Two addresses, four seconds. requests waits for an answer before it returns, so the second request
is not even sent while the first one is under way.
"""
import time

import requests

ADDRESSES = ["https://httpbin.org/delay/2", "https://httpbingo.org/delay/2"]


def fetch(url):
    response = requests.get(url)  #: Here the program stands still until the answer is there.
    print(f"{response.status_code} {url}")


start = time.perf_counter()
for url in ADDRESSES:
    fetch(url)
print(f"Total time: {time.perf_counter() - start:.2f} seconds")
