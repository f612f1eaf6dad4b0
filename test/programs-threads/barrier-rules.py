# A barrier: one of those who meet gets each number, it can be used again, broken, and mended.
import threading, time

def attempt(what, *args):
    try:
        return what(*args)
    except threading.BrokenBarrierError as error:
        return f"broken {error}"
    except (ValueError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"

def meet(barrier, delays, limit=None):
    results = []

    def one(delay):
        time.sleep(delay)
        results.append(attempt(barrier.wait, limit))

    threads = [threading.Thread(target=one, args=(delay,)) for delay in delays]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(map(str, results))

barrier = threading.Barrier(3)
print(barrier.parties, barrier.n_waiting, barrier.broken)
for _ in range(2):
    print(meet(barrier, (0, 0.05, 0.1)))
print(meet(barrier, (0, 0.05), 0.2), barrier.broken, barrier.n_waiting)
print(meet(barrier, (0,)))
barrier.reset()
print(barrier.broken, meet(barrier, (0, 0.05, 0.1)))
threading.Timer(0.1, barrier.abort).start()
print(meet(barrier, (0, 0.02)), barrier.broken)
barrier.reset()
threading.Timer(0.1, barrier.reset).start()
print(meet(barrier, (0, 0.02)), barrier.broken)

def action():
    print("action while", acting.n_waiting, "wait")

acting = threading.Barrier(2, action)
print(meet(acting, (0, 0.05)))

def fails():
    raise ValueError("action fails")

failing = threading.Barrier(2, fails)
print(meet(failing, (0, 0.05)), failing.broken)
print(attempt(threading.Barrier, 0)[:10], threading.Barrier(1).wait())
