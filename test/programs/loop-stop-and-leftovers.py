# What is ready when a loop stops runs when it is run again; a second stop is needed then.
import asyncio


def note(text):
    print(text, loop.time())


def stops_and_schedules():
    loop.stop()
    loop.call_soon(note, "scheduled after stop")
    loop.call_later(1, note, "timer")
    print("stop called")


loop = asyncio.new_event_loop()
loop.call_soon(stops_and_schedules)
loop.call_soon(note, "same iteration")
loop.run_forever()
print("first run over")
loop.call_later(2, loop.stop)
loop.run_forever()
print("second run over", loop.time())
loop.stop()
loop.call_soon(note, "one iteration")
loop.call_later(0, note, "timer that is due")
loop.run_forever()
print("third run over")
loop.stop()
loop.stop()
loop.run_forever()
loop.close()
