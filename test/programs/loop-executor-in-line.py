# run_in_executor takes any executor; one that runs the function at once still answers through the loop.
import asyncio
import concurrent.futures


class InLine(concurrent.futures.Executor):
    def submit(self, function, /, *args, **kwargs):
        future = concurrent.futures.Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def divide(a, b):
    print("divide", a, b)
    return a / b


async def main():
    loop = asyncio.get_running_loop()
    with InLine() as pool:
        future = loop.run_in_executor(pool, divide, 6, 3)
        print(future.done(), asyncio.isfuture(future))
        print(await future)
        try:
            await loop.run_in_executor(pool, divide, 1, 0)
        except ZeroDivisionError as error:
            print(error)
        print(await asyncio.gather(*(loop.run_in_executor(pool, divide, n, 2) for n in range(3))))
        try:
            loop.set_default_executor(pool)
        except TypeError as error:
            print(error)


asyncio.run(main())
