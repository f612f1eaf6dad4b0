# Processes: each with a memory of its own, exit codes, exceptions, and being ended from outside.
import multiprocessing
import sys
import time

seen = []


def worker(queue, number):
    seen.append(number)
    queue.put((multiprocessing.current_process().name, number, list(seen), multiprocessing.parent_process().name))
    if number == 2:
        sys.exit(5)
    if number == 3:
        raise ValueError("three")


def sleeper():
    time.sleep(100)


class Mine(multiprocessing.Process):
    def __init__(self, queue, text):
        super().__init__(name="mine")
        self.queue, self.text = queue, text

    def run(self):
        self.queue.put(f"{self.name} {self.text} {multiprocessing.current_process() is self}")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    queue = multiprocessing.Queue()
    for number in (1, 2, 3):
        process = multiprocessing.Process(target=worker, args=(queue, number))
        print(process.name, process.is_alive(), process.exitcode, process.pid)
        process.start()
        print(queue.get())
        process.join()
        print(process.is_alive(), process.exitcode)
    print("own memory", seen)
    endless = multiprocessing.Process(target=sleeper, daemon=True)
    endless.start()
    endless.join(0.1)
    print(endless.is_alive(), endless.daemon, endless in multiprocessing.active_children())
    endless.terminate()
    endless.join()
    print(endless.exitcode, multiprocessing.active_children())
    mine = Mine(queue, "runs")
    mine.start()
    print(queue.get())
    mine.join()
    for misuse in (mine.start, multiprocessing.current_process().join):
        try:
            misuse()
        except AssertionError as error:
            print(error)
    mine.close()
    try:
        mine.is_alive()
    except ValueError as error:
        print(error)
    try:
        multiprocessing.set_start_method("spawn")
    except RuntimeError as error:
        print(error)
