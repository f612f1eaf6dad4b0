# Only a job that nobody has begun can be cancelled.
import threading, time
from concurrent.futures import CancelledError, ThreadPoolExecutor, wait

def work(name):
    time.sleep(0.2)
    return name

def tell(future):
    print("callback:", future.cancelled(), threading.current_thread() is threading.main_thread())

with ThreadPoolExecutor(1) as pool:
    first, second, third = (pool.submit(work, name) for name in ("first", "second", "third"))
    time.sleep(0.05)
    second.add_done_callback(tell)
    print([(future.running(), future.done(), future.cancelled()) for future in (first, second, third)])
    print(first.cancel(), second.cancel(), second.cancel())
    print([(future.running(), future.done(), future.cancelled()) for future in (first, second, third)])
    for what in (second.result, second.exception):
        try:
            what()
        except CancelledError as error:
            print("cancelled", repr(error), type(error).__mro__[1].__name__)
    print(first.result(), third.result(), first.cancel())
    print([repr(future).split(" ", 3)[3] for future in (first, second)])
    fourth = pool.submit(work, "fourth")
    time.sleep(0.05)
    waiting = [pool.submit(work, number) for number in range(3)]
    pool.shutdown(wait=False, cancel_futures=True)
    print([future.cancelled() for future in (fourth, *waiting)], fourth.result())
    done, left = wait(waiting, timeout=1)
    print(len(done), len(left))
