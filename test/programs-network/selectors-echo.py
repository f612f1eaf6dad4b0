# The event loop by hand: one selector, a server's ear, three clients, and callbacks as data.
import selectors
import socket

selector = selectors.DefaultSelector()
log = []


def accept(listener):
    connection, _ = listener.accept()
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, answer)
    print("accepted; the selector knows", len(selector.get_map()))


def answer(connection):
    data = connection.recv(100)
    if data:
        print("server got", data)
        connection.sendall(data.upper())
    else:
        print("server: one client is gone")
        selector.unregister(connection)
        connection.close()


def listen_to(client):
    print("client got", client.recv(100))
    selector.unregister(client)
    client.close()


with socket.create_server(("127.0.0.1", 8931)) as server:
    server.setblocking(False)
    selector.register(server, selectors.EVENT_READ, accept)
    for word in (b"one", b"two", b"three"):
        client = socket.create_connection(("127.0.0.1", 8931))
        client.sendall(word)
        selector.register(client, selectors.EVENT_READ, listen_to)
    while len(selector.get_map()) > 1 or not log:
        for key, events in selector.select():
            log.append(events)
            key.data(key.fileobj)
    print(selector.get_key(server).data is accept, set(log))
    print(selector.select(timeout=0.05), selector.select(0), selector.select(-1))
    selector.unregister(server)
selector.close()
print(selector.get_map())
