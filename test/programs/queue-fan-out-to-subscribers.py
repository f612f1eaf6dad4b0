# A publisher with a queue for each subscriber: a slow one with a bounded queue loses what it cannot take.
import asyncio


class Topic:
    def __init__(self):
        self.queues, self.lost = {}, 0

    def subscribe(self, name, size):
        self.queues[name] = asyncio.Queue(size)
        return self.queues[name]

    def publish(self, message):
        for name, queue in self.queues.items():
            try:
                queue.put_nowait(message)
            except asyncio.QueueFull:
                self.lost += 1
                print(f"{asyncio.get_running_loop().time()} {name} misses {message}")


async def listen(name, queue, seconds):
    try:
        while True:
            message = await queue.get()
            await asyncio.sleep(seconds)
            print(f"{asyncio.get_running_loop().time()} {name} has {message}")
    except asyncio.QueueShutDown:
        print(f"{asyncio.get_running_loop().time()} {name} is done")


async def main():
    topic = Topic()
    async with asyncio.TaskGroup() as group:
        for name, size, seconds in (("fast", 0, 0.25), ("slow", 1, 2.25)):
            group.create_task(listen(name, topic.subscribe(name, size), seconds))
        for number in range(5):
            await asyncio.sleep(1)
            topic.publish(f"news {number}")
        for queue in topic.queues.values():
            queue.shutdown()
    print("lost", topic.lost)


asyncio.run(main())
