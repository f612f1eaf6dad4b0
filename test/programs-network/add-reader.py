# add_reader calls back for as long as there is something to read; a socket pair.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    done = loop.create_future()

    def readable():
        data = a.recv(4)
        print("read", data)
        if not data:
            print(loop.remove_reader(a), loop.remove_reader(a))
            done.set_result(None)

    loop.add_reader(a, readable)
    b.send(b"0123456789")
    await asyncio.sleep(0)
    b.close()
    await done
    a.close()


asyncio.run(main())
