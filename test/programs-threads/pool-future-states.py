# A future by hand: pending, running, finished, and what does not go.
import threading
from concurrent.futures import Future, InvalidStateError, TimeoutError

def attempt(what, *args):
    try:
        return what(*args)
    except (InvalidStateError, RuntimeError, TimeoutError, ValueError) as error:
        return f"{type(error).__name__}: {str(error).partition(' at 0x')[0]}"

def state(future):
    return repr(future).partition("state=")[2].rstrip(">")

future = Future()
print(state(future), future.done(), future.running(), future.cancelled(), attempt(future.result, 0.05), attempt(future.exception, 0))
print(future.set_running_or_notify_cancel(), state(future), future.running(), future.cancel())
future.set_result([1, 2])
print(state(future), future.result(), future.exception(), future.done(), future.cancel())
print(attempt(future.set_result, 1), attempt(future.set_exception, ValueError()))
failed = Future()
failed.set_exception(ValueError("failed"))
print(state(failed), attempt(failed.result), repr(failed.exception()))
cancelled = Future()
print(cancelled.cancel(), state(cancelled), attempt(cancelled.set_result, 1))
print(cancelled.set_running_or_notify_cancel(), state(cancelled), cancelled.cancel())
threading.Timer(0.1, (late := Future()).set_result, ("late",)).start()
print(late.result(5), Future.__name__, Future[int].__origin__ is Future)
