"""Iterators made of others, one item at a time."""

from operator import add as _add

_nothing = object()


class _Iterator:
    def __iter__(self):
        return self


_Iterator.__module__ = "itertools"


class count(_Iterator):
    def __init__(self, start=0, step=1):
        if not hasattr(start, "__add__") or isinstance(start, (str, list, tuple)):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []
        self._at = 0

    def __next__(self):
        if self._source is not None:
            item = next(self._source, _nothing)
            if item is not _nothing:
                self._saved.append(item)
                return item
            self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._at]
        self._at = (self._at + 1) % len(self._saved)
        return item


class repeat(_Iterator):
    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(times.__index__(), 0)

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        return f"repeat({self._object!r})" if self._times is None else f"repeat({self._object!r}, {self._times})"


class chain(_Iterator):
    def __init__(self, *iterables):
        self._iterables = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._iterables = iter(iterable)
        return self

    def __next__(self):
        while True:
            if self._active is None:
                iterable = next(self._iterables, _nothing)
                if iterable is _nothing:
                    self._iterables = iter(())
                    raise StopIteration
                self._active = iter(iterable)
            item = next(self._active, _nothing)
            if item is not _nothing:
                return item
            self._active = None

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)

    def __next__(self):
        if self._source is None:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._source = None
        raise StopIteration


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._dropping = True

    def __next__(self):
        while self._dropping:
            item = next(self._source)
            if not self._predicate(item):
                self._dropping = False
                return item
        return next(self._source)


class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __next__(self):
        while True:
            item = next(self._source)
            if not (item if self._function is None else self._function(item)):
                return item


class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __next__(self):
        return self._function(*next(self._source))


def _position(value, what):
    """An argument of islice: None, or an int that is not negative."""
    if value is None:
        return None
    try:
        value = value.__index__()
    except AttributeError:
        value = -1
    if value < 0:
        raise ValueError(what)
    return value


class islice(_Iterator):
    def __init__(self, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            bound = "at least 2 arguments" if not args else "at most 4 arguments"
            raise TypeError(f"islice expected {bound}, got {len(args) + 1}")
        if len(args) == 1:
            start, step = None, None
            stop = _position(args[0], "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        else:
            message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            start = _position(args[0], message)
            stop = _position(args[1], "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            step = args[2] if len(args) == 3 else None
            if step is not None:
                step = _position(step, "Step for islice() must be a positive integer or None.")
                if step == 0:
                    raise ValueError("Step for islice() must be a positive integer or None.")
        self._source = iter(iterable)
        self._next = start or 0
        self._stop = stop
        self._step = step or 1
        self._at = 0

    def __next__(self):
        if self._source is None:
            raise StopIteration
        if self._stop is not None and self._next >= self._stop:
            while self._at < self._stop:
                self._at += 1
                if next(self._source, _nothing) is _nothing:
                    break
            self._source = None
            raise StopIteration
        while True:
            item = next(self._source, _nothing)
            if item is _nothing:
                self._source = None
                raise StopIteration
            self._at += 1
            if self._at > self._next:
                self._next += self._step
                return item


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._source = iter(iterable)
        self._func = _add if func is None else func
        self._total = _nothing
        self._initial = initial

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._source)
        self._total = item if self._total is _nothing else self._func(self._total, item)
        return self._total


class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._last = _nothing

    def __next__(self):
        if self._last is _nothing:
            self._last = next(self._source)
        left = self._last
        self._last = next(self._source)
        return left, self._last


class batched(_Iterator):
    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError("n must be at least one")
        self._source = iter(iterable)
        self._n = n
        self._strict = strict

    def __next__(self):
        batch = []
        while len(batch) < self._n:
            item = next(self._source, _nothing)
            if item is _nothing:
                break
            batch.append(item)
        if not batch:
            raise StopIteration
        if self._strict and len(batch) < self._n:
            raise ValueError("batched(): incomplete batch")
        return tuple(batch)


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None):
        self._sources = [iter(iterable) for iterable in iterables]
        self._fill = fillvalue
        self._active = len(iterables)

    def __next__(self):
        if not self._active:
            raise StopIteration
        items = []
        for index, source in enumerate(self._sources):
            item = self._fill if source is None else next(source, _nothing)
            if item is _nothing:
                self._sources[index] = None
                self._active -= 1
                if not self._active:
                    raise StopIteration
                item = self._fill
            items.append(item)
        return tuple(items)


class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._current = _nothing
        self._item = None
        self._target = _nothing
        self._group = None

    def _advance(self):
        item = next(self._source)
        self._current = item if self._key is None else self._key(item)
        self._item = item

    def __next__(self):
        self._group = None
        while self._current is _nothing or (self._target is not _nothing and self._current == self._target):
            self._advance()
        if self._current is _ended:
            raise StopIteration
        self._target = self._current
        self._group = _grouper(self, self._target)
        return self._current, self._group


class _grouper(_Iterator):
    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._current is _nothing:
            parent._advance()
        if parent._current != self._target:
            raise StopIteration
        item = parent._item
        parent._current = _nothing
        try:
            parent._advance()
        except StopIteration:
            parent._current = _ended
        return item


# The key behind the last group: equal to no other.
_ended = object()


class _tee(_Iterator):
    """One of several iterators over the same items, which are kept as long as one of them needs them."""

    def __init__(self, source, link):
        self._source = source
        self._link = link

    def __next__(self):
        link = self._link
        if not link:
            link.append(next(self._source))
            link.append([])
        item, self._link = link
        return item

    def __copy__(self):
        return _tee(self._source, self._link)


_tee.__qualname__ = "_tee"


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    source = iterable if isinstance(iterable, _tee) else _tee(iter(iterable), [])
    return tuple([_tee(source._source, source._link) for _ in range(n)])


class _Choices(_Iterator):
    """Tuples of items by index: `_first` and `_advance` say which come next; `_indices` is None before and after."""

    def _begin(self, pool, indices):
        self._pool = pool
        self._indices = indices
        self._started = False

    def __next__(self):
        if self._indices is None:
            raise StopIteration
        if self._started and not self._advance():
            self._indices = None
            raise StopIteration
        self._started = True
        return tuple([self._pool[index] for index in self._indices])


class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._pools = [tuple(iterable) for iterable in iterables] * repeat
        self._indices = [0] * len(self._pools) if all(self._pools) else None
        self._started = False

    def __next__(self):
        indices = self._indices
        if indices is None:
            raise StopIteration
        if self._started:
            for at in reversed(range(len(indices))):
                indices[at] += 1
                if indices[at] < len(self._pools[at]):
                    break
                indices[at] = 0
            else:
                self._indices = None
                raise StopIteration
        self._started = True
        return tuple([pool[index] for pool, index in zip(self._pools, indices)])


def _length(r, negative):
    if not isinstance(r, int):
        raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
    if r < 0:
        raise ValueError(negative)
    return r


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        self._pool = tuple(iterable)
        n = len(self._pool)
        if r is not None and not isinstance(r, int):
            raise TypeError("Expected int as r")
        r = n if r is None else _length(r, "r must be non-negative")
        self._indices = list(range(n)) if r <= n else None
        self._cycles = list(range(n, n - r, -1))
        self._r = r
        self._started = False

    def __next__(self):
        indices = self._indices
        if indices is None:
            raise StopIteration
        if self._started:
            cycles = self._cycles
            n = len(indices)
            for at in reversed(range(self._r)):
                cycles[at] -= 1
                if cycles[at]:
                    other = n - cycles[at]
                    indices[at], indices[other] = indices[other], indices[at]
                    break
                indices[at:] = indices[at + 1:] + indices[at:at + 1]
                cycles[at] = n - at
            else:
                self._indices = None
                raise StopIteration
        self._started = True
        return tuple([self._pool[index] for index in indices[:self._r]])


class combinations(_Choices):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _length(r, "r must be non-negative")
        self._begin(pool, list(range(r)) if r <= len(pool) else None)

    def _advance(self):
        indices = self._indices
        room = len(self._pool) - len(indices)
        for at in reversed(range(len(indices))):
            if indices[at] < at + room:
                first = indices[at] + 1
                indices[at:] = range(first, first + len(indices) - at)
                return True
        return False


class combinations_with_replacement(_Choices):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _length(r, "r must be non-negative")
        self._begin(pool, [0] * r if pool or not r else None)

    def _advance(self):
        indices = self._indices
        for at in reversed(range(len(indices))):
            if indices[at] < len(self._pool) - 1:
                indices[at:] = [indices[at] + 1] * (len(indices) - at)
                return True
        return False
