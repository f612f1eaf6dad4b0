# Datagrams without a loop: each recvfrom takes one whole, sizes cut, and connected sockets hear of errors.
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8934))


def serve():
    while True:
        data, address = server.recvfrom(10)
        if data == b"stop":
            return
        server.sendto(data.upper(), address)


thread = threading.Thread(target=serve)
thread.start()
with socket.socket(type=socket.SOCK_DGRAM) as client:
    for text in (b"short", b"longer than ten", b""):
        client.sendto(text, ("127.0.0.1", 8934))
        print(client.recvfrom(100))
    client.connect(("127.0.0.1", 8934))
    print(client.getpeername(), client.send(b"stop"))
thread.join()
server.close()
with socket.socket(type=socket.SOCK_DGRAM) as client:
    client.connect(("127.0.0.1", 8934))
    print(client.send(b"nobody"))
    try:
        client.recv(10)
    except ConnectionRefusedError as error:
        print(error)
    client.settimeout(0.05)
    try:
        client.recv(10)
    except TimeoutError as error:
        print(error)
    for call in (lambda: client.sendto(b"x", ("127.0.0.1", 70000)), lambda: client.sendto(b"x"), lambda: client.listen(), lambda: client.sendto("text", ("127.0.0.1", 1))):
        try:
            call()
        except (OSError, OverflowError, TypeError) as error:
            print(type(error).__name__, error)
