"""Exceptions and stacks as text."""

import sys

import _traceback

_unset = object()


def _chosen(exc, value):
    """The exception of a call in the old form (type, value, traceback) or the new one."""
    if value is _unset:
        if exc is None or isinstance(exc, BaseException):
            return exc
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True, **keywords):
    exception = _chosen(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    if tb is not _unset and tb is not exception.__traceback__:
        kept = exception.__traceback__
        exception.__traceback__ = tb
        try:
            return _traceback.format_exception(exception, limit, bool(chain))
        finally:
            exception.__traceback__ = kept
    return _traceback.format_exception(exception, limit, bool(chain))


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True, **keywords):
    print("".join(format_exception(exc, value, tb, limit, chain)), file=sys.stderr if file is None else file, end="")


def format_exception_only(exc, /, value=_unset, *, show_group=False, **keywords):
    exception = _chosen(exc, value)
    return ["NoneType: None\n"] if exception is None else _traceback.format_only(exception)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def format_tb(tb, limit=None):
    return _traceback.format_tb(tb, limit)


def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), file=sys.stderr if file is None else file, end="")


def format_stack(f=None, limit=None):
    entries = _traceback.format_stack()
    return entries if limit is None else entries[-limit:] if limit > 0 else entries[:-limit]


def print_stack(f=None, limit=None, file=None):
    print("".join(format_stack(f, limit)), file=sys.stderr if file is None else file, end="")


class FrameSummary:
    def __init__(self, filename, lineno, name, *, line=None, end_lineno=None, colno=None, end_colno=None, **keywords):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.locals = None

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def from_list(cls, entries):
        return cls([entry if isinstance(entry, FrameSummary) else FrameSummary(*entry[:3], line=entry[3]) for entry in entries])

    def format(self, **keywords):
        return [self.format_frame_summary(entry) for entry in self]

    def format_frame_summary(self, entry, **keywords):
        text = f'  File "{entry.filename}", line {entry.lineno}, in {entry.name}\n'
        return text + f"    {entry.line.strip()}\n" if entry.line else text


def _summaries(entries, limit):
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return StackSummary([
        FrameSummary(filename, line, name, line=text, end_lineno=end_line, colno=column, end_colno=end_column)
        for filename, line, name, text, end_line, column, end_column in entries
    ])


def extract_tb(tb, limit=None):
    return _summaries(_traceback.extract_tb(tb), limit)


def extract_stack(f=None, limit=None):
    return _summaries(_traceback.extract_stack(), None if limit is None else -limit)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=sys.stderr if file is None else file, end="")


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **keywords):
        self._exception = exc_value
        self._limit = limit
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self.stack = extract_tb(exc_traceback, limit)
        self.__cause__ = exc_value.__cause__
        self.__context__ = exc_value.__context__

    @classmethod
    def from_exception(cls, exc, *args, **keywords):
        return cls(type(exc), exc, exc.__traceback__, *args, **keywords)

    def format(self, *, chain=True, **keywords):
        yield from _traceback.format_exception(self._exception, self._limit, bool(chain))

    def format_exception_only(self, *, show_group=False, **keywords):
        yield from _traceback.format_only(self._exception)

    def print(self, *, file=None, chain=True, **keywords):
        print("".join(self.format(chain=chain)), file=sys.stderr if file is None else file, end="")

    def __str__(self):
        return str(self._exception)
