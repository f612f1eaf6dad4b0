# Workers take jobs as they come, `join` waits for all to be done, one None each ends them.
import queue, threading, time

jobs, results = queue.Queue(), queue.Queue()

def worker(name):
    while (job := jobs.get()) is not None:
        time.sleep(job)
        results.put((name, job))
        jobs.task_done()
    jobs.task_done()

workers = []
for name in "ab":
    workers.append(threading.Thread(target=worker, args=(name,)))
    workers[-1].start()
    time.sleep(0.02)
for seconds in (0.3, 0.1, 0.1):
    jobs.put(seconds)
    time.sleep(0.02)
print("unfinished:", jobs.unfinished_tasks)
jobs.join()
print("joined", jobs.unfinished_tasks, [results.get() for _ in range(3)])
for _ in workers:
    jobs.put(None)
for each in workers:
    each.join()
jobs.join()
print([each.is_alive() for each in workers])
try:
    jobs.task_done()
except ValueError as error:
    print(error)
