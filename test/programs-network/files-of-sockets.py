# makefile: a connection read line by line, by two threads.
import socket
import threading


def serve(server):
    connection, _ = server.accept()
    with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as file:
        for line in file:
            name, _, rest = line.rstrip("\n").partition(" ")
            print("request", name, rest)
            file.write(f"{name}: {rest[::-1]}\n")
            file.flush()
    print("the client has left")


with socket.create_server(("127.0.0.1", 8933)) as server:
    thread = threading.Thread(target=serve, args=(server,))
    thread.start()
    with socket.create_connection(("127.0.0.1", 8933)) as client:
        with client.makefile("wb") as out, client.makefile("rb") as answers:
            for text in ("first été", "second", "third one"):
                out.write(text.encode() + b"\n")
                out.flush()
                print(answers.readline().decode(), end="")
        print(client.fileno() > 0)
    thread.join()
    print(client)

a, b = socket.socketpair()
file = b.makefile("rb")
b.close()
a.sendall(b"0123456789")
print(file.read(4), file.peek()[:2], file.read1(), file.readable(), file.writable(), file.seekable())
a.close()
print(file.read(), file.readline())
file.close()
for mode in ("x", "rt", "a"):
    try:
        socket.socket().makefile(mode)
    except ValueError as error:
        print(error)
