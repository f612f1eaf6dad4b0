# An event loop of a few lines: ready tasks run until they wait, and come back when their time has come.
import heapq


class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield self


async def work(name, seconds, times):
    for i in range(times):
        print(f"{name} {i}")
        await Sleep(seconds)
    print(f"{name} ends")


def run(*coroutines):
    ready, sleeping, now = list(coroutines), [], 0
    while ready or sleeping:
        if not ready:
            now, _, coroutine = heapq.heappop(sleeping)
            print("time", now)
            ready.append(coroutine)
        coroutine = ready.pop(0)
        try:
            request = coroutine.send(None)
        except StopIteration:
            continue
        heapq.heappush(sleeping, (now + request.seconds, len(sleeping), coroutine))


run(work("a", 2, 2), work("b", 1, 3))
