# Waiting for several futures: the first, the first that fails, all, and one after another.
import concurrent.futures, time

def work(seconds, fails=False):
    time.sleep(seconds)
    if fails:
        raise ValueError(seconds)
    return seconds

with concurrent.futures.ThreadPoolExecutor() as pool:
    futures = [pool.submit(work, seconds) for seconds in (0.3, 0.1, 0.2)]
    print([future.result() for future in concurrent.futures.as_completed(futures)])
    futures = [pool.submit(work, seconds) for seconds in (0.3, 0.1)]
    done, left = concurrent.futures.wait(futures, return_when=concurrent.futures.FIRST_COMPLETED)
    print([future.result() for future in done], len(left))
    futures = [pool.submit(work, 0.3), pool.submit(work, 0.1), pool.submit(work, 0.2, True)]
    done, left = concurrent.futures.wait(futures, return_when="FIRST_EXCEPTION")
    print(len(done), len(left))
    done, left = concurrent.futures.wait(futures, timeout=0.01)
    print(len(done), len(left))
    done, left = concurrent.futures.wait(futures)
    print(len(done), len(left))
    try:
        for future in concurrent.futures.as_completed([pool.submit(work, 0.1), pool.submit(work, 0.5)], timeout=0.3):
            print(future.result())
    except TimeoutError as error:
        print(error)
