# time.sleep outside a loop moves the same clock.
import time

start = time.perf_counter()
for i in range(3):
    time.sleep(2)
    print(i, time.perf_counter() - start)
print(f"Total time: {time.perf_counter() - start:.2f} seconds")
