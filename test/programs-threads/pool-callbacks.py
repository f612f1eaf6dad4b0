# Callbacks of a future: in order, in the thread that ends it, each for itself.
import threading, time
from concurrent.futures import Future, ThreadPoolExecutor

def work():
    time.sleep(0.1)
    return 42

def tell(number):
    def callback(future):
        print(number, future.result(), threading.current_thread().name)
    return callback

def fails(future):
    raise ValueError("in a callback")

with ThreadPoolExecutor(1, "pool") as pool:
    future = pool.submit(work)
    for callback in (tell(1), fails, tell(2)):
        print(future.add_done_callback(callback))
time.sleep(0.05)
future.add_done_callback(tell(3))
future.add_done_callback(fails)
by_hand = Future()
by_hand.add_done_callback(lambda each: print("by hand:", each.exception()))
by_hand.set_exception(KeyError("key"))
with ThreadPoolExecutor(1) as pool:
    chained = Future()
    pool.submit(work).add_done_callback(lambda each: chained.set_result(each.result() + 1))
    print(chained.result(timeout=2))
