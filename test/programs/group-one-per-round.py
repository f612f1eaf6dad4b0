# A group for each round of a loop: a round ends when its tasks have, before the next one begins.
import asyncio


async def measure(sensor, round_number):
    await asyncio.sleep(sensor)
    if sensor == 2 and round_number == 1:
        raise ValueError(f"sensor {sensor}")
    return sensor * 10 + round_number


async def main():
    for round_number in range(3):
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(measure(sensor, round_number)) for sensor in (1, 2, 3)]
        except* ValueError as errors:
            print("round", round_number, "failed:", *errors.exceptions, [task.cancelled() for task in tasks])
        else:
            print("round", round_number, [task.result() for task in tasks], asyncio.get_running_loop().time())


asyncio.run(main())
