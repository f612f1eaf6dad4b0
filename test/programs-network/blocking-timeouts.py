# settimeout: every call that would block ends in TimeoutError; 0 and None are the two other ways.
import socket
import time

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname(), timeout=0.1)
print(client.gettimeout(), client.getblocking(), socket.getdefaulttimeout())
start = time.monotonic()
try:
    client.recv(10)
except TimeoutError as error:
    print(repr(error), isinstance(error, OSError), error.errno, socket.timeout is TimeoutError)
print(round(time.monotonic() - start, 1))
connection, _ = server.accept()
print(connection.gettimeout())
client.settimeout(0.05)
try:
    client.sendall(b"x" * 20_000_000)
except TimeoutError as error:
    print(repr(error))
client.setblocking(False)
print(client.gettimeout(), client.getblocking())
for call in (lambda: client.recv(10), lambda: client.recv(10, socket.MSG_DONTWAIT)):
    try:
        call()
    except BlockingIOError as error:
        print(error)
client.setblocking(True)
print(client.gettimeout())
try:
    client.recv(10, socket.MSG_DONTWAIT)
except BlockingIOError as error:
    print(error.errno)
server.settimeout(0.02)
try:
    server.accept()
except TimeoutError as error:
    print(error)
socket.setdefaulttimeout(1.5)
print(socket.socket().gettimeout(), socket.getdefaulttimeout())
for value in (-1, "1"):
    try:
        client.settimeout(value)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(connection.recv(3, socket.MSG_PEEK), connection.recv(3))
