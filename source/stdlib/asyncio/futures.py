"""Futures, telling them from other things, and tying them to those of pools."""
from _asyncio import CancelledError, Future, InvalidStateError, _set_result_unless_cancelled, get_event_loop


def isfuture(obj):
    """Whether this is a future or task, or says that it behaves like one."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def wrap_future(future, *, loop=None):
    """A future of the loop that follows one of a pool: done when that is, and cancelling that when it is cancelled."""
    if isfuture(future):
        return future
    from concurrent import futures
    assert isinstance(future, futures.Future), f"concurrent.futures.Future is expected, got {future!r}"
    return _wrap(future, (get_event_loop() if loop is None else loop).create_future())


def _wrap(source, destination):
    _chain_future(source, destination)
    return destination


def _chain_future(source, destination):
    """Ties two futures, each the loop's or a pool's."""
    from concurrent import futures
    for future, role in ((source, "source"), (destination, "destination")):
        if not isfuture(future) and not isinstance(future, futures.Future):
            raise TypeError(f"A future is required for {role} argument")
    source_loop = source.get_loop() if isfuture(source) else None
    destination_loop = destination.get_loop() if isfuture(destination) else None

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is destination_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination_loop is None or destination_loop is source_loop:
            _set_state(destination, source)
        elif not destination_loop.is_closed():
            destination_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def _set_state(future, other):
    if isfuture(future):
        _follow(future, other)
    else:
        _follow_in_pool(future, other)


def _follow(future, source):
    """A future of the loop becomes what the finished other one is."""
    if future.cancelled():
        return
    if source.cancelled():
        future.cancel()
    elif (error := source.exception()) is not None:
        future.set_exception(_own_error(error))
    else:
        future.set_result(source.result())


def _follow_in_pool(future, source):
    """The same for one of a pool."""
    if source.cancelled():
        future.cancel()
    if not future.set_running_or_notify_cancel():
        return
    if (error := source.exception()) is not None:
        future.set_exception(_own_error(error))
    else:
        future.set_result(source.result())


def _own_error(error):
    """asyncio's kind of an exception that pools have as well."""
    from concurrent import futures
    if type(error) is futures.CancelledError:
        return CancelledError(*error.args).with_traceback(error.__traceback__)
    if type(error) is futures.InvalidStateError:
        return InvalidStateError(*error.args).with_traceback(error.__traceback__)
    return error
