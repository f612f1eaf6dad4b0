# A barrier lets so many threads go on together, and breaks for all.
import threading, time

barrier = threading.Barrier(3, action=lambda: print("all there"))

def meet(seconds):
    time.sleep(seconds * 2)
    index = barrier.wait()
    time.sleep(0.1 + index / 5)
    print("through", index)

threads = [threading.Thread(target=meet, args=(seconds / 10,)) for seconds in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(barrier.n_waiting, barrier.parties, barrier.broken)

def alone(pause):
    try:
        barrier.wait(0.3)
    except threading.BrokenBarrierError:
        time.sleep(pause)
        print("broken")

for pause in (0, 0.15):
    threading.Thread(target=alone, args=(pause,)).start()
time.sleep(0.8)
print(barrier.broken)
barrier.reset()
print(barrier.broken)
