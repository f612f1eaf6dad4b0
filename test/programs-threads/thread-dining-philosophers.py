# Five at a table: who takes the lower fork first cannot wait in a circle.
import threading, time

forks = [threading.Lock() for _ in range(5)]
meals = []

def dine(seat):
    first, second = sorted((seat, (seat + 1) % 5))
    for _ in range(2):
        with forks[first]:
            time.sleep(0.02)
            with forks[second]:
                meals.append(seat)
                time.sleep(0.02)

threads = [threading.Thread(target=dine, args=(seat,)) for seat in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(meals), [fork.locked() for fork in forks])

# With a limit, who cannot have both puts the first one back.
left, right = threading.Lock(), threading.Lock()

def polite(name, first, second, patience):
    while True:
        with first:
            time.sleep(0.05)
            if second.acquire(timeout=patience):
                print(name, "has both")
                second.release()
                return
            print(name, "gives way")
        time.sleep(0.4)

threads = [threading.Thread(target=polite, args=args) for args in (("a", left, right, 0.1), ("b", right, left, 5))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
