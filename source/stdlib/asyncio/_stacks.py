"""Where tasks are: their stacks, as lists of frames and as text."""
import sys


def get_stack(task, limit):
    """The frames of a suspended task, or of the traceback that ended it, the outermost first."""
    frames = task._frames()
    if frames is not None:
        return frames if limit is None else frames[len(frames) - limit:] if limit < len(frames) else frames
    frames = []
    tb = None if task._exception is None else task._exception.__traceback__
    while tb is not None and (limit is None or len(frames) < limit):
        frames.append(tb.tb_frame)
        tb = tb.tb_next
    return frames


def print_stack(task, limit, file):
    """Writes the stack, or the traceback and the exception."""
    import linecache
    import traceback
    entries = []
    for frame in get_stack(task, limit):
        filename = frame.f_code.co_filename
        entries.append((filename, frame.f_lineno, frame.f_code.co_name, linecache.getline(filename, frame.f_lineno)))
    error = task._exception
    file = sys.stderr if file is None else file
    if not entries:
        print(f"No stack for {task!r}", file=file)
    else:
        print(f"{'Stack' if error is None else 'Traceback'} for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(error):
            print(line, file=file, end="")


def summary(places):
    """Where something was made, as the `traceback` module has it."""
    from traceback import StackSummary
    return StackSummary.from_list(places)
