"""Context managers."""

import abc
from functools import wraps
from types import GenericAlias


def _has_both(cls, *names):
    found = [next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None) for name in names]
    return True if None not in found else NotImplemented


class AbstractContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has_both(C, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **keywords):
            with self._recreate_cm():
                return func(*args, **keywords)

        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **keywords):
            async with self._recreate_cm():
                return await func(*args, **keywords)

        return inner


def _wraps_stop(error, value, kind):
    """Whether a generator turned the exception that was thrown into it into a RuntimeError, as the language lays down."""
    return isinstance(value, kind) and error.__cause__ is value


class _GeneratorBase:
    def __init__(self, func, args, keywords):
        self.gen = func(*args, **keywords)
        self.func, self.args, self.kwds = func, args, keywords
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


class _GeneratorContextManager(_GeneratorBase, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if _wraps_stop(error, value, StopIteration):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorBase, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if _wraps_stop(error, value, (StopIteration, StopAsyncIteration)):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    @wraps(func)
    def helper(*args, **keywords):
        return _GeneratorContextManager(func, args, keywords)

    return helper


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **keywords):
        return _AsyncGeneratorContextManager(func, args, keywords)

    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys

        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exc_type, exc_value, traceback):
        import sys

        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            return
        if issubclass(exc_type, self._exceptions):
            return True
        if issubclass(exc_type, BaseExceptionGroup):
            match, rest = exc_value.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *exc_info):
        pass


def _special(thing, name, awaited):
    """A special method of a manager, with the TypeError that `with` raises where there is none."""
    cls = type(thing)
    try:
        return getattr(cls, name)
    except AttributeError:
        protocol = "asynchronous context manager" if awaited else "context manager"
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {protocol} protocol") from None


class _BaseExitStack:
    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        other = type(self)()
        other._callbacks = self._callbacks
        self._callbacks = []
        return other

    def _push(self, awaited, callback):
        self._callbacks.append((awaited, callback))

    def push(self, exit):
        cls = type(exit)
        if hasattr(cls, "__exit__"):
            self._push(False, lambda *details: cls.__exit__(exit, *details))
        else:
            self._push(False, exit)
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        enter = _special(cm, "__enter__", False)
        leave = _special(cm, "__exit__", False)
        result = enter(cm)
        self._push(False, lambda *details: leave(cm, *details))
        return result

    def callback(self, callback, /, *args, **keywords):
        def call(exc_type, exc_value, traceback):
            callback(*args, **keywords)

        call.__wrapped__ = callback
        self._push(False, call)
        return callback


def _fix_context(new, old, outer):
    """Hangs the exception that was under way below the new one, instead of what only the stack itself was handling."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *details):
        import sys

        exception = details[1]
        received = exception is not None
        outer = sys.exception()
        suppressed = False
        pending = False
        while self._callbacks:
            _, callback = self._callbacks.pop()
            try:
                if exception is None:
                    answer = callback(None, None, None)
                else:
                    answer = callback(type(exception), exception, exception.__traceback__)
                if answer:
                    suppressed = True
                    pending = False
                    exception = None
            except BaseException as new:
                _fix_context(new, exception, outer)
                pending = True
                exception = new
        if pending:
            context = exception.__context__
            try:
                raise exception
            except BaseException:
                exception.__context__ = context
                raise
        return received and suppressed

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def __aenter__(self):
        return self

    async def enter_async_context(self, cm):
        enter = _special(cm, "__aenter__", True)
        leave = _special(cm, "__aexit__", True)
        result = await enter(cm)
        self._push(True, lambda *details: leave(cm, *details))
        return result

    def push_async_exit(self, exit):
        cls = type(exit)
        if hasattr(cls, "__aexit__"):
            self._push(True, lambda *details: cls.__aexit__(exit, *details))
        else:
            self._push(True, exit)
        return exit

    def push_async_callback(self, callback, /, *args, **keywords):
        async def call(exc_type, exc_value, traceback):
            await callback(*args, **keywords)

        call.__wrapped__ = callback
        self._push(True, call)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *details):
        import sys

        exception = details[1]
        received = exception is not None
        outer = sys.exception()
        suppressed = False
        pending = False
        while self._callbacks:
            awaited, callback = self._callbacks.pop()
            try:
                if exception is None:
                    answer = callback(None, None, None)
                else:
                    answer = callback(type(exception), exception, exception.__traceback__)
                if awaited:
                    answer = await answer
                if answer:
                    suppressed = True
                    pending = False
                    exception = None
            except BaseException as new:
                _fix_context(new, exception, outer)
                pending = True
                exception = new
        if pending:
            context = exception.__context__
            try:
                raise exception
            except BaseException:
                exception.__context__ = context
                raise
        return received and suppressed


__all__ = [
    "AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "aclosing",
    "asynccontextmanager", "closing", "contextmanager", "nullcontext", "redirect_stderr", "redirect_stdout", "suppress",
]
