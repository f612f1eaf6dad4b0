# Pools of processes: map, starmap, results that come later, initializers, exceptions.
import multiprocessing
import time

setting = "unset"


def initialise(value):
    global setting
    setting = value


def square(number):
    return number * number


def add(a, b):
    return a + b


def slow(seconds):
    time.sleep(seconds)
    return seconds


def fail(number):
    raise ValueError(f"no {number}")


def told(_):
    return setting


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        print(pool.map(square, range(6)), pool.map(square, range(6), chunksize=4), pool.map(square, []))
        print(pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, (5,), {"b": 6}))
        result = pool.apply_async(square, (7,), callback=lambda value: print("callback", value))
        print(result.get(timeout=30), result.ready(), result.successful())
        print(list(pool.imap(square, [3, 1, 2])), sorted(pool.imap_unordered(square, [3, 1, 2])))
        for call in (lambda: pool.map(fail, [4]), lambda: pool.apply(fail, (5,))):
            try:
                call()
            except ValueError as error:
                print("failed:", error)
        late = pool.apply_async(slow, (0.5,))
        try:
            late.get(timeout=0.05)
        except multiprocessing.TimeoutError:
            print("not yet", late.ready())
        try:
            late.successful()
        except ValueError:
            print("nobody knows")
        print(late.get())
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error)
    with context.Pool(2, initialise, ("told",)) as pool:
        print(pool.map(told, range(3)))
        pool.close()
        pool.join()
    try:
        context.Pool(0)
    except ValueError as error:
        print(error)
