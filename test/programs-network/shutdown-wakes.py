# A thread that blocks in recv or accept is woken by shutdown, not by close.
import socket
import threading
import time


def receive(sock):
    print("received", sock.recv(10))


def accept(sock):
    try:
        sock.accept()
    except OSError as error:
        print("accept:", error)


a, b = socket.socketpair()
server = socket.create_server(("127.0.0.1", 0))
for sock, wait in ((b, receive), (server, accept)):
    thread = threading.Thread(target=wait, args=(sock,))
    thread.start()
    time.sleep(0.05)
    sock.shutdown(socket.SHUT_RDWR)
    thread.join()
    sock.close()
print(a.recv(1))
