# What processes share: values, arrays, locks, events and pipes. Everything else is copied.
import multiprocessing
import time


def count(value, array, lock, plain):
    for _ in range(3):
        with value.get_lock():
            value.value += 1
    with lock:
        array[0] += 10
    plain.append("in the process only")


def echo(connection):
    while True:
        try:
            message = connection.recv()
        except EOFError:
            return
        connection.send(message * 2)


def waiter(event, queue):
    queue.put(event.wait(30))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    value, array, lock, plain = context.Value("i", 1), context.Array("d", [1, 2, 3]), context.Lock(), []
    processes = [context.Process(target=count, args=(value, array, lock, plain)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(value.value, list(array), array[1:], len(array), plain)

    here, there = context.Pipe()
    process = context.Process(target=echo, args=(there,))
    process.start()
    there.close()
    here.send([1, "two"])
    print(here.poll(30), here.recv())
    here.send("x")
    print(here.recv())
    here.close()
    process.join()
    print(process.exitcode)

    event, queue = context.Event(), context.Queue()
    process = context.Process(target=waiter, args=(event, queue))
    process.start()
    time.sleep(0.1)
    event.set()
    print(queue.get(), event.is_set())
    process.join()
    reader, writer = context.Pipe(duplex=False)
    writer.send_bytes(b"bytes")
    print(reader.recv_bytes())
    for misuse in (lambda: reader.send(1), lambda: writer.recv()):
        try:
            misuse()
        except OSError as error:
            print(error)
    try:
        lock.release()
    except ValueError as error:
        print(error)
