# add_reader and add_writer: replaced, removed, and refused where a transport has the socket.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    for sock in (a, b):
        sock.setblocking(False)
    done = asyncio.Event()

    def read(name):
        print(name, b.recv(10))
        done.set()

    def written():
        print("a can be written")
        print(loop.remove_writer(a), loop.remove_writer(a))

    loop.add_reader(b, read, "first")
    loop.add_reader(b.fileno(), read, "second")
    loop.add_writer(a, written)
    await asyncio.sleep(0.01)
    a.send(b"hello")
    await done.wait()
    print(loop.remove_reader(b), loop.remove_reader(b))
    a.send(b"unseen")
    await asyncio.sleep(0.01)
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=a)
    for call in (lambda: loop.add_reader(a, print), lambda: loop.remove_writer(a), lambda: loop.add_reader("file", print), lambda: loop.add_reader(b, print)):
        try:
            print(call())
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, str(error)[:35])
    loop.remove_reader(b)
    transport.close()
    await asyncio.sleep(0)
    b.close()
    print(transport)


asyncio.run(main())
