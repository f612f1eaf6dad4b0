# The exception handler runs in the context of what failed; its own tasks and timers go on like others.
import asyncio
import contextvars

job = contextvars.ContextVar("job", default="none")
reports = []


async def send_report(text):
    await asyncio.sleep(1)
    reports.append(text)


def handler(loop, context):
    text = f"{job.get()}: {context.get('exception')!r}"
    print("handler", text, asyncio.current_task() is not None)
    loop.create_task(send_report(text))


def fail(reason):
    raise RuntimeError(reason)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    job.set("first job")
    loop.call_soon(fail, "soon")
    job.set("second job")
    loop.call_later(1, fail, "later")
    loop.call_exception_handler({"message": "by hand", "exception": None})
    await asyncio.sleep(3)
    print(reports)


asyncio.run(main())
