# A child of the outer group fails while the body is in the inner one: the inner tasks are cancelled, and only the outer group raises.
import asyncio


async def child(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
    except asyncio.CancelledError:
        print(name, "cancelled at", asyncio.get_running_loop().time())
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(child("outer slow", 9))
            outer.create_task(child("outer bad", 1, ValueError("outer")))
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(child("inner", 9))
            except asyncio.CancelledError:
                print("inner group was cancelled", inner, outer)
                raise
            finally:
                print("cancelling", asyncio.current_task().cancelling())
    except* ValueError as errors:
        print(repr(errors))
    print("cancelling", asyncio.current_task().cancelling())


asyncio.run(main())
