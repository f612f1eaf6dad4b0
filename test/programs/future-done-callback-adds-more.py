# A done callback may add others, to the same future and to new ones: each gets a turn of its own.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    first, second = loop.create_future(), loop.create_future()

    def chain(future):
        print("chain", future.result())
        second.set_result(future.result() * 2)
        future.add_done_callback(lambda f: print("added late", f.result()))

    def fail(future):
        future.add_done_callback(lambda f: print("added before the error"))
        raise ValueError("in a callback")

    loop.set_exception_handler(lambda loop, context: print("handler", repr(context["exception"])))
    first.add_done_callback(chain)
    first.add_done_callback(fail)
    first.add_done_callback(chain_again := lambda f: print("again", second.done()))
    first.add_done_callback(chain_again)
    second.add_done_callback(lambda f: print("second", f.result()))
    first.set_result(21)
    print("set", second.done(), first.remove_done_callback(chain_again))
    print(await second)
    await asyncio.sleep(0)


asyncio.run(main())
