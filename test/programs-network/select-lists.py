# select.select: three lists in, three lists out, in the order in which they were given.
import select
import socket

pairs = [socket.socketpair() for _ in range(3)]
readers = [b for _, b in pairs]
print(select.select(readers, [], [], 0))
pairs[2][0].send(b"x")
pairs[0][0].send(b"y")
ready, writable, failed = select.select(readers, [a for a, _ in pairs], readers, 1)
print([readers.index(sock) for sock in ready], len(writable), failed)
ready, _, _ = select.select([sock.fileno() for sock in readers], [], [])
print(ready == [readers[0].fileno(), readers[2].fileno()])
for sock in (readers[0], readers[2]):
    sock.recv(1)
print(select.select(readers, [], [], 0.03))
pairs[1][0].close()
ready, _, _ = select.select(readers, [], [])
print(ready == [readers[1]], readers[1].recv(1))
server = socket.create_server(("127.0.0.1", 0))
client = socket.socket()
client.setblocking(False)
print(client.connect_ex(server.getsockname()) != 0, select.select([server], [client], [])[:2] == ([server], [client]), client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
refused = socket.socket()
refused.setblocking(False)
refused.connect_ex(("127.0.0.1", 1))
_, ready, _ = select.select([], [refused], [])
print(ready == [refused], refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
for arguments in ((["x"], [], []), ([-1], [], []), ([], [], [], "soon"), ([], [], [], -1), ([99], [], [], 0)):
    try:
        select.select(*arguments)
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
