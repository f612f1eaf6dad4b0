"""One after the other

Three waits, six seconds. The next operation begins when the one before is finished, as programs
usually work. Nearly all of the time is waiting, and nobody else may use it.
"""
# loopscope: start-here
import time


def slow_operation(name, duration):
    print(f"Starting {name}")
    time.sleep(duration)  #: The whole program waits here. Nobody else gets a turn.
    print(f"Finished {name}")


def sync_example():
    start = time.perf_counter()
    slow_operation("Task 1", 2)
    slow_operation("Task 2", 2)  #: Reached only now, two seconds after the start.
    slow_operation("Task 3", 2)
    print(f"Total time: {time.perf_counter() - start:.2f} seconds")  #: 2 + 2 + 2: the times add up.


sync_example()
