# A server of threads: each blocks in recv until its client says something.
import socket
import threading
import time

lines = []


def serve(connection):
    with connection:
        while data := connection.recv(100):
            connection.sendall(b"you said " + data)
    lines.append("a client is gone")


def accept(server):
    for _ in range(3):
        connection, _ = server.accept()
        threading.Thread(target=serve, args=(connection,)).start()


def client(number):
    with socket.create_connection(("127.0.0.1", 8932)) as sock:
        time.sleep(0.1 * number)
        sock.sendall(b"number %d" % number)
        print(sock.recv(100), round(time.monotonic() - start, 1))


with socket.create_server(("127.0.0.1", 8932)) as server:
    start = time.monotonic()
    accepting = threading.Thread(target=accept, args=(server,))
    accepting.start()
    clients = [threading.Thread(target=client, args=(number,)) for number in (3, 1, 2)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    accepting.join()
while threading.active_count() > 1:
    time.sleep(0.01)
print(lines)
