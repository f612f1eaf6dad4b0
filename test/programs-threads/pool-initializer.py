# Each thread of a pool begins with its initializer; one that fails breaks the pool.
import concurrent.futures, threading, time

data = threading.local()

def begin(value):
    data.value = value
    print("begin", threading.current_thread().name)

def work():
    time.sleep(0.1)
    return data.value

with concurrent.futures.ThreadPoolExecutor(2, initializer=begin, initargs=(7,)) as pool:
    print([future.result() for future in [pool.submit(work) for _ in range(3)]])
