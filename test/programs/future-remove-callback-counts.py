# remove_done_callback takes away all equal callbacks and counts them; bound methods are equal, lambdas are not.
import asyncio


class Listener:
    def __init__(self, name):
        self.name = name

    def heard(self, future):
        print(self.name, "heard", future.result())


async def main():
    future = asyncio.get_running_loop().create_future()
    ear, eye = Listener("ear"), Listener("eye")
    for listener in (ear, eye, ear, ear):
        future.add_done_callback(listener.heard)
    future.add_done_callback(lambda f: print("lambda", f.result()))
    print(future.remove_done_callback(ear.heard))
    print(future.remove_done_callback(ear.heard))
    print(future.remove_done_callback(lambda f: print("lambda", f.result())))
    print(future.remove_done_callback(5))
    future.set_result("a knock")
    print("too late:", future.remove_done_callback(eye.heard))
    await asyncio.sleep(0)
    print("all told")


asyncio.run(main())
