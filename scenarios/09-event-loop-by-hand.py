"""An event loop by hand

Two lists and a while loop. What asyncio does, without asyncio: tasks run until they wait, and come
back when their answer is complete. The lists of this loop stand in the columns.
"""
# loopscope: columns ready=ready io=waiting
import time


def visit(page, *answers):
    print(f"{page}: connecting")
    for seconds in answers:
        yield seconds  #: The task gives back control, and goes on here when its answer is complete.
        print(f"{page}: received something")


tasks = {
    "news": visit("news", 2, 2),
    "weather": visit("weather", 3),
    "sports": visit("sports", 1, 4),
}
ready = list(tasks)
waiting = []  # pairs: when the answer is complete, and whose it is


def run_ready_tasks():
    for _ in range(len(ready)):  #: Exactly those that are ready now: one round, as in asyncio.
        name = ready.pop(0)
        try:
            seconds = next(tasks[name])  #: The task runs up to its next yield.
        except StopIteration:
            print(f"{name}: done")
        else:
            waiting.append((time.monotonic() + seconds, name))
            waiting.sort()


def wait_for_io():
    complete_at, _ = waiting[0]
    time.sleep(max(0, complete_at - time.monotonic()))  #: Nobody is ready: sleep until an answer is complete.
    while waiting and waiting[0][0] <= time.monotonic():
        _, name = waiting.pop(0)
        ready.append(name)  #: Completed I/O moves its task back to the ready ones.


start = time.monotonic()
while ready or waiting:  #: The event loop. This is all there is to it.
    run_ready_tasks()
    if waiting:
        wait_for_io()
print(f"Total time: {time.monotonic() - start:.2f} seconds")
