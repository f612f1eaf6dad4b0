"""What a process of the program does once it has imported the program's main module."""
import _pickling
import _threads
import sys


def work(channel, failure):
    """Does what the other process hands over, one thing after another. `failure` left the main module."""
    parent, take, give = channel
    if failure is not None:
        if not isinstance(failure, SystemExit):
            from traceback import format_exception
            sys.stderr.write("".join(format_exception(failure)))
        _threads.call_in(parent, give, None, None)
        return
    while True:
        order = _threads.call_in(parent, take)
        if order is None:
            return
        number, described = order
        try:
            function, args, kwargs = _pickling.make(described)
            answer = _pickling.describe((True, function(*args, **kwargs), ""))
        except BaseException as error:
            answer = _failed(error)
        _threads.call_in(parent, give, number, answer)


def _failed(error):
    from traceback import format_exception
    text = "".join(format_exception(error))
    try:
        return _pickling.describe((False, error, text))
    except Exception as other:
        return _pickling.describe((False, other, text))
