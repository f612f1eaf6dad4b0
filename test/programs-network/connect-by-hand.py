# Connecting without blocking: in progress, done, refused; and asking twice.
import select
import socket

server = socket.create_server(("127.0.0.1", 0), backlog=1)
client = socket.socket()
client.setblocking(False)
try:
    client.connect(server.getsockname())
except BlockingIOError as error:
    print(error)
select.select([], [client], [])
print(client.connect_ex(server.getsockname()), client.connect_ex(server.getsockname()))
print(client.getpeername() == server.getsockname())
refused = socket.socket()
print(refused.connect_ex(("127.0.0.1", 1)))
try:
    refused.getpeername()
except OSError as error:
    print(error)
for call in (
    lambda: socket.create_connection(("127.0.0.1", 1)), lambda: socket.create_connection(("127.0.0.1", 1), all_errors=True),
    lambda: server.recv(1), lambda: server.connect(("127.0.0.1", 1)), lambda: client.listen(), lambda: client.bind(("127.0.0.1", 0)),
    lambda: socket.create_server(server.getsockname()), lambda: socket.socket().send(b"x"),
):
    try:
        call()
    except (OSError, ExceptionGroup) as error:
        print(type(error).__name__, str(error).split("(while")[0])
