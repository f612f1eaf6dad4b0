"""Lists as heaps: the smallest item is first."""
from _interpreter import as_builtin


@as_builtin
def heappush(heap, item, /):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


@as_builtin
def heappop(heap, /):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return first


@as_builtin
def heapreplace(heap, item, /):
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


@as_builtin
def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


@as_builtin
def heapify(x, /):
    for position in reversed(range(len(x) // 2)):
        _sink(x, position)


def _rise(heap, start, position):
    """Moves an item up to where its parent is not larger."""
    item = heap[position]
    while position > start:
        above = (position - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[position] = parent
        position = above
    heap[position] = item


def _sink(heap, position):
    """Moves an item down to a leaf along the smaller children, then up again to its place."""
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise(heap, start, position)


class _Reversed:
    """A key that orders the other way round."""

    __slots__ = ("key",)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key


@as_builtin
def heappush_max(heap, item, /):
    _through_max(heap, lambda keys: heappush(keys, _Reversed(item)))


@as_builtin
def heappop_max(heap, /):
    return _through_max(heap, heappop).key


@as_builtin
def heappushpop_max(heap, item, /):
    if heap and item < heap[0]:
        item = heapreplace_max(heap, item)
    return item


@as_builtin
def heapreplace_max(heap, item, /):
    return _through_max(heap, lambda keys: heapreplace(keys, _Reversed(item))).key


@as_builtin
def heapify_max(x, /):
    keys = [_Reversed(item) for item in x]
    heapify(keys)
    x[:] = [key.key for key in keys]


def _through_max(heap, change):
    keys = [_Reversed(item) for item in heap]
    result = change(keys)
    heap[:] = [key.key for key in keys]
    return result


def merge(*iterables, key=None, reverse=False):
    entries = []
    for order, iterable in enumerate(iterables):
        source = iter(iterable)
        for item in source:
            entries.append(_Entry(item if key is None else key(item), order, item, source, reverse))
            break
    heapify(entries)
    while entries:
        entry = entries[0]
        yield entry.item
        for item in entry.source:
            heapreplace(entries, _Entry(item if key is None else key(item), entry.order, item, entry.source, reverse))
            break
        else:
            heappop(entries)


class _Entry:
    def __init__(self, key, order, item, source, reverse):
        self.key = key
        self.order = order
        self.item = item
        self.source = source
        self.reverse = reverse

    def __lt__(self, other):
        first, second = (other, self) if self.reverse else (self, other)
        if first.key < second.key:
            return True
        return self.order < other.order and not second.key < first.key


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


__all__ = [
    "heapify", "heapify_max", "heappop", "heappop_max", "heappush", "heappush_max", "heappushpop", "heappushpop_max", "heapreplace",
    "heapreplace_max", "merge", "nlargest", "nsmallest",
]
