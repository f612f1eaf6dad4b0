"""loop.subprocess_exec with a protocol: what is called. In which order a child's pipes and the child itself end is a matter of luck."""
import asyncio
import sys


class Told(asyncio.SubprocessProtocol):
    def __init__(self):
        self.over = asyncio.get_running_loop().create_future()
        self.ends = []

    def connection_made(self, transport):
        self.transport = transport
        print("made", isinstance(transport, asyncio.SubprocessTransport), transport.get_returncode())

    def pipe_data_received(self, fd, data):
        print("data", fd, data)

    def pipe_connection_lost(self, fd, exc):
        self.ends.append(f"lost {fd} {exc}")

    def process_exited(self):
        self.ends.append(f"exited {self.transport.get_returncode()}")

    def connection_lost(self, exc):
        print(*sorted(self.ends), "over", exc)
        self.over.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    transport, told = await loop.subprocess_exec(Told, sys.executable, "-c", "print('from the child')", stdin=None, stderr=None)
    print(transport.get_pipe_transport(0), isinstance(transport.get_pipe_transport(1), asyncio.ReadTransport), transport.get_pipe_transport(2))
    print(transport.get_extra_info("subprocess").pid == transport.get_pid(), transport.get_protocol() is told)
    await told.over
    print(transport.is_closing())
    transport.close()
    print(transport.is_closing())
    transport, told = await loop.subprocess_exec(Told, sys.executable, "-c", "print(len(input()))", stderr=None)
    stdin = transport.get_pipe_transport(0)
    print(isinstance(stdin, asyncio.WriteTransport), stdin.get_write_buffer_size(), stdin.get_write_buffer_limits())
    stdin.write(b"twelve bytes\n")
    await told.over
    transport.close()
    transport, told = await loop.subprocess_shell(Told, "python3 -c 'import time; time.sleep(60)'", stdin=None, stdout=None, stderr=None)
    transport.kill()
    await told.over
    try:
        transport.terminate()
    except ProcessLookupError as error:
        print(type(error).__name__)


asyncio.run(main())
