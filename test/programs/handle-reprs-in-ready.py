# Reprs of the callbacks of futures: bound methods of the program, partials, built-in functions, lambdas.
import asyncio
import functools


class Board:
    def __init__(self):
        self.lines = []

    def write(self, future):
        self.lines.append(future.result())


async def main():
    loop = asyncio.get_running_loop()
    board = Board()
    for callback in (board.write, functools.partial(board.write), print, lambda f: None, board.lines.append, functools.partial(print, 1, end="")):
        future = loop.create_future()
        future.add_done_callback(callback)
        print(str(future).split(" at 0x")[0])
        future.remove_done_callback(callback)
    many = loop.create_future()
    for number in range(5):
        many.add_done_callback(board.write)
    print(many)
    handle = loop.call_soon(board.write, many)
    print(handle)
    handle.cancel()


asyncio.run(main())
