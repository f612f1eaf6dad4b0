# What the data types do where Python code has to run: their slow paths, called by name.


def sorted_positions(keys):
    """Positions of the keys in ascending order, by `<` alone. Equal keys keep their order.

    Runs that are in order already are kept, short ones are filled up by insertion, and then runs are merged: lists
    of up to 64 keys are compared in the order in which CPython compares them.
    """
    count = len(keys)
    order = list(range(count))
    if count < 2:
        return order
    shortest = count
    odd = 0
    while shortest >= 64:
        odd |= shortest & 1
        shortest >>= 1
    shortest += odd
    runs = []
    start = 0
    while start < count:
        stop = _run_end(keys, order, start, count)
        if stop - start < shortest:
            forced = min(start + shortest, count)
            _insert_rest(keys, order, start, stop, forced)
            stop = forced
        runs.append((start, stop))
        start = stop
        while len(runs) > 1 and _is_unbalanced(runs):
            if len(runs) > 2 and _size(runs[-3]) < _size(runs[-1]):
                last = runs.pop()
                _merge_last(keys, order, runs)
                runs.append(last)
            else:
                _merge_last(keys, order, runs)
    while len(runs) > 1:
        _merge_last(keys, order, runs)
    return order


def _size(run):
    return run[1] - run[0]


def _is_unbalanced(runs):
    if len(runs) > 2 and _size(runs[-3]) <= _size(runs[-2]) + _size(runs[-1]):
        return True
    return _size(runs[-2]) <= _size(runs[-1])


def _run_end(keys, order, start, count):
    """Where the run that begins at `start` ends; a falling one is turned round, but for equal keys within it."""
    at = start + 1
    while at < count and not keys[order[at]] < keys[order[at - 1]]:
        at += 1
    if at == count:
        return at
    if at > start + 1:
        if keys[order[start]] < keys[order[at - 1]]:
            return at
        # All equal so far, and now less: they are turned twice, which leaves them as they were.
        _turn(order, start, at)
    at += 1
    equal = 0
    while at < count:
        if keys[order[at]] < keys[order[at - 1]]:
            _turn(order, at - equal - 1, at)
            equal = 0
        elif keys[order[at - 1]] < keys[order[at]]:
            break
        else:
            equal += 1
        at += 1
    _turn(order, at - equal - 1, at)
    _turn(order, start, at)
    while at < count and not keys[order[at]] < keys[order[at - 1]]:
        at += 1
    return at


def _turn(order, start, stop):
    if stop - start > 1:
        order[start:stop] = order[start:stop][::-1]


def _insert_rest(keys, order, start, stop, count):
    """Inserts what follows a run into it, each by halving."""
    for at in range(stop, count):
        position = order[at]
        key = keys[position]
        low = start
        high = at
        while low < high:
            middle = (low + high) >> 1
            if key < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        order[low + 1:at + 1] = order[low:at]
        order[low] = position


def _merge_last(keys, order, runs):
    middle, stop = runs.pop()
    start, _ = runs.pop()
    left = order[start:middle]
    right = order[middle:stop]
    merged = []
    a = b = 0
    while a < len(left) and b < len(right):
        if keys[right[b]] < keys[left[a]]:
            merged.append(right[b])
            b += 1
        else:
            merged.append(left[a])
            a += 1
    order[start:stop] = merged + left[a:] + right[b:]
    runs.append((start, stop))
