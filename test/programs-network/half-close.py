# shutdown: one direction of a connection ends, the other goes on; and what an abrupt end is told as.
import socket
import struct
import threading


def answer(connection):
    with connection:
        total = 0
        while data := connection.recv(1000):
            total += len(data)
        connection.sendall(b"%d bytes" % total)


server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
thread = threading.Thread(target=answer, args=(server.accept()[0],))
thread.start()
client.sendall(b"x" * 5000)
client.shutdown(socket.SHUT_WR)
print(client.recv(100), client.recv(100))
thread.join()
try:
    client.send(b"more")
except OSError as error:
    print(type(error).__name__, error)
client.close()

for abrupt in (False, True):
    client = socket.create_connection(server.getsockname())
    connection, _ = server.accept()
    if abrupt:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    try:
        print(client.recv(10))
    except ConnectionResetError as error:
        print(error)
    for _ in range(2):
        try:
            print(client.send(b"x"))
        except OSError as error:
            print(type(error).__name__, error)
    client.close()

client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
client.sendall(b"unread")
connection.recv(1)
connection.close()
try:
    print(client.recv(10))
except ConnectionResetError as error:
    print(error)
try:
    client.shutdown(socket.SHUT_RDWR)
except OSError as error:
    print(error)
server.shutdown(socket.SHUT_RDWR)
try:
    server.accept()
except OSError as error:
    print(error)
