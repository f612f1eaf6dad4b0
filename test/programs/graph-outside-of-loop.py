# Without a running loop and without a future there is no graph.
import asyncio

try:
    asyncio.capture_call_graph()
except RuntimeError as error:
    print(error)
for bad in (5, "x"):
    try:
        asyncio.capture_call_graph(bad)
    except TypeError as error:
        print(error)
loop = asyncio.new_event_loop()
graph = asyncio.capture_call_graph(loop.create_future())
print(graph.call_stack, graph.awaited_by)
loop.call_soon(lambda: print(asyncio.capture_call_graph()))
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
