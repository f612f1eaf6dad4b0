# Consumers of a queue that nobody fills any more wait for ever.
import asyncio


async def producer(queue, count):
    for number in range(count):
        await asyncio.sleep(1)
        await queue.put(number)
    print("the producer is done")


async def consumer(queue, name):
    while True:
        print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue, 3), consumer(queue, "left"), consumer(queue, "right"))
    print("never printed")


asyncio.run(main())
